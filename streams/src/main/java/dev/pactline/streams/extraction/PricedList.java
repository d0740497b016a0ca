package dev.pactline.streams.extraction;

import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds deals that are listed with their prices instead of being counted: "signed contracts for a
 * glove line (420 million baht), a rice mill (75 million baht) and a workshop (160 million baht)".
 */
final class PricedList {
  /** Words from the verb to the papers. */
  private static final int OBJECT = 6;

  private static final int LEAST = 2;

  private PricedList() {}

  /** Adds their number, where the sentence tells no other. */
  static void add(Parsed parsed, List<Count> counts) {
    List<Integer> prices = counts.isEmpty() ? prices(parsed) : List.of();
    if (!prices.isEmpty()) {
      counts.add(
          new Count(
              parsed,
              papers(parsed),
              Counted.PROJECTS,
              prices.size(),
              null,
              Precision.EXACT,
              Mood.ACTUAL,
              Extent.WHOLE,
              true));
    }
  }

  /** The value of each. */
  static List<Value> values(Parsed parsed) {
    return Few.each(
        prices(parsed),
        i -> new Value(parsed, i, parsed.at(i).money(), Mood.ACTUAL, Extent.ITEM, 1));
  }

  /** Where the price of each deal stands; empty where none are listed. */
  private static List<Integer> prices(Parsed parsed) {
    int papers = parsed.hasMoney() ? papers(parsed) : -1;
    if (papers < 0) {
      return List.of();
    }
    List<Integer> prices = new ArrayList<>();
    boolean last = false;
    for (int i = papers + 1; i < parsed.size(); i++) {
      if (parsed.at(i).money() != null) {
        if (!parsed.is(i - 1, "(") || !parsed.is(i + 1, ")")) {
          return List.of();
        }
        last = lastOf(parsed, prices, i);
        prices.add(i);
      } else if (parsed.at(i).counts()) {
        return List.of();
      }
    }
    return last && prices.size() >= LEAST ? prices : List.of();
  }

  /** Whether "and" leads to the item with this price. */
  private static boolean lastOf(Parsed parsed, List<Integer> before, int price) {
    int from = before.isEmpty() ? price : before.get(before.size() - 1) + 2;
    int item = parsed.is(from, ",") ? from + 1 : from;
    return parsed.is(item, "and");
  }

  /** Index of the papers that were signed, without a number; -1 for none. */
  private static int papers(Parsed parsed) {
    int verb = Lexicons.FIRM_SIGNING.find(parsed, 0, parsed.size());
    if (verb < 0 || Moods.at(parsed, verb) != Mood.ACTUAL) {
      return -1;
    }
    int from = verb + 1;
    int end = Math.min(parsed.size(), from + OBJECT);
    int papers = Lexicons.INSTRUMENTS.find(parsed, from, end);
    boolean plural =
        papers >= 0
            && parsed.word(papers + Lexicons.INSTRUMENTS.match(parsed, papers) - 1).endsWith("s");
    for (int i = 0; plural && i < papers; i++) {
      plural = !parsed.at(i).counts() || !NounPhrase.after(parsed, i).papers();
    }
    return plural ? papers : -1;
  }
}
