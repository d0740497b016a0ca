package dev.pactline.streams.extraction;

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
          Count.exactly(
              parsed, prices.get(0), Counted.PROJECTS, prices.size(), Extent.WHOLE, true));
    }
  }

  /** The value of each. */
  static List<Value> values(Parsed parsed) {
    List<Integer> prices = prices(parsed);
    return Few.each(
        prices.isEmpty() ? forEach(parsed) : prices,
        i -> new Value(parsed, i, parsed.at(i).money(), Mood.ACTUAL, Extent.ITEM, 1));
  }

  /** Where the price of each deal stands; empty where none are listed. */
  private static List<Integer> prices(Parsed parsed) {
    if (!parsed.hasMoney()) {
      return List.of();
    }
    List<Integer> bracketed = bracketed(parsed);
    return bracketed.isEmpty() ? lines(parsed) : bracketed;
  }

  /**
   * "Three contracts had been signed: EUR 11 million for cork, EUR 6 million for moulds and EUR 2
   * million for licences": where each of as many prices stands as there are papers.
   */
  private static List<Integer> forEach(Parsed parsed) {
    int colon = parsed.hasMoney() ? LEADING.find(parsed, 0, parsed.size()) : -1;
    int papers = colon < 0 ? -1 : counted(parsed, colon);
    List<Integer> prices = new ArrayList<>();
    for (int i = Math.max(0, colon); papers >= 0 && i < parsed.size(); i++) {
      if (parsed.at(i).money() != null && OBJECTS.has(parsed, i + 1)) {
        prices.add(i);
      } else if (parsed.at(i).money() != null || parsed.at(i).counts()) {
        return List.of();
      }
    }
    long signed = papers < 0 ? 0 : parsed.at(papers).number().value().longValue();
    return signed >= LEAST && prices.size() == signed ? prices : List.of();
  }

  private static final Words OBJECTS = Words.of("for", "on");

  /** Index of the only number before the colon, if it is of papers that were signed; else -1. */
  private static int counted(Parsed parsed, int colon) {
    int number = parsed.nextCount(0);
    int next = number < 0 ? -1 : parsed.nextCount(number + 1);
    boolean only = number >= 0 && number < colon && (next < 0 || next > colon);
    return only
            && NounPhrase.after(parsed, number).papers()
            && parsed.nextMoney(0) > colon
            && signedBefore(parsed, colon)
        ? number
        : -1;
  }

  private static List<Integer> bracketed(Parsed parsed) {
    int papers = object(parsed);
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

  /** "The contracts signed there are these:", and a line for each that ends with its price. */
  private static List<Integer> lines(Parsed parsed) {
    int colon = LEADING.find(parsed, 0, parsed.size());
    boolean signed =
        colon > 0
            && parsed.nextMoney(0) > colon
            && papers(parsed, colon) >= 0
            && signedBefore(parsed, colon);
    if (!signed) {
      return List.of();
    }
    List<Integer> prices = new ArrayList<>();
    int item = colon + 1;
    for (int i = item; i < parsed.size(); i++) {
      if (i + 1 == parsed.size() || parsed.is(i, ";") || breaks(parsed, i)) {
        int last = parsed.at(i).plain() && parsed.at(i).mark() ? i - 1 : i;
        boolean priced = parsed.nextMoney(item) == last;
        if (!priced) {
          return List.of();
        }
        prices.add(last);
        item = i + 1;
      }
    }
    return prices.size() >= LEAST ? prices : List.of();
  }

  private static final Lexicon LEADING = Lexicon.of(":");

  private static boolean signedBefore(Parsed parsed, int colon) {
    int verb = Lexicons.FIRM_SIGNING.find(parsed, 0, colon);
    return verb >= 0 && Moods.at(parsed, verb) == Mood.ACTUAL;
  }

  /** Whether a line ends behind the chunk. */
  private static boolean breaks(Parsed parsed, int i) {
    int from = parsed.at(i).end() - parsed.sentence().start();
    int to = parsed.at(i + 1).start() - parsed.sentence().start();
    return parsed.sentence().text().substring(from, to).indexOf('\n') >= 0;
  }

  /** Whether "and" leads to the item with this price. */
  private static boolean lastOf(Parsed parsed, List<Integer> before, int price) {
    int from = before.isEmpty() ? price : before.get(before.size() - 1) + 2;
    int item = parsed.is(from, ",") ? from + 1 : from;
    return parsed.is(item, "and");
  }

  /** Index of the papers that were signed, without a number; -1 for none. */
  private static int object(Parsed parsed) {
    int verb = Lexicons.FIRM_SIGNING.find(parsed, 0, parsed.size());
    if (verb < 0 || Moods.at(parsed, verb) != Mood.ACTUAL) {
      return -1;
    }
    int papers = papers(parsed, Math.min(parsed.size(), verb + 1 + OBJECT));
    return papers > verb ? papers : -1;
  }

  /** Index of the first papers before {@code end}, if there are several and nobody counts them. */
  private static int papers(Parsed parsed, int end) {
    int papers = Lexicons.INSTRUMENTS.find(parsed, 0, end);
    boolean several =
        papers >= 0
            && parsed.word(papers + Lexicons.INSTRUMENTS.match(parsed, papers) - 1).endsWith("s");
    for (int i = 0; several && i < papers; i++) {
      several = !parsed.at(i).counts() || !NounPhrase.after(parsed, i).papers();
    }
    return several ? papers : -1;
  }
}
