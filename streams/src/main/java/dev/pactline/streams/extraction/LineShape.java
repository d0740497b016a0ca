package dev.pactline.streams.extraction;

import java.util.List;
import java.util.Locale;

/** What a line looks like, whatever stands above and below it. */
final class LineShape {
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

  private LineShape() {}

  static boolean han(String line) {
    int han = 0;
    int limit = Math.min(line.length(), 200);
    for (int i = 0; i < limit; i++) {
      if (Han.is(line.charAt(i))) {
        han++;
      }
    }
    return han * 4 > limit;
  }

  /** More words than this are not told apart. */
  static final int MANY_WORDS = 25;

  /** How many words it has, up to {@link #MANY_WORDS}. */
  static int words(String line) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < line.length() && words < MANY_WORDS; i++) {
      char c = line.charAt(i);
      boolean letter = (c > ' ' && c < 0x7F) || (c != ' ' && !Character.isWhitespace(c));
      if (letter && !in) {
        words++;
      }
      in = letter;
    }
    return words;
  }

  static boolean pager(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("0123456789 <>.|…«»‹›\t".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** "Home > Economy", "首页 > 要闻", "Front page | Markets | Energy". */
  static boolean navigation(String line) {
    String lower = line.substring(0, Math.min(line.length(), 12)).toLowerCase(Locale.ROOT);
    boolean home =
        lower.startsWith("home")
            || lower.startsWith("front page")
            || lower.startsWith("首页")
            || lower.startsWith("当前位置")
            || lower.startsWith("您的位置");
    int arrows = count(line, '>') + count(line, '»') + count(line, '›');
    int bars = count(line, '|') + count(line, '•') + count(line, '·');
    return (home && (arrows > 0 || bars > 0 || line.length() < 25 || line.contains("/")))
        || arrows > 1
        || bars > 2;
  }

  private static int count(String line, char sign) {
    int count = 0;
    for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
      count++;
    }
    return count;
  }

  static boolean caption(String line, String head) {
    boolean chinese =
        line.startsWith("图为")
            || line.startsWith("图：")
            || line.contains("[图")
            || line.contains("图片来源")
            || line.contains("供图");
    boolean shot =
        line.length() < 120 && (line.endsWith("摄") || line.endsWith("摄）") || line.endsWith("摄。"));
    return chinese || shot || picture(line, head);
  }

  /** Words for pictures, all of which have a colon, a bracket or "photo". */
  private static boolean picture(String line, String head) {
    boolean may =
        line.indexOf(':') >= 0 || line.indexOf('[') >= 0 || photo(line, 'p') || photo(line, 'P');
    if (!may) {
      return false;
    }
    String lower = line.length() > 600 ? head : line.toLowerCase(Locale.ROOT);
    return Few.any(PICTURES, lower::contains);
  }

  private static boolean photo(String line, char first) {
    int at = line.indexOf(first);
    while (at >= 0
        && !(follows(line, at, 'h', 'H') && line.regionMatches(true, at, "photo", 0, 5))) {
      at = line.indexOf(first, at + 1);
    }
    return at >= 0;
  }

  private static boolean follows(String line, int at, char small, char capital) {
    char next = at + 1 < line.length() ? line.charAt(at + 1) : 0;
    return next == small || next == capital;
  }

  static boolean byline(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith("by ")
        || lower.startsWith("记者")
        || lower.startsWith("from our ")
        || lower.startsWith("staff ");
  }

  static boolean bullet(String line) {
    char first = line.charAt(0);
    return "-•*–▪●◦".indexOf(first) >= 0
        || (Character.isDigit(first)
            && line.length() > 2
            && (line.charAt(1) == '.' || line.charAt(1) == ')'));
  }
}
