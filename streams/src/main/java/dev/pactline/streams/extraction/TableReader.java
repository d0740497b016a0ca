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
import java.util.regex.Pattern;

/** Reads a table of deals: a heading with a currency, a row for each deal, perhaps a total. */
final class TableReader {
  private static final Words TOTALS =
      Words.of("total", "sum", "in all", "altogether", "all", "合计", "总计", "共计", "总额");
  private static final MoneyReader MONEY = new MoneyReader();
  private static final int MOST_ROWS = 1_000;

  private TableReader() {}

  /** What a table tells, each figure with its row; empty for a table of something else. */
  static List<Figure> read(List<Parsed> rows) {
    if (rows.size() < 2 || rows.size() > MOST_ROWS) {
      return List.of();
    }
    String[] headings = cells(rows.get(0));
    int column = headings.length - 1;
    Optional<MoneyMention> unit = unit(headings[column]);
    while (unit.isEmpty() && column > 0) {
      unit = unit(headings[--column]);
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
      if (figures.isEmpty()) {
        figures.add(sum(rows.get(1), unit.get(), sum, deals));
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

  /** What 1 in a column is worth: "CHF m" and "Value (CHF m)" are a million francs. */
  private static Optional<MoneyMention> unit(String heading) {
    Optional<MoneyMention> unit = Optional.empty();
    for (String part : heading.split("[(（)）,，:：]|\\bin\\b", 0)) {
      String words = part.strip();
      for (String amount : List.of("1 " + words, words + " 1", amountBeforeScale(words))) {
        List<MoneyMention> money = words.isEmpty() ? List.of() : MONEY.read(amount);
        boolean larger =
            !money.isEmpty()
                && (unit.isEmpty() || money.get(0).amount().compareTo(unit.get().amount()) > 0);
        unit = larger ? Optional.of(money.get(0)) : unit;
      }
    }
    return unit;
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
