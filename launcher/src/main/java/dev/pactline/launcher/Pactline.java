package dev.pactline.launcher;

import dev.pactline.launcher.commands.CommandLines;

/** The program: {@code pactline COMMAND ...}. */
public final class Pactline {
  private Pactline() {}

  /**
   * Runs one command and ends the JVM: 0 done, 1 some input was rejected or something failed, 2
   * wrong usage.
   *
   * @param arguments the command and what belongs to it, such as {@code demo --format json}
   */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(System.getenv(), System.out, System.err, arguments));
  }
}
