package dev.pactline.schemas.registry;

import java.util.Locale;

/** Which earlier versions of a schema a new one must get along with, and in which direction. */
public enum CompatibilityLevel {
  /** Anything goes. */
  NONE(false, false, false),
  /** New readers read what the version before wrote. */
  BACKWARD(true, false, false),
  /** New readers read what any version wrote. */
  BACKWARD_TRANSITIVE(true, false, true),
  /** Readers of the version before read what is written now. */
  FORWARD(false, true, false),
  /** Readers of any version read what is written now. */
  FORWARD_TRANSITIVE(false, true, true),
  /** Both directions, with the version before. */
  FULL(true, true, false),
  /** Both directions, with every version: what Pactline asks for. */
  FULL_TRANSITIVE(true, true, true);

  private final boolean backward;
  private final boolean forward;
  private final boolean transitive;

  CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
    this.backward = backward;
    this.forward = forward;
    this.transitive = transitive;
  }

  boolean backward() {
    return backward;
  }

  boolean forward() {
    return forward;
  }

  boolean transitive() {
    return transitive;
  }

  static CompatibilityLevel named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RegistryException("The registry names an unknown compatibility level: " + name, e);
    }
  }
}
