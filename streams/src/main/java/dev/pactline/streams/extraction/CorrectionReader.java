package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies what a correction says: "An earlier version said that 12 projects were signed. It was
 * 11."
 */
final class CorrectionReader {
  private static final Lexicon WRONG = Lexicon.load("wrong-figure-words");
  private static final Lexicon RIGHT = Lexicon.load("right-figure-words");
  private static final Lexicon ATTENDING = Lexicon.load("correction-attendance-words");

  private CorrectionReader() {}

  /** The right figures in the sentences of one note. */
  static List<Figure> read(List<Parsed> note) {
    List<Figure> figures = new ArrayList<>();
    Counted topic = null;
    for (Parsed parsed : note) {
      Counted here = topic(parsed);
      topic = here == null ? topic : here;
      for (int i = 0; i < parsed.size(); i++) {
        if (parsed.at(i).counts() && right(parsed, i)) {
          Counted counted = countedBy(parsed, i, topic);
          if (counted != null) {
            figures.add(count(parsed, i, counted));
          }
        } else if (parsed.at(i).money() != null && right(parsed, i)) {
          MoneyMention amount = parsed.at(i).money();
          figures.add(new Value(parsed, i, amount, Mood.ACTUAL, Extent.WHOLE, 0));
        }
      }
    }
    return figures;
  }

  private static Count count(Parsed parsed, int i, Counted counted) {
    NumberMention number = parsed.at(i).number();
    Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
    return new Count(
        parsed,
        i,
        counted,
        number.value().longValue(),
        max,
        number.precision(),
        Mood.ACTUAL,
        Extent.WHOLE,
        true);
  }

  private static Counted countedBy(Parsed parsed, int i, Counted topic) {
    NounPhrase phrase = NounPhrase.after(parsed, i);
    if (phrase.papers()) {
      return Counted.PROJECTS;
    }
    if (phrase.people()) {
      return Counted.ATTENDANCE;
    }
    if (parsed.at(i).number().value().stripTrailingZeros().scale() > 0) {
      return null;
    }
    return phrase.kind() == NounPhrase.Kind.NONE || phrase.kind() == NounPhrase.Kind.UNKNOWN
        ? topic
        : null;
  }

  private static Counted topic(Parsed parsed) {
    for (int i = 0; i < parsed.size(); i++) {
      if (parsed.at(i).counts()) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        if (phrase.papers()) {
          return Counted.PROJECTS;
        }
        if (phrase.people()) {
          return Counted.ATTENDANCE;
        }
      }
    }
    if (parsed.has(ATTENDING)) {
      return Counted.ATTENDANCE;
    }
    return parsed.has(Lexicons.INSTRUMENTS) ? Counted.PROJECTS : null;
  }

  /** "Their value is 13 million", "the number of contracts was eight". */
  private static boolean tells(Parsed parsed, int verb) {
    boolean links = parsed.is(verb, "is") || parsed.is(verb, "was");
    for (int i = verb - 1; links && i >= Math.max(0, verb - SUBJECT); i--) {
      if (parsed.at(i).mark()) {
        return false;
      }
      if (MEASURES.has(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  private static final Words MEASURES =
      Words.of("number", "value", "total", "sum", "figure", "amount", "attendance", "turnout");

  /** Words of "the number of purchase contracts". */
  private static final int SUBJECT = 6;

  /** "It stated at first that the accords were worth 9 million": what was wrong. */
  private static boolean saidAtFirst(Parsed parsed, int verb) {
    for (int i = verb - 1; i >= 0 && !parsed.at(i).mark(); i--) {
      if (SAID.has(parsed, i)) {
        return !parsed.has(NOW, Math.max(0, i - AUXILIARIES), i);
      }
    }
    return false;
  }

  private static final Words SAID = Words.of("said", "wrote", "reported", "stated");

  /** Who says it now has it right. */
  private static final Lexicon NOW = Lexicon.of("should", "now", "since", "later", "correctly");

  /** Words of "should have". */
  private static final int AUXILIARIES = 3;

  /** A figure is right unless words of the wrong one stand nearer before it. */
  private static boolean right(Parsed parsed, int i) {
    for (int j = i - 1; j >= 0 && !parsed.is(j, ";"); j--) {
      if (RIGHT.match(parsed, j) > 0 || tells(parsed, j)) {
        return !saidAtFirst(parsed, j);
      }
      if (parsed.at(j).counts() && parsed.at(i).money() != null) {
        return right(parsed, j);
      }
      if (parsed.at(j).counts() || parsed.is(j, "because")) {
        return false;
      }
      if (WRONG.match(parsed, j) > 0) {
        return false;
      }
    }
    return false;
  }
}
