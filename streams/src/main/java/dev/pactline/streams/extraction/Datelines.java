package dev.pactline.streams.extraction;

import java.util.regex.Pattern;

/**
 * Takes the dateline off a paragraph: in "NAIROBI, March 13 (Agency) -- Kenyan firms" it is no date
 * of an event.
 */
final class Datelines {
  private static final int LONGEST = 90;
  private static final String[] DASHES = {" -- ", " — ", " – ", " - ", "—", "--"};

  private Datelines() {}

  static Line withoutDateline(Line line) {
    if (line.kind() != Line.Kind.PROSE) {
      return line;
    }
    int cut = end(line.text());
    return cut == 0 ? line : new Line(line.kind(), line.text().substring(cut), line.start() + cut);
  }

  /** "HAI PHONG —": what was taken off; it tells where the news is from. */
  static Sentence dateline(Line line, Line rest, int paragraph) {
    String words = line.text().substring(0, rest.start() - line.start());
    return new Sentence(line, paragraph, words, line.start());
  }

  /** "GUIZHOU - Data centres ...": a new item, where an article has several of them. */
  static boolean opensSection(Line line) {
    return line.kind() == Line.Kind.PROSE && (line.text().startsWith("【") || end(line.text()) > 0);
  }

  private static int end(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    int chinese =
        Math.max(
            head.indexOf("电（"),
            head.indexOf("电 ") >= 0 && head.indexOf("电 ") < 30 ? head.indexOf("电 ") : -1);
    if (chinese > 0 && chinese < 40) {
      int close = head.indexOf('）', chinese);
      return head.charAt(chinese + 1) == '（' && close > 0 ? close + 1 : chinese + 1;
    }
    for (String dash : DASHES) {
      int at = head.indexOf(dash);
      if (at > 0 && (capitalPlace(head.substring(0, at)) || isDated(head.substring(0, at)))) {
        return at + dash.length();
      }
    }
    return 0;
  }

  /** "Santiago de los Caballeros, March 9, 2019": a place and a day with its year, nothing else. */
  private static boolean isDated(String words) {
    return DATED.matcher(words).matches();
  }

  private static final Pattern DATED =
      Pattern.compile(
          "\\p{Lu}[\\p{L} .'’-]{1,40}, "
              + "(?:\\d{1,2} \\p{Lu}\\p{L}{2,9}|\\p{Lu}\\p{L}{2,9}\\.? \\d{1,2},?) \\d{4}"
              + "(?: \\([^()]{1,40}\\))?");

  /** "NAIROBI, March 13 (Agency)": a place in capitals, then perhaps a date and an agency. */
  private static boolean capitalPlace(String words) {
    int i = 0;
    while (i < words.length()
        && (Character.isUpperCase(words.charAt(i)) || " .'/-".indexOf(words.charAt(i)) >= 0)) {
      i++;
    }
    return i > 2 && (i == words.length() || words.charAt(i) == ',' || words.charAt(i) == '(');
  }
}
