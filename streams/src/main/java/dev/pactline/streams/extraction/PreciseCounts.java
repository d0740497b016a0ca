package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import java.util.ArrayList;
import java.util.List;

/** Finds the exact number told beside a rough one: "not quite 200 guests (196, to be precise)". */
final class PreciseCounts {
  private static final Lexicon PRECISE = Lexicon.load("precise-words");
  private static final Words OPENINGS = Words.of("(", ",", "-", "–", "—", "or", ":");

  /** A rough number is no farther from the exact one than this share of it. */
  private static final int ROUGH = 10;

  private PreciseCounts() {}

  /** The counts, with the exact ones behind the rough ones. */
  static List<Count> with(Parsed parsed, List<Count> counts) {
    if (counts.isEmpty() || Few.all(counts, PreciseCounts::exact)) {
      return counts;
    }
    List<Count> all = new ArrayList<>(counts);
    for (Count rough : counts) {
      int number = exact(rough) ? -1 : behind(parsed, rough);
      if (number >= 0) {
        all.add(precise(rough, number));
      }
    }
    return all;
  }

  private static boolean exact(Count count) {
    return count.precision() == Precision.EXACT;
  }

  private static int behind(Parsed parsed, Count rough) {
    for (int i = parsed.nextCount(rough.at() + 1); i >= 0; i = parsed.nextCount(i + 1)) {
      NumberMention number = parsed.at(i).number();
      boolean apart =
          OPENINGS.has(parsed, i - 1)
              && NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE
              && AttendanceReader.plausible(number);
      if (apart && near(rough.count(), number.value().longValue()) && called(parsed, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean near(long rough, long exact) {
    return Math.abs(rough - exact) * ROUGH <= rough;
  }

  /** In brackets nothing else need be said: "some 200 guests (196)". */
  private static boolean called(Parsed parsed, int i) {
    boolean alone = parsed.is(i - 1, "(") && parsed.is(i + 1, ")");
    int next = parsed.is(i + 1, ",") ? i + 2 : i + 1;
    String words = parsed.at(i).word();
    return alone
        || PRECISE.match(parsed, next) > 0
        || words.startsWith("exactly ")
        || words.startsWith("precisely ")
        || (i > 1 && parsed.has(PRECISE, i - 1, i));
  }

  private static Count precise(Count rough, int number) {
    return new Count(
        rough.where(),
        number,
        rough.counted(),
        rough.where().at(number).number().value().longValue(),
        null,
        Precision.EXACT,
        rough.mood(),
        rough.extent(),
        rough.firm(),
        List.of());
  }
}
