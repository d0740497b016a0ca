package dev.pactline.launcher.commands;

import dev.pactline.schemas.Rejection;
import java.io.PrintWriter;

/** One line for a person about input that was rejected. */
final class RejectionLine {
  private RejectionLine() {}

  /** Such as {@code rejected: deals.csv:3: unknown-country: ...}. */
  static void print(Rejection rejection, PrintWriter out) {
    String line = rejection.getLine() == null ? "" : ":" + rejection.getLine();
    out.println(
        "rejected: "
            + rejection.getSource()
            + line
            + ": "
            + rejection.getReason()
            + ": "
            + rejection.getDetail());
  }
}
