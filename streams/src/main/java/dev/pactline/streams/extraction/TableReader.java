package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.MoneyReader;
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
import java.util.Set;

/** Reads a table of deals: a heading with a currency, a row for each deal, perhaps a total. */
final class TableReader {
  private static final Set<String> TOTALS =
      Set.of("total", "sum", "in all", "altogether", "all", "合计", "总计", "共计", "总额");
  private static final MoneyReader MONEY = new MoneyReader();
  private static final int MOST_ROWS = 1_000;

  private TableReader() {}

  /** What a table tells, each figure with its row; empty for a table of something else. */
  static List<Figure> read(List<Parsed> rows) {
    if (rows.size() < 2 || rows.size() > MOST_ROWS) {
      return List.of();
    }
    Optional<MoneyMention> unit = unit(cells(rows.get(0)));
    if (unit.isEmpty()) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    long deals = 0;
    for (Parsed row : rows.subList(1, rows.size())) {
      String[] cells = cells(row);
      Optional<BigDecimal> amount = number(cells[cells.length - 1]);
      if (amount.isEmpty()) {
        continue;
      }
      if (TOTALS.contains(cells[0].strip().toLowerCase(Locale.ROOT))) {
        figures.add(value(row, unit.get(), amount.get()));
      } else {
        sum = sum.add(amount.get());
        deals++;
      }
    }
    if (deals > 0) {
      if (figures.isEmpty()) {
        figures.add(value(rows.get(1), unit.get(), sum));
      }
      figures.add(
          new Count(
              rows.get(1),
              0,
              Counted.PROJECTS,
              deals,
              null,
              Precision.EXACT,
              Mood.ACTUAL,
              Extent.WHOLE,
              false));
    }
    return figures;
  }

  private static String[] cells(Parsed row) {
    return row.sentence().text().split("\t", -1);
  }

  /** What 1 in the last column is worth: "CHF m" is a million francs. */
  private static Optional<MoneyMention> unit(String[] headings) {
    String last = headings[headings.length - 1].strip();
    for (String words : List.of("1 " + last, last + " 1", amountBeforeScale(last))) {
      List<MoneyMention> money = MONEY.read(words);
      if (!money.isEmpty()) {
        return Optional.of(money.get(0));
      }
    }
    return Optional.empty();
  }

  private static String amountBeforeScale(String heading) {
    int space = heading.indexOf(' ');
    return space < 0 ? heading : heading.substring(0, space) + " 1" + heading.substring(space);
  }

  private static Optional<BigDecimal> number(String cell) {
    String digits = cell.replace(",", "").strip();
    boolean plain =
        !digits.isEmpty()
            && digits.length() < 20
            && digits.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
            && digits.indexOf('.') == digits.lastIndexOf('.')
            && !digits.equals(".");
    return plain ? Optional.of(new BigDecimal(digits)) : Optional.empty();
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
