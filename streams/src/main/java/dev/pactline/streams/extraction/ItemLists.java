package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Joins a list of deals to the line that leads to it, as one sentence: "Three contracts were
 * signed:", and a line for each.
 */
final class ItemLists {
  private static final int LONGEST_ITEM = 200;
  private static final int MOST_ITEMS = 12;

  /** What a line must speak of for its list to be one of deals. */
  private static final List<String> DEALS =
      List.of(
          "sign",
          "contract",
          "agreement",
          "deals",
          "came out of it",
          "came of it",
          "result",
          "outcome",
          "memorand",
          "accord",
          "orders");

  private static final Pattern NUMBERED = Pattern.compile("^\\d+[.)]\\s");

  private ItemLists() {}

  /** The lines, with each list of deals in the line before it. */
  static List<Line> joined(List<Line> lines, String text) {
    List<Line> all = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      int end = leads(lines.get(i)) ? end(lines, i + 1) : i + 1;
      if (end > i + 2) {
        Line first = lines.get(i);
        String whole = text.substring(first.start(), lines.get(end - 1).end());
        all.add(new Line(Line.Kind.PROSE, whole, first.start()));
        i = end - 1;
      } else {
        all.add(lines.get(i));
      }
    }
    return all;
  }

  private static boolean leads(Line line) {
    boolean text = isText(line) && line.text().endsWith(":") && line.text().length() < LONGEST_ITEM;
    if (!text) {
      return false;
    }
    String lower = line.text().toLowerCase(Locale.ROOT);
    return Few.any(DEALS, lower::contains);
  }

  /** Index behind the last item. */
  private static int end(List<Line> lines, int from) {
    int i = from;
    while (i < lines.size() && i - from < MOST_ITEMS && isItem(lines.get(i))) {
      boolean ends = lines.get(i).text().endsWith(".");
      if (ends) {
        return follows(lines, from, i) ? i + 1 : i;
      }
      i++;
    }
    return i;
  }

  /** Behind items without marks a full stop is that of the next paragraph. */
  private static boolean follows(List<Line> lines, int from, int last) {
    String before = last > from ? lines.get(last - 1).text() : "";
    return before.endsWith(";") || before.endsWith(",") || before.endsWith("and");
  }

  /** A short line of one clause; numbered ones are left alone, as their numbers would count. */
  private static boolean isItem(Line line) {
    String item = line.text();
    return isText(line)
        && item.length() <= LONGEST_ITEM
        && !item.contains(". ")
        && !item.endsWith(":")
        && !NUMBERED.matcher(item).find()
        && (item.endsWith(";")
            || item.endsWith(",")
            || item.endsWith(".")
            || bullet(item)
            || row(item));
  }

  private static boolean bullet(String item) {
    return "-•*·–—▪■".indexOf(item.charAt(0)) >= 0 || item.endsWith("; and");
  }

  /** A line with a figure and no end, as pages have them: "Electric buses, 21 billion pesos". */
  private static boolean row(String item) {
    return item.chars().anyMatch(c -> c >= '0' && c <= '9')
        && "?!".indexOf(item.charAt(item.length() - 1)) < 0;
  }

  private static boolean isText(Line line) {
    return line.kind() == Line.Kind.PROSE
        || line.kind() == Line.Kind.HEADING
        || line.kind() == Line.Kind.HEADER;
  }
}
