package dev.pactline.language;

import java.util.List;
import java.util.Locale;

/** Finds who published a text on its dateline: "(Trade Monitor)", "Monitor | Updated", "来源：日报". */
final class OutletName {
  private static final int LONGEST = 60;
  private static final List<String> SOURCES =
      List.of("来源：", "来源:", "Source:", "source:", "SOURCE:");
  private static final List<String> KEYS =
      List.of(
          "updated", "published", "posted", "last updated", "发布时间", "发布", "时间", "日期", "date", "更新");
  private static final String DIVIDERS = "|｜·•";

  private OutletName() {}

  /** Null where the line tells none. */
  static String on(String line, Span date) {
    String source = behindSource(line);
    return source == null ? before(line.substring(0, date.start())) : source;
  }

  /** Whether the line says "Source:" or the like. */
  static boolean isTold(String line) {
    return behindSource(line) != null;
  }

  private static String behindSource(String line) {
    for (String source : SOURCES) {
      int at = line.indexOf(source);
      if (at >= 0) {
        return name(untilDivider(line.substring(at + source.length()).strip()));
      }
    }
    return null;
  }

  private static String untilDivider(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean gap = Letters.isSpace(c) && (isHanBefore(rest, i) || isGap(rest, i));
      if (gap || DIVIDERS.indexOf(c) >= 0) {
        return rest.substring(0, i);
      }
    }
    return rest;
  }

  private static boolean isHanBefore(String text, int i) {
    return i > 0 && Letters.isHan(text.charAt(i - 1));
  }

  private static boolean isGap(String text, int i) {
    return i + 1 < text.length() && Letters.isSpace(text.charAt(i + 1));
  }

  /** "(ezone.example) Updated : " or "Trade Monitor | Updated: " before the date. */
  private static String before(String head) {
    String text = withoutKey(head.strip());
    if (text.startsWith("(") && text.indexOf(')') > 0) {
      return name(text.substring(1, text.indexOf(')')));
    }
    if (text.isEmpty() || DIVIDERS.indexOf(text.charAt(text.length() - 1)) < 0) {
      return null;
    }
    String names = text.substring(0, text.length() - 1).strip();
    int last = names.length() - 1;
    while (last >= 0 && DIVIDERS.indexOf(names.charAt(last)) < 0) {
      last--;
    }
    return name(names.substring(last + 1));
  }

  private static String withoutKey(String head) {
    String text = head;
    while (!text.isEmpty() && ":：-– ".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1);
    }
    for (String key : KEYS) {
      if (text.toLowerCase(Locale.ROOT).endsWith(key)) {
        return text.substring(0, text.length() - key.length()).strip();
      }
    }
    return text;
  }

  private static String name(String raw) {
    String name = raw.strip();
    boolean isByline = name.regionMatches(true, 0, "by ", 0, 3);
    return name.isEmpty() || name.length() > LONGEST || isByline ? null : name;
  }
}
