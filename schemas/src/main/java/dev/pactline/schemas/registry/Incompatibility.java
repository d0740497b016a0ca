package dev.pactline.schemas.registry;

/**
 * One reason why a reader cannot read what a writer wrote.
 *
 * @param field path of the field, such as {@code /source/url}; {@code /} for the record itself
 * @param problem what is wrong, such as {@code reader has no default}
 */
public record Incompatibility(String field, String problem) {
  @Override
  public String toString() {
    return field + ": " + problem;
  }
}
