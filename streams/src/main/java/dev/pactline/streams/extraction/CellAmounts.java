package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a table of deals whose cells tell the currency: "Contract value", "1.9 billion pesos". */
final class CellAmounts {
  /** Headings of what a deal is worth. */
  private static final Lexicon WORTH = Lexicon.load("worth-headings");

  /** Words that make it the worth of something else: "Trade value in 2018". */
  private static final Lexicon OTHER = Lexicon.load("other-worth-headings");

  private CellAmounts() {}

  /** The amounts of the rows and how many there are; empty for a table of something else. */
  static List<Figure> read(List<Parsed> rows, String[] headings) {
    int column = headings.length - 1;
    while (column > 0 && !tellsWorth(headings[column])) {
      column--;
    }
    List<Figure> figures = new ArrayList<>();
    List<Value> totals = new ArrayList<>();
    for (Parsed row : column > 0 ? rows.subList(1, rows.size()) : List.<Parsed>of()) {
      String[] cells = TableReader.cells(row);
      boolean total = TableReader.total(cells[0].strip().toLowerCase(Locale.ROOT));
      int at = total ? lastAmount(row) : amountIn(row, cells, column);
      if (at >= 0 && total) {
        totals.add(value(row, at, Extent.WHOLE, 0));
      } else if (at >= 0) {
        figures.add(value(row, at, Extent.ITEM, 1));
      }
    }
    if (figures.isEmpty()) {
      return List.of();
    }
    int deals = figures.size();
    if (!totals.isEmpty()) {
      figures.clear();
      figures.addAll(totals);
    }
    figures.add(count(rows.get(1), deals));
    return figures;
  }

  private static boolean tellsWorth(String heading) {
    List<String> words = List.of(heading.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
    return words.stream().anyMatch(WORTH::contains) && words.stream().noneMatch(OTHER::contains);
  }

  /** Index of the amount that is all there is in the cell; -1 for none. */
  private static int amountIn(Parsed row, String[] cells, int column) {
    if (column >= cells.length) {
      return -1;
    }
    int from = row.sentence().start();
    for (int i = 0; i < column; i++) {
      from += cells[i].length() + 1;
    }
    int to = from + cells[column].length();
    for (int i = row.nextMoney(0); i >= 0; i = row.nextMoney(i + 1)) {
      if (row.at(i).start() >= from && row.at(i).end() <= to) {
        return i;
      }
    }
    return -1;
  }

  private static int lastAmount(Parsed row) {
    int last = -1;
    for (int i = row.nextMoney(0); i >= 0; i = row.nextMoney(i + 1)) {
      last = i;
    }
    return last;
  }

  private static Value value(Parsed row, int at, Extent extent, long covers) {
    MoneyMention money = row.at(at).money();
    return new Value(row, at, money, Mood.ACTUAL, extent, covers);
  }

  private static Count count(Parsed row, int deals) {
    return Count.exactly(row, 0, Counted.PROJECTS, deals, Extent.WHOLE, false);
  }
}
