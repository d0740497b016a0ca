package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.Precision;
import dev.pactline.language.Span;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a table of deals: a heading with a currency, a row for each deal, perhaps a total. */
final class TableReader {
  private static final Words TOTALS =
      Words.of("total", "sum", "in all", "altogether", "all", "合计", "总计", "共计", "总额");
  private static final int MOST_ROWS = 1_000;

  private TableReader() {}

  /** What a table tells, each figure with its row; empty for a table of something else. */
  static List<Figure> read(List<Parsed> rows) {
    if (rows.size() < 2 || rows.size() > MOST_ROWS) {
      return List.of();
    }
    String[] headings = cells(rows.get(0));
    int column = headings.length - 1;
    Optional<MoneyMention> unit = ColumnUnit.of(headings[column]);
    while (unit.isEmpty() && column > 0) {
      unit = ColumnUnit.of(headings[--column]);
    }
    if (unit.isEmpty()) {
      return CellAmounts.read(rows, headings);
    }
    List<Figure> figures = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    long deals = 0;
    for (Parsed row : rows.subList(1, rows.size())) {
      String[] cells = cells(row);
      boolean total = total(cells[0].strip().toLowerCase(Locale.ROOT));
      int cell = total && column >= cells.length ? cells.length - 1 : column;
      Optional<BigDecimal> amount = cell < cells.length ? number(cells[cell]) : Optional.empty();
      if (amount.isEmpty()) {
        continue;
      }
      if (total) {
        figures.add(value(row, unit.get(), amount.get()));
      } else {
        sum = sum.add(amount.get());
        deals++;
      }
    }
    if (deals > 0) {
      long papers = papers(rows, EventTable.papers(headings), column);
      if (figures.isEmpty()) {
        figures.add(sum(rows.get(1), unit.get(), sum, papers > 0 ? papers : deals));
      }
      figures.add(
          Count.exactly(
              rows.get(1), 0, Counted.PROJECTS, papers > 0 ? papers : deals, Extent.WHOLE, false));
    }
    return figures;
  }

  /**
   * What a column adds up to that counts the papers of each row ("Contracts"), or what the row of
   * the sum says; 0 where the rows are one paper each.
   */
  private static long papers(List<Parsed> rows, int column, int worth) {
    if (column < 0 || column == worth) {
      return 0;
    }
    long sum = 0;
    for (Parsed row : rows.subList(1, rows.size())) {
      String[] cells = cells(row);
      Optional<BigDecimal> papers =
          column < cells.length ? number(cells[column]) : Optional.empty();
      if (papers.isEmpty() || !PaperGroups.whole(papers.get())) {
        return 0;
      }
      if (total(cells[0].strip().toLowerCase(Locale.ROOT))) {
        return papers.get().longValue();
      }
      sum += papers.get().longValue();
    }
    return sum;
  }

  /** "Total", "All five", "Grand total": the row of the sum, which may span the other columns. */
  static boolean total(String heading) {
    return TOTALS.contains(heading) || TOTAL.matcher(heading).find();
  }

  private static final Pattern TOTAL =
      Pattern.compile(
          "^(grand |sum |overall )?total\\b|^all (together|(the )?[a-z0-9-]+( deals)?)$");

  static String[] cells(Parsed row) {
    return row.sentence().text().split("\t", -1);
  }

  static Optional<BigDecimal> number(String cell) {
    String digits = cell.replace(",", "").strip();
    boolean plain =
        !digits.isEmpty()
            && digits.length() < 20
            && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
            && digits.indexOf('.') == digits.lastIndexOf('.')
            && !digits.equals(".");
    return plain ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }

  /** What the rows add up to, which a sum told elsewhere beats: they may be the largest only. */
  private static Value sum(Parsed row, MoneyMention unit, BigDecimal amount, long deals) {
    Value value = value(row, unit, amount);
    return new Value(row, 0, value.money(), Mood.ACTUAL, Extent.ITEM, deals);
  }

  private static Value value(Parsed row, MoneyMention unit, BigDecimal amount) {
    MoneyMention money =
        new MoneyMention(
            new Span(0, 0),
            amount.multiply(unit.amount()),
            null,
            unit.currency(),
            Precision.EXACT,
            List.of());
    return new Value(row, 0, money, Mood.ACTUAL, Extent.WHOLE, 0);
  }
}
