package dev.pactline.producers.articles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects inline text as a browser shows it, until a block ends. */
final class RunningText {
  // Old pages divide paragraphs by two breaks, or by one and an indent.
  private static final Pattern PARAGRAPH =
      Pattern.compile("\n[ \u00A0\u3000]*(?:\n[ \u00A0\u3000\n]*|(?<=\n)[\u00A0\u3000]{2,} ?)");
  private static final Pattern SPACE_AROUND_BREAK =
      Pattern.compile("[ \u00A0\u3000]*\n[ \u00A0\u3000]*");
  private static final Pattern NO_BREAK_SPACE = Pattern.compile("[\u00A0\u2007\u202F]");
  private static final Pattern SPACES = Pattern.compile("[ \u3000]{2,}");

  private final StringBuilder text = new StringBuilder();
  private final BitSet inLinks = new BitSet();

  /**
   * One of the paragraphs collected.
   *
   * @param linked how many of its characters are in links
   */
  record Paragraph(String text, int linked) {}

  void add(String piece, boolean inLink) {
    int before = text.length();
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
        text.append(c);
      } else if (!endsInSpace()) {
        text.append(' ');
      }
    }
    inLinks.set(before, text.length(), inLink);
  }

  void breakLine() {
    text.append('\n');
  }

  /** The paragraphs since the last call, none of them blank. */
  List<Paragraph> take() {
    List<Paragraph> paragraphs = new ArrayList<>();
    Matcher border = PARAGRAPH.matcher(text);
    int start = 0;
    while (border.find()) {
      take(start, border.start(), paragraphs);
      start = border.end();
    }
    take(start, text.length(), paragraphs);
    text.setLength(0);
    inLinks.clear();
    return paragraphs;
  }

  private void take(int start, int end, List<Paragraph> into) {
    String shown = shown(text.substring(start, end));
    if (!shown.isEmpty()) {
      into.add(new Paragraph(shown, inLinks.get(start, end).cardinality()));
    }
  }

  private static String shown(String paragraph) {
    String lines = SPACE_AROUND_BREAK.matcher(paragraph).replaceAll("\n");
    String spaced = NO_BREAK_SPACE.matcher(lines).replaceAll(" ");
    return SPACES.matcher(spaced).replaceAll(" ").strip();
  }

  private boolean endsInSpace() {
    return text.isEmpty()
        || text.charAt(text.length() - 1) == ' '
        || text.charAt(text.length() - 1) == '\n';
  }
}
