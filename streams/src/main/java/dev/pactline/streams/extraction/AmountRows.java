package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds rows of amounts, one for each deal: "worth 3 million, 4 million and 5 million euros". */
final class AmountRows {
  private static final Lexicon RESPECTIVELY = Lexicon.of("respectively");
  private static final Words LISTING = Words.of(",", "and", "worth", "at", "for");
  private static final int LEAST_ROW = 2;

  private AmountRows() {}

  /** The values, where they are a row each of them as that of one deal. */
  static List<Value> each(Parsed parsed, List<Value> values) {
    int told = RESPECTIVELY.find(parsed, 0, parsed.size());
    int end = told < 0 ? endOfRow(parsed) : told;
    List<Integer> row = end < 0 ? List.of() : row(parsed, end);
    boolean ofDeals = Few.any(values, v -> row.contains(v.at()) && v.extent() != Extent.PERHAPS);
    if (row.size() < LEAST_ROW || !ofDeals) {
      return values;
    }
    Mood mood = values.get(0).mood();
    return Few.each(row, i -> new Value(parsed, i, parsed.at(i).money(), mood, Extent.ITEM, 1));
  }

  private static List<Integer> row(Parsed parsed, int end) {
    List<Integer> row = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      if (parsed.at(i).money() != null) {
        row.add(i);
      } else if (!LISTING.has(parsed, i)) {
        row.clear();
      }
    }
    return row;
  }

  /** Where a row of amounts in one currency ends, without "respectively"; -1 for none. */
  private static int endOfRow(Parsed parsed) {
    int last = -1;
    int length = 0;
    for (int i = 0; i < parsed.size(); i++) {
      MoneyMention money = parsed.at(i).money();
      if (money != null) {
        length = last >= 0 && follows(parsed, last, i) ? length + 1 : 1;
        last = i;
      }
    }
    boolean ends = parsed.ends(last + 1);
    return ends && length >= LEAST_ROW && parsed.is(last - 1, "and") ? last + 1 : -1;
  }

  private static boolean follows(Parsed parsed, int one, int two) {
    for (int i = one + 1; i < two; i++) {
      if (!parsed.is(i, ",") && !parsed.is(i, "and")) {
        return false;
      }
    }
    String currency = parsed.at(one).money().currency();
    return currency.equals(parsed.at(two).money().currency());
  }
}
