package dev.pactline.streams.extraction;

import dev.pactline.language.DatelineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells the lines of an article apart: headline, running text, captions, and what belongs to the
 * page only.
 */
final class Layout {
  private static final NavigableMap<String, String> NOISE = openers("noise-openers");
  private static final NavigableMap<String, String> NOTICES = openers("notice-openers");
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
  private static final int PROSE_WORDS = 13;
  private static final int HEADER_LINES = 8;
  private static final DatelineReader DATELINES = new DatelineReader();

  private final String title;
  private final List<Line> lines = new ArrayList<>();
  private boolean inBody;
  private boolean titled;
  private boolean noiseSection;
  private int seen;

  private Layout(String title) {
    this.title = title == null ? "" : title.strip();
  }

  private static NavigableMap<String, String> openers(String name) {
    Lexicon lexicon = Lexicon.load(name);
    TreeMap<String, String> openers = new TreeMap<>();
    lexicon.phrases().forEach(phrase -> openers.put(phrase, lexicon.label(phrase)));
    return openers;
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
    return layout.finished();
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
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }

  private Line.Kind kind(String line) {
    String head =
        line.substring(0, Math.min(line.length(), 60)).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (matches(NOTICES, stripped(head)) != null && (inBody || seen > 0)) {
      noiseSection = false;
      return Line.Kind.NOTICE;
    }
    String noise = matches(NOISE, head);
    boolean prose = prose(line);
    if (noise != null && (!prose || noise.equals("line"))) {
      noiseSection |= noise.equals("section") && inBody;
      return Line.Kind.NOISE;
    }
    if (pager(line) || navigation(line)) {
      return Line.Kind.NOISE;
    }
    if (caption(line, head)) {
      return Line.Kind.CAPTION;
    }
    if (line.indexOf('\t') >= 0) {
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
                && !dateline(line)
                && !byline(line)
                && words(line) > 3))) {
      titled = true;
      return Line.Kind.TITLE;
    }
    if (isTitle) {
      return Line.Kind.TITLE;
    }
    if (!inBody && seen < HEADER_LINES) {
      return Line.Kind.HEADER;
    }
    return bullet(line) ? body() : Line.Kind.HEADING;
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

  private static String matches(NavigableMap<String, String> openers, String head) {
    if (head.isEmpty()) {
      return null;
    }
    // Sorted: only the openers with the same first letter need a look.
    String first = head.substring(0, 1);
    for (Map.Entry<String, String> opener :
        openers.subMap(first, first + Character.MAX_VALUE).entrySet()) {
      String phrase = opener.getKey();
      if (head.startsWith(phrase) && !continuesWord(head, phrase.length())) {
        return opener.getValue();
      }
    }
    return null;
  }

  private static boolean continuesWord(String head, int at) {
    return at < head.length()
        && head.charAt(at) < 128
        && Character.isLetter(head.charAt(at))
        && head.charAt(at - 1) < 128;
  }

  /** Whether a line is nothing but the heading of a correction. */
  static boolean headsNotice(String line) {
    String head =
        line.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[\\p{Punct}：]+$", "");
    String bare = stripped(head);
    int colon = Math.max(bare.indexOf(':'), bare.indexOf('：'));
    String words = colon < 0 ? bare : bare.substring(0, colon);
    return HEADED.contains(words) || HEADED.stream().anyMatch(h -> han(h) && words.startsWith(h));
  }

  private static String stripped(String head) {
    int i = 0;
    while (i < head.length() && "*[(【（".indexOf(head.charAt(i)) >= 0) {
      i++;
    }
    return head.substring(i);
  }

  /** Running text: a line long enough, or one that ends as sentences do. */
  private boolean prose(String line) {
    char last = line.charAt(line.length() - 1);
    boolean ends = ".!?。！？”\"’)）:：;；".indexOf(last) >= 0;
    if (han(line)) {
      return line.length() > 40 || ("。！？".indexOf(last) >= 0 && line.length() > 8);
    }
    int words = words(line);
    return (inBody && last == '?' && words > 1)
        || words >= 25
        || (words >= PROSE_WORDS && ends)
        || (words >= 4 && ".!?".indexOf(last) >= 0);
  }

  private static boolean han(String line) {
    int han = 0;
    int limit = Math.min(line.length(), 200);
    for (int i = 0; i < limit; i++) {
      if (Character.UnicodeScript.of(line.charAt(i)) == Character.UnicodeScript.HAN) {
        han++;
      }
    }
    return han * 4 > limit;
  }

  private static int words(String line) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < line.length() && words < 40; i++) {
      boolean letter = !Character.isWhitespace(line.charAt(i));
      if (letter && !in) {
        words++;
      }
      in = letter;
    }
    return words;
  }

  private static boolean pager(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("0123456789 <>.|…«»‹›\t".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** "Home > Economy", "首页 > 要闻", "Front page | Markets | Energy". */
  private static boolean navigation(String line) {
    String lower = line.substring(0, Math.min(line.length(), 12)).toLowerCase(Locale.ROOT);
    boolean home =
        lower.startsWith("home")
            || lower.startsWith("front page")
            || lower.startsWith("首页")
            || lower.startsWith("当前位置")
            || lower.startsWith("您的位置");
    int arrows = 0;
    int bars = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      arrows += c == '>' || c == '»' || c == '›' ? 1 : 0;
      bars += c == '|' || c == '•' || c == '·' ? 1 : 0;
    }
    return (home && (arrows > 0 || bars > 0 || line.length() < 25 || line.contains("/")))
        || arrows > 1
        || bars > 2;
  }

  private static boolean caption(String line, String head) {
    boolean chinese =
        line.startsWith("图为")
            || line.startsWith("图：")
            || line.contains("[图")
            || line.contains("图片来源")
            || line.contains("供图");
    boolean shot =
        line.length() < 120 && (line.endsWith("摄") || line.endsWith("摄）") || line.endsWith("摄。"));
    String lower = line.length() > 600 ? head : line.toLowerCase(Locale.ROOT);
    boolean picture =
        lower.contains("photo")
            || lower.contains("image")
            || lower.contains("pic")
            || lower.contains("credit:");
    return chinese || shot || (picture && PICTURES.stream().anyMatch(lower::contains));
  }

  private static final List<String> PICTURES =
      List.of(
          "[photo",
          "(photo",
          "photo:",
          "photo by",
          "[image",
          "picture:",
          "file photo",
          "photograph:",
          "photo/",
          "[pic",
          "image:",
          "credit:");

  private static boolean dateline(String line) {
    return DATELINES.readLine(line).isPresent();
  }

  private static boolean byline(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith("by ")
        || lower.startsWith("记者")
        || lower.startsWith("from our ")
        || lower.startsWith("staff ");
  }

  private static boolean bullet(String line) {
    char first = line.charAt(0);
    return "-•*–▪●◦".indexOf(first) >= 0
        || (Character.isDigit(first)
            && line.length() > 2
            && (line.charAt(1) == '.' || line.charAt(1) == ')'));
  }
}
