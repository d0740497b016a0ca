package dev.pactline.language;

import java.text.Normalizer;

/**
 * Folds the many ways to write a character into one: case, accents, full width, kinds of dash,
 * traditional and simplified Chinese.
 */
final class Letters {
  /** Characters below this are folded by table: Latin, Greek, Cyrillic and Vietnamese. */
  private static final int TABLE = 0x2000;

  /** What a folded combining mark becomes: it is left out of words. */
  static final char NOTHING = 0;

  private static final int YEAR_DIGITS = 4;
  private static final char FIRST_HAN = 0x4E00;
  private static final char LAST_HAN = 0x9FFF;

  private static final char[] FOLDED = table();
  private static final char[] SIMPLIFIED = simplified();

  private Letters() {}

  /** The folded form; {@link #NOTHING} for a combining mark. */
  static char fold(char c) {
    if (c < TABLE) {
      return FOLDED[c];
    }
    if (c >= FIRST_HAN && c <= LAST_HAN) {
      return SIMPLIFIED[c - FIRST_HAN];
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return FOLDED[c - 0xFEE0];
    }
    return switch (c) {
      case '‘', '’', '‛' -> '\'';
      case '‐', '‑', '−' -> '-';
      case '—', '―', '─' -> '–';
      case '〜', '∼' -> '~';
      case '￥' -> '¥';
      case '￡' -> '£';
      case '￠' -> '¢';
      case '￦' -> '₩';
      case '﹒' -> '.';
      default -> c;
    };
  }

  /** Whether {@code c} is written without spaces between words, each character a token. */
  static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '〇';
  }

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** Whether four digits stand together, as those of a year do. */
  static boolean hasYear(CharSequence text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < YEAR_DIGITS; i++) {
      digits = isDigit(text.charAt(i)) ? digits + 1 : 0;
    }
    return digits == YEAR_DIGITS;
  }

  /** Whether {@code c} belongs into a word of letters. */
  static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    if (Character.isLetter(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == 0xA0
        || (c >= 0x2000 && c <= 0x200D)
        || c == 0x202F
        || c == 0x3000
        || c == 0xFEFF
        || c == 0x2028
        || c == 0x2029
        || c == 0x85;
  }

  /** Folds every character of {@code text}; for keys, not for offsets. */
  static String folded(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = fold(text.charAt(i));
      if (c != NOTHING) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static char[] table() {
    char[] table = new char[TABLE];
    for (char c = 0; c < TABLE; c++) {
      table[c] = plain(c);
    }
    return table;
  }

  private static char[] simplified() {
    char[] table = new char[LAST_HAN - FIRST_HAN + 1];
    for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
      table[c - FIRST_HAN] = c;
    }
    for (String[] fields : ResourceFile.lines("traditional.txt")) {
      for (String pair : fields[0].split(" ", -1)) {
        table[pair.charAt(0) - FIRST_HAN] = pair.charAt(1);
      }
    }
    return table;
  }

  private static char plain(char c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return NOTHING;
    }
    char plain =
        switch (c) {
          case 'ł', 'Ł' -> 'l';
          case 'ø', 'Ø' -> 'o';
          case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
          case 'ı', 'İ' -> 'i';
          case 'ß' -> 's';
          case 'æ', 'Æ', 'ə', 'Ə' -> 'a';
          case 'œ', 'Œ' -> 'o';
          case 'þ', 'Þ' -> 't';
          case 'ʻ', 'ʼ', '`', '´' -> '\'';
          default -> c;
        };
    // The low line, the yen sign and the like are their own decomposition.
    String apart = Normalizer.normalize(String.valueOf(plain), Normalizer.Form.NFD);
    return Character.toLowerCase(apart.charAt(0));
  }
}
