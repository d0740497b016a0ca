package dev.pactline.launcher.commands;

/** What is told of a failure that others have wrapped. */
final class Causes {
  private Causes() {}

  /**
   * Its message, and that of its innermost cause: Kafka Streams says which processor failed, and
   * only the cause says why.
   *
   * @return such as {@code failed to initialize processor count-report: state in totals was written
   *     by another version}
   */
  static String told(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String outer = failure.getMessage();
    String inner = cause.getMessage();
    if (outer == null || inner == null) {
      return outer == null ? cause.toString() : outer;
    }
    return outer.contains(inner) ? outer : outer + ": " + inner;
  }
}
