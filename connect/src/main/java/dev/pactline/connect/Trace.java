package dev.pactline.connect;

/** What a stack trace that Kafka Connect keeps of a failure comes down to. */
public final class Trace {
  private static final String CAUSE = "Caused by: ";

  private Trace() {}

  /**
   * The innermost cause: around it, Connect only says that a task has ended.
   *
   * @param trace as {@link Throwable#printStackTrace()} prints it; empty if nothing failed
   * @return one line, such as {@code org.postgresql.util.PSQLException: FATAL: password
   *     authentication failed for user "pactline"}; empty if {@code trace} is
   */
  public static String reason(String trace) {
    return trace
        .lines()
        .filter(line -> line.startsWith(CAUSE))
        .reduce((outer, inner) -> inner)
        .map(line -> line.substring(CAUSE.length()))
        .or(() -> trace.lines().findFirst())
        .orElse("");
  }
}
