package dev.pactline.launcher.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of text, as wide as their widest cell; the first one gives way if the line is full. */
final class TextTable {
  private static final int WIDTH = 80;
  private static final String GAP = "  ";

  private final boolean[] right;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * A table with a row of headings.
   *
   * @param headings one for each column; one that starts with {@code >} is aligned to the right
   */
  TextTable(String... headings) {
    this.right = new boolean[headings.length];
    String[] first = new String[headings.length];
    for (int i = 0; i < headings.length; i++) {
      right[i] = headings[i].startsWith(">");
      first[i] = right[i] ? headings[i].substring(1) : headings[i];
    }
    rows.add(first);
  }

  void row(String... cells) {
    if (cells.length != right.length) {
      throw new IllegalArgumentException(
          "a row has " + right.length + " cells, not " + Arrays.toString(cells));
    }
    rows.add(cells);
  }

  /** A line across all columns, which may be as long as it likes. */
  void note(String text) {
    rows.add(new String[] {text});
  }

  String text() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).length < right.length) {
        text.append(rows.get(i)[0]).append('\n');
      } else {
        append(text, rows.get(i), widths);
      }
      if (i == 0) {
        text.append("-".repeat(lineWidth(widths))).append('\n');
      }
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[right.length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length && row.length == right.length; i++) {
        widths[i] = Math.max(widths[i], length(row[i]));
      }
    }
    int heading = length(rows.get(0)[0]);
    widths[0] = Math.max(heading, widths[0] - Math.max(0, lineWidth(widths) - WIDTH));
    return widths;
  }

  private static int lineWidth(int[] widths) {
    return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
  }

  private void append(StringBuilder text, String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      String cell = cut(row[i], widths[i]);
      String space = " ".repeat(widths[i] - length(cell));
      line.append(i == 0 ? "" : GAP).append(right[i] ? space + cell : cell + space);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String cut(String cell, int width) {
    return length(cell) <= width
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
