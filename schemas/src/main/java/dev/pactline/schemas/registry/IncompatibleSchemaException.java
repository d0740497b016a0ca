package dev.pactline.schemas.registry;

/** A schema was refused because records of it and of earlier versions could not be read as one. */
public final class IncompatibleSchemaException extends RegistryException {
  private static final long serialVersionUID = 1L;

  private final String subject;
  private final String field;

  /**
   * @param subject such as {@code pactline.articles-value}
   * @param field path of the field in question, such as {@code /text}; empty where unknown
   * @param problem what is wrong with it
   */
  public IncompatibleSchemaException(String subject, String field, String problem) {
    super(
        "The schema of "
            + subject
            + " is incompatible with an earlier version"
            + (field.isEmpty() ? "" : " at " + field)
            + ": "
            + problem);
    this.subject = subject;
    this.field = field;
  }

  /** Under which name the schema was to be registered, such as {@code pactline.articles-value}. */
  public String subject() {
    return subject;
  }

  /** Path of the field that breaks, such as {@code /source/url}; empty where nobody named it. */
  public String field() {
    return field;
  }
}
