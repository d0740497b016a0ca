package dev.pactline.launcher.commands;

import dev.pactline.schemas.Rejection;
import java.io.PrintWriter;

/** One line for a person about input that was rejected. */
final class RejectionLine {
  private RejectionLine() {}

  /** Such as {@code rejected: deals.csv:3: unknown-country: ...}. */
  static void print(Rejection rejection, PrintWriter out) {
    out.println("rejected: " + of(rejection));
  }

  /** Such as {@code deals.csv:3: unknown-country: ...}. */
  static String of(Rejection rejection) {
    String line = rejection.getLine() == null ? "" : ":" + rejection.getLine();
    return rejection.getSource()
        + line
        + ": "
        + rejection.getReason()
        + ": "
        + rejection.getDetail();
  }
}
