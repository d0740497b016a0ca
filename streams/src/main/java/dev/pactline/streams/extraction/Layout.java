package dev.pactline.streams.extraction;

import dev.pactline.language.DatelineReader;
import dev.pactline.language.DayOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the lines of an article apart: headline, running text, captions, and what belongs to the
 * page only.
 */
final class Layout {
  private static final LineOpeners NOISE = LineOpeners.load("noise-openers");
  private static final LineOpeners NOTICES = LineOpeners.load("notice-openers");
  private static final Set<String> HEADED =
      Set.of(
          "correction",
          "corrections",
          "clarification",
          "corrigendum",
          "erratum",
          "corrected",
          "更正",
          "勘误",
          "订正",
          "澄清");
  private static final List<String> HAN_HEADED = HEADED.stream().filter(LineShape::han).toList();
  private static final String FIRST_OF_HEADED =
      HEADED.stream().map(heading -> heading.substring(0, 1)).collect(Collectors.joining());
  private static final String BRACKETS = "*[(【（";
  private static final int PROSE_WORDS = 13;
  private static final int HEADER_LINES = 8;

  /** Whichever way round they are. */
  private static final DatelineReader DATELINES = DatelineReader.of("", DayOrder.DAY_FIRST);

  private final String title;
  private final List<Line> lines = new ArrayList<>();
  private boolean inBody;
  private boolean titled;
  private boolean noiseSection;
  private int seen;

  private Layout(String title) {
    this.title = title == null ? "" : title.strip();
  }

  /**
   * The lines with text, in order.
   *
   * @param title the headline as the producer found it; null where unknown
   */
  static List<Line> of(String text, String title) {
    Layout layout = new Layout(title);
    int from = 0;
    while (from <= text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      layout.add(text, from, to);
      from = to + 1;
    }
    return FactLists.told(ItemLists.joined(layout.finished(), text));
  }

  private void add(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      String line = text.substring(start, end);
      lines.add(new Line(kind(line), line, start));
      seen++;
    }
  }

  private static boolean blank(char c) {
    return Letters.isBlank(c) || c == '\uFEFF' || c == '\u200B';
  }

  private Line.Kind kind(String line) {
    String head =
        line.substring(0, Math.min(line.length(), 60)).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (NOTICES.of(stripped(head)) != null && (inBody || seen > 0)) {
      noiseSection = false;
      return Line.Kind.NOTICE;
    }
    String noise = NOISE.of(head);
    boolean prose = prose(line);
    if (noise != null && (!prose || noise.equals("line"))) {
      noiseSection |= noise.equals("section") && inBody;
      return Line.Kind.NOISE;
    }
    LineSigns signs = new LineSigns(line);
    if (LineShape.pager(line) || LineShape.navigation(line, head, signs)) {
      return Line.Kind.NOISE;
    }
    if (LineShape.caption(line, head, signs)) {
      return Line.Kind.CAPTION;
    }
    if (signs.cells()) {
      return noiseSection ? Line.Kind.NOISE : Line.Kind.TABLE;
    }
    if (noiseSection) {
      if (!prose) {
        return Line.Kind.NOISE;
      }
      noiseSection = false;
    }
    return prose ? body() : shortLine(line);
  }

  private Line.Kind body() {
    inBody = true;
    return Line.Kind.PROSE;
  }

  private Line.Kind shortLine(String line) {
    boolean isTitle = line.equalsIgnoreCase(title);
    if (!inBody
        && (isTitle
            || (title.isEmpty()
                && !titled
                && LineShape.words(line) > 3
                && !LineShape.byline(line)
                && !dateline(line)))) {
      titled = true;
      return Line.Kind.TITLE;
    }
    if (isTitle) {
      return Line.Kind.TITLE;
    }
    if (!inBody && seen < HEADER_LINES) {
      return Line.Kind.HEADER;
    }
    return LineShape.bullet(line) ? body() : Line.Kind.HEADING;
  }

  private List<Line> finished() {
    // Headings that no text follows are links or repeats.
    int last = lines.size() - 1;
    while (last >= 0
        && (lines.get(last).kind() == Line.Kind.HEADING
            || lines.get(last).kind() == Line.Kind.NOISE)) {
      Line line = lines.get(last);
      lines.set(last, new Line(Line.Kind.NOISE, line.text(), line.start()));
      last--;
    }
    return List.copyOf(lines);
  }

  /** Whether a line is nothing but the heading of a correction. */
  static boolean headsNotice(String line) {
    if (!mayHeadNotice(line)) {
      return false;
    }
    int end = line.length();
    while (end > 0 && punctuation(line.charAt(end - 1))) {
      end--;
    }
    String bare = stripped(line.substring(0, end).toLowerCase(Locale.ROOT).replace('’', '\''));
    int colon = Math.max(bare.indexOf(':'), bare.indexOf('：'));
    String words = colon < 0 ? bare : bare.substring(0, colon);
    return HEADED.contains(words) || Few.any(HAN_HEADED, words::startsWith);
  }

  /** Whether the first letter is one that such a heading begins with. */
  private static boolean mayHeadNotice(String line) {
    int first = 0;
    while (first < line.length() && BRACKETS.indexOf(line.charAt(first)) >= 0) {
      first++;
    }
    return first < line.length()
        && FIRST_OF_HEADED.indexOf(Character.toLowerCase(line.charAt(first))) >= 0;
  }

  /** ASCII punctuation, the curved apostrophe, and the colon of Chinese. */
  private static boolean punctuation(char c) {
    return (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c)) || c == '’' || c == '：';
  }

  private static String stripped(String head) {
    int i = 0;
    while (i < head.length() && BRACKETS.indexOf(head.charAt(i)) >= 0) {
      i++;
    }
    return head.substring(i);
  }

  /** Running text: a line long enough, or one that ends as sentences do. */
  private boolean prose(String line) {
    char last = line.charAt(line.length() - 1);
    boolean ends = ".!?。！？”\"’)）:：;；".indexOf(last) >= 0;
    if (LineShape.han(line)) {
      return line.length() > 40 || ("。！？".indexOf(last) >= 0 && line.length() > 8);
    }
    int words = LineShape.words(line);
    return (inBody && last == '?' && words > 1)
        || (inBody && words >= PROSE_WORDS && line.indexOf(". ") > 0)
        || (inBody && words >= 4 && endsQuotation(line))
        || words >= LineShape.MANY_WORDS
        || (words >= PROSE_WORDS && ends)
        || (words >= 4 && (".!?".indexOf(last) >= 0 || (last == ':' && line.indexOf(". ") > 0)));
  }

  /** "And the guests? “One hundred, without the waiters.”" */
  private static boolean endsQuotation(String line) {
    int last = line.length() - 1;
    return "\"”’'".indexOf(line.charAt(last)) >= 0 && ".!?".indexOf(line.charAt(last - 1)) >= 0;
  }

  private static boolean dateline(String line) {
    return DATELINES.readLine(line).isPresent();
  }
}
