package dev.pactline.streams.extraction;

import java.util.List;

/** Whether a number comes on top of one told before: "another three", "a further five". */
final class OnTop {
  private static final List<String> OPENINGS = List.of("a further ", "an additional ");

  private OnTop() {}

  /** Whether the words before the number, or those that open it, say so. */
  static boolean says(Parsed parsed, int number) {
    String words = parsed.at(number).word();
    return parsed.has(Lexicons.MORE, Math.max(0, number - 2), number)
        || Few.any(OPENINGS, words::startsWith);
  }
}
