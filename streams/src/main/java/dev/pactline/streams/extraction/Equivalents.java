package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds amounts that tell in another currency what was told just before: "that is $3 million", "in
 * dollars, they come to 3 million".
 */
final class Equivalents {
  private static final Lexicon LINKS = Lexicon.load("equivalent-links");
  private static final Lexicon CONVERTING = Lexicon.load("converting-words");
  private static final Words ROUGHLY =
      Words.of(
          "about",
          "around",
          "some",
          "roughly",
          "nearly",
          "almost",
          "approximately",
          "just",
          "over",
          "under",
          "at",
          "a",
          "good",
          "the",
          "exactly",
          "then",
          "now",
          "currently",
          "close",
          "to");

  /** Words from the link to the amount, or around it to the word that tells of converting. */
  private static final int NEAR = 9;

  private Equivalents() {}

  /** Whether the words around the amount call it the one told before. */
  static boolean tells(Parsed parsed, int money) {
    return linked(parsed, money) || converted(parsed, money) || bracketed(parsed, money);
  }

  /** "The sum (about $86.6 million) was given by the trade centre". */
  private static boolean bracketed(Parsed parsed, int money) {
    int open = money - 1;
    while (open > 0 && money - open < NEAR && ROUGHLY.has(parsed, open)) {
      open--;
    }
    return open == 2 && parsed.is(open, "(") && SUMS.has(parsed, 1) && DEFINITE.has(parsed, 0);
  }

  private static final Words SUMS = Words.of("sum", "total", "amount", "figure", "value", "worth");

  private static final Words DEFINITE = Words.of("the", "that", "this");

  /** Whether the second amount can be the first in another currency. */
  static boolean mayRestate(Value first, Value second) {
    int gap = second.where().sentence().start() - first.where().sentence().end();
    boolean known =
        Stream.concat(Stream.of(first.money()), first.money().equivalents().stream())
            .anyMatch(money -> money.currency().equals(second.money().currency()));
    return gap < FOLLOWING && !known && RoughRates.mayBeOne(first.money(), second.money());
  }

  /** Characters between sentences that follow one another. */
  private static final int FOLLOWING = 5;

  /** The money, with what it is in another currency. */
  static MoneyMention with(MoneyMention money, MoneyMention other) {
    List<MoneyMention> all = new ArrayList<>(money.equivalents());
    all.add(other);
    return new MoneyMention(
        money.span(), money.amount(), money.max(), money.currency(), money.precision(), all);
  }

  private static boolean linked(Parsed parsed, int money) {
    int end = money;
    while (end > 0 && money - end < NEAR && ROUGHLY.has(parsed, end - 1)) {
      end--;
    }
    for (int from = Math.max(0, end - NEAR); from < money; from++) {
      int words = LINKS.match(parsed, from);
      if (words > 0 && from + words >= end && from + words <= money) {
        return true;
      }
    }
    return false;
  }

  private static boolean converted(Parsed parsed, int money) {
    int from = Math.max(parsed.clauseStart(money), money - NEAR);
    int to = Math.min(parsed.clauseEnd(money), money + NEAR);
    for (int i = money - 1; i >= from; i--) {
      from = parsed.at(i).money() != null ? i + 1 : from;
    }
    for (int i = to - 1; i > money; i--) {
      to = parsed.at(i).money() != null ? i : to;
    }
    return parsed.has(CONVERTING, from, to);
  }
}
