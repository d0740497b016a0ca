package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;

/** Tells whether an event took place, is to come, or is another edition than that of the news. */
final class EventTimes {
  private static final Lexicon OTHER_EDITION = Lexicon.load("other-edition-words");
  private static final Lexicon HOLDING = Lexicon.load("holding-words");
  private static final int NEAR = 12;

  private EventTimes() {}

  static boolean otherEdition(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (OTHER_EDITION.match(parsed, i) > 0) {
        return true;
      }
      DateMention date = parsed.at(i).date();
      boolean genitive = parsed.is(i + 1, "'s") || (i + 1 == to && i > from);
      if (date != null
          && genitive
          && (date.kind() == DateMention.Kind.YEAR || date.kind() == DateMention.Kind.MONTH)) {
        return date.publication() == null
            || date.year() == null
            || date.year().getValue() != date.publication().getYear();
      }
    }
    return false;
  }

  static Mood status(Parsed parsed, int from, int to) {
    int end = Math.min(parsed.clauseEnd(to - 1), to + NEAR);
    int held = HOLDING.find(parsed, to, end);
    int planned = Lexicons.PLANNED.find(parsed, to, Math.min(end, to + 5));
    if (held >= 0 && Moods.at(parsed, held) == Mood.PLANNED) {
      return Mood.PLANNED;
    }
    boolean done = held >= 0 && held - planned == 2 && Moods.at(parsed, held) == Mood.ACTUAL;
    boolean proved = done || PROVED.has(parsed, planned - 1) || changed(parsed, planned);
    if (planned >= 0
        && !proved
        && !RANKED.contains(parsed.at(Math.max(0, planned - 1)).word())
        && (held < 0 || planned < held)
        && !(FINITE.has(parsed, planned) && isPlaceOfOther(parsed, from))
        && noRelative(parsed, to, planned)) {
      return Mood.PLANNED;
    }
    if (opensSoon(parsed, to, end) || (held < 0 && soon(parsed, to, end)) || isAhead(parsed)) {
      return Mood.PLANNED;
    }
    if (awaited(parsed, from)) {
      return Mood.PLANNED;
    }
    int start = Math.max(parsed.clauseStart(from), from - 7);
    int host = HOSTING.find(parsed, start, from);
    return host >= 0 && Moods.at(parsed, host) == Mood.PLANNED ? Mood.PLANNED : Mood.ACTUAL;
  }

  /**
   * "had been planned for a hall with 800 seats, but was moved to a smaller venue": it was held.
   */
  private static boolean changed(Parsed parsed, int planned) {
    boolean had = parsed.is(planned - 1, "been") && parsed.is(planned - 2, "had");
    int but = had ? BUT.find(parsed, planned, parsed.size()) : -1;
    return but >= 0
        && parsed.has(MOVED, but, Math.min(parsed.size(), but + MOVING))
        && EventReader.VENUES.in(parsed, planned, parsed.size())
        && !parsed.has(Cancelling.CANCELLING);
  }

  private static final Lexicon BUT = Lexicon.of("but");

  private static final Lexicon MOVED =
      Lexicon.of("was moved to", "was shifted to", "moved to", "took place in", "was held in");

  /** Words of "but was moved to". */
  private static final int MOVING = 6;

  /** "The nine contracts signed at the forum could hardly be more different": they could. */
  private static boolean isPlaceOfOther(Parsed parsed, int from) {
    int before = EventNouns.ARTICLES.has(parsed, from - 1) ? from - 2 : from - 1;
    return LOCATING.has(parsed, before);
  }

  private static final Words LOCATING = Words.of("at", "during", "from", "after", "of");

  /** Verbs whose subject is not the event that something was signed at. */
  private static final Words FINITE =
      Words.of(
          "will",
          "would",
          "shall",
          "'ll",
          "should",
          "could",
          "can",
          "may",
          "might",
          "must",
          "be",
          "promised",
          "foresaw",
          "envisaged",
          "envisage",
          "envisages",
          "foresee",
          "foresees",
          "plan",
          "plans",
          "aim",
          "aims",
          "expect",
          "expects",
          "hope",
          "hopes",
          "intend",
          "intends",
          "want",
          "wants");

  /** "The port will welcome shipowners on May 24 for a second logistics day". */
  /** "the first to be held since the pandemic": it was. */
  private static final Words RANKED =
      Words.of("first", "second", "third", "last", "only", "largest", "biggest", "latest");

  private static boolean awaited(Parsed parsed, int from) {
    int link = from - 1;
    while (link > 0 && link > from - 5 && !AWAITING.has(parsed, link)) {
      link--;
    }
    int start = parsed.clauseStart(from);
    int will = Lexicons.PLANNED.find(parsed, start, Math.max(start, link));
    if (!AWAITING.has(parsed, link) || will < 0 || !FUTURE.has(parsed, will)) {
      return false;
    }
    for (int i = will; i < from; i++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, i) > 0 || parsed.word(i).endsWith("ed")) {
        return false;
      }
    }
    return true;
  }

  private static final Words AWAITING = Words.of("for", "when", "during", "at");
  private static final Words FUTURE = Words.of("will", "shall", "'ll");

  /** "turned out to be", "proved to be": no plan. */
  private static final Words PROVED =
      Words.of("out", "proved", "proven", "known", "seems", "seemed", "appears", "happened");

  private static final Lexicon HOSTING = Lexicon.load("hosting-verbs");

  private static final Words PRESENT =
      Words.of("opens", "takes", "begins", "starts", "kicks", "runs");

  /** "The forum opens on 12 February": the present tense of a programme. */
  private static boolean opensSoon(Parsed parsed, int to, int end) {
    boolean present =
        PRESENT.has(parsed, to) || (parsed.is(to, ",") && PRESENT.has(parsed, to + 1));
    for (int i = to; present && i < end; i++) {
      if (parsed.at(i).date() != null) {
        return true;
      }
    }
    return false;
  }

  /** "hopes much of the forum on 2 April", in February: a day of next spring, not of last. */
  private static boolean soon(Parsed parsed, int to, int end) {
    for (int i = to; i < Math.min(end, to + 3); i++) {
      DateMention date = parsed.at(i).date();
      if (date != null) {
        return isAhead(date);
      }
    }
    return false;
  }

  /** "opens its gates from 12 to 14 November", in October: days ahead, unless the verb is past. */
  private static boolean isAhead(Parsed parsed) {
    boolean ahead = false;
    for (int i = parsed.nextDate(0); i >= 0 && !ahead; i = parsed.nextDate(i + 1)) {
      ahead = isAhead(parsed.at(i).date());
    }
    return ahead && !heldBefore(parsed) && !parsed.has(Lexicons.FIRM_SIGNING);
  }

  private static boolean heldBefore(Parsed parsed) {
    for (int i = 0; i < parsed.size(); i++) {
      if (HOLDING.match(parsed, i) > 0 && !parsed.word(i).endsWith("s")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAhead(DateMention date) {
    return date.hasDays()
        && date.publication() != null
        && date.to().isBefore(date.publication().minusMonths(LONG_AGO))
        && date.asPlanned().from().isBefore(date.publication().plusMonths(SOON))
        && date.asPlanned().from().isAfter(date.publication());
  }

  private static final int LONG_AGO = 7;
  private static final int SOON = 5;

  private static boolean noRelative(Parsed parsed, int from, int to) {
    if (to == from + 1 && parsed.is(from, ",")) {
      return true; // "the forum, scheduled for May 3"
    }
    for (int i = from; i < to; i++) {
      if (parsed.is(i, ",") || parsed.is(i, "and") || parsed.is(i, "where")) {
        return false;
      }
    }
    return true;
  }
}
