package dev.pactline.language;

import java.util.List;

/**
 * What a name of a place means, before the text around it is looked at.
 *
 * @param kind of name; null for a phrase that contains the name of a place but is none, such as
 *     "Indian Ocean"
 * @param name plain English name of the place
 * @param countries that have such a place, the likeliest first
 * @param trait whether the name is something else too
 * @param spelling which of its words need a capital
 */
record PlaceName(
    PlaceMention.Kind kind, String name, List<String> countries, Trait trait, Spelling spelling) {

  /** What else a name may be. */
  enum Trait {
    /** Only a place. */
    PLAIN,
    /** A given name too: "Jordan", "Florence". Before a surname it is a person. */
    GIVEN_NAME,
    /**
     * A common word or a usual surname too: "Nice", "Reading". Needs a sign that a place is meant.
     */
    COMMON_WORD
  }

  /** Whether the phrase is there only to be passed over. */
  boolean isNoPlace() {
    return kind == null;
  }

  boolean isPlain() {
    return trait == Trait.PLAIN;
  }

  boolean isAmbiguous() {
    return countries.size() > 1;
  }

  boolean isLocal() {
    return kind == PlaceMention.Kind.CITY || kind == PlaceMention.Kind.REGION;
  }
}
