package dev.pactline.launcher.print;

import dev.pactline.schemas.Field;

/** What a fact is called in our JSON: {@code signedProjects} for {@link Field#SIGNED_PROJECTS}. */
final class FactNames {
  private FactNames() {}

  static String of(Field field) {
    StringBuilder name = new StringBuilder();
    for (String word : field.name().split("_", -1)) {
      String lower = word.toLowerCase(java.util.Locale.ROOT);
      name.append(name.isEmpty() ? lower : word.charAt(0) + lower.substring(1));
    }
    return name.toString();
  }
}
