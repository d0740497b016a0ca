package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;

/**
 * What is said of some papers among others: "Seven were signed, four were put off and one was
 * dropped". It neither moves nor cancels the event. What amounts are of is told by {@link
 * GovernorOfSome}.
 */
final class OfSome {
  private static final Words AUXILIARIES =
      Words.of("was", "were", "is", "are", "has", "have", "had", "been", "will", "be", "got");

  private static final Words REST =
      Words.of("rest", "others", "remainder", "another", "other", "some", "several", "few", "one");

  /**
   * "The forum, at which nine accords were to be signed, has been cancelled", "with nine ready".
   */
  private static final Words BESIDE = Words.of("with", "which", "where", "whom");

  /** Words from the number to the verb: "two, on ports, were". */
  private static final int SUBJECT = 8;

  private OfSome() {}

  /** Whether the subject of the verb at {@code verb} is a number or a rest of what was told. */
  static boolean some(Parsed parsed, int verb) {
    if (further(parsed, verb)) {
      return true;
    }
    int i = verb - 1;
    while (i >= 0 && AUXILIARIES.has(parsed, i)) {
      i--;
    }
    if (i < 0 || i == verb - 1) {
      return false; // no passive
    }
    int start = Math.max(parsed.clauseStart(verb), i - SUBJECT);
    for (int j = i; j >= start; j--) {
      boolean beside = BESIDE.has(parsed, j - 1);
      boolean number = parsed.at(j).counts() && !beside && bare(parsed, j, i);
      boolean rest = REST.contains(parsed.at(j).word()) && (j == i || OfThose.behind(parsed, j));
      if (number && parsed.is(i, ",") && parsed.is(j - 1, "which")) {
        return false; // "the forum, at which ten contracts were to be signed, was called off"
      }
      if (number || rest) {
        return parsed.has(Lexicons.FIRM_SIGNING) || j == parsed.clauseStart(verb);
      }
      if (parsed.is(j, "and")) {
        return false;
      }
    }
    return false;
  }

  /** "A sixth contract, on dairy products, fell through": one more than those told before. */
  static boolean further(Parsed parsed, int verb) {
    int start = LEADING.has(parsed, 0) ? 1 : 0;
    NumberMention number = start + 1 < verb ? parsed.at(start + 1).number() : null;
    boolean ordinal =
        number != null
            && number.kind() == NumberMention.Kind.ORDINAL
            && ARTICLES.has(parsed, start);
    int next = start + 2;
    boolean alone = parsed.is(next, ",") || AUXILIARIES.has(parsed, next);
    return ordinal
        && (alone || Lexicons.INSTRUMENTS.find(parsed, next, Math.min(verb, next + NOUN)) >= 0);
  }

  private static final Words LEADING = Words.of("but", "and", "only", "yet");

  private static final Words ARTICLES = Words.of("a", "an");

  /** Words of "purchase contract". */
  private static final int NOUN = 3;

  /** "four were", "four of them were", "four contracts were". */
  private static boolean bare(Parsed parsed, int number, int last) {
    NounPhrase phrase = NounPhrase.after(parsed, number);
    return number == last || phrase.papers() || OfThose.behind(parsed, number);
  }
}
