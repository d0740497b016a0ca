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

  /**
   * "Home > Economy", "首页 > 要闻", "Front page | Markets | Energy".
   *
   * @param head its first words in lower case
   */
  static boolean navigation(String line, String head, LineSigns signs) {
    boolean home =
        head.startsWith("home")
            || head.startsWith("front page")
            || head.startsWith("首页")
            || head.startsWith("当前位置")
            || head.startsWith("您的位置");
    return (home
            && (signs.arrows() > 0 || signs.bars() > 0 || line.length() < 25 || line.contains("/")))
        || signs.arrows() > 1
        || signs.bars() > 2;
  }

  static boolean caption(String line, String head, LineSigns signs) {
    return shot(line)
        || (signs.mayNameChinesePicture() && chinesePicture(line))
        || (signs.mayNamePicture() && picture(line, head));
  }

  private static boolean shot(String line) {
    return line.length() < 120
        && (line.endsWith("摄") || line.endsWith("摄）") || line.endsWith("摄。"));
  }

  private static boolean chinesePicture(String line) {
    return line.startsWith("图为")
        || line.startsWith("图：")
        || line.contains("[图")
        || line.contains("图片来源")
        || line.contains("供图");
  }

  private static boolean picture(String line, String head) {
    String lower = line.length() > 600 ? head : line.toLowerCase(Locale.ROOT);
    return Few.any(PICTURES, lower::contains);
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
