package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.time.YearMonth;

/** Knows what an English sentence tells of another time than that of the news. */
final class Background {
  static final Lexicon BACKGROUND = Lexicon.load("background-words");
  private static final Lexicon RATES = Lexicon.load("rate-words");

  /** More words than open a sentence before its first comma. */
  private static final int OPENING = 8;

  private Background() {}

  static boolean background(Parsed parsed, int at) {
    int from = Math.max(commaBefore(parsed, at), behindComparison(parsed, at));
    while (from > 1 && RELATIVE.has(parsed, from)) {
      from =
          commaBefore(parsed, from - 1); // "last year they travelled there, where two were signed"
    }
    int to = commaBehind(parsed, at);
    int against = AGAINST.find(parsed, at, to);
    to = against < 0 ? to : against; // "380 participants instead of the 210 of 2017"
    int opening = AGAINST.match(parsed, 0) > 0 ? OPENING : 0;
    while (opening < from && opening < OPENING && !parsed.is(opening, ",")) {
      opening++;
    }
    boolean opens = opening < OPENING && opening < from;
    if (formerEdition(parsed) || signedLongAgo(parsed, to)) {
      return true;
    }
    if (recentEvent(parsed, from, to)) {
      return false;
    }
    boolean day = parsed.at(at).date() != null && parsed.at(at).date().hasDays();
    return backgroundIn(parsed, from, to, day) || (opens && backgroundIn(parsed, 0, opening, day));
  }

  /** "Attendance was higher than last year: 6,400 visitors came" tells of now behind the colon. */
  private static int behindComparison(Parsed parsed, int at) {
    for (int i = at - 1; i > 0; i--) {
      if (parsed.is(i, ":")) {
        return parsed.has(COMPARED, 0, i) ? i + 1 : 0;
      }
    }
    return 0;
  }

  private static final Lexicon COMPARED =
      Lexicon.of("than", "in excess of", "above", "beat", "topped", "exceeded", "surpassed");

  private static final Lexicon AGAINST =
      Lexicon.of(
          "instead of",
          "rather than",
          "compared with",
          "compared to",
          "up from",
          "down from",
          "as against",
          "versus",
          "as opposed to");

  /** "The first, in 2016, had drawn": another year beside what opens the sentence. */
  private static boolean formerEdition(Parsed parsed) {
    for (int i = parsed.nextDate(1); i >= 0 && i < NAMED; i = parsed.nextDate(i + 1)) {
      DateMention date = parsed.at(i).date();
      if (date.publication() != null && longAgo(date)) {
        boolean beside = parsed.is(i + 1, ",") || parsed.is(i + 1, ")");
        return beside && (parsed.is(i - 2, ",") || parsed.is(i - 1, "("));
      }
    }
    return false;
  }

  /** "In 2016, a contract with a Shanghai group was called off". */
  static boolean opensLongAgo(Parsed parsed, int at) {
    int when = parsed.nextDate(0);
    boolean opens = when >= 0 && when < 2 && when < at && parsed.is(when + 1, ",");
    return opens && parsed.at(when).date().publication() != null && longAgo(parsed.at(when).date());
  }

  /** Words of "At the third Serbia-Zhejiang Food and Furniture Day, in 2018,". */
  private static final int NAMED = 16;

  /** "Under the pact between China and Chile, signed in 2017, cherries are free of duty". */
  private static boolean signedLongAgo(Parsed parsed, int comma) {
    boolean signed = parsed.is(comma, ",") && Lexicons.FIRM_SIGNING.match(parsed, comma + 1) > 0;
    int when = signed ? parsed.nextDate(comma + 2) : -1;
    return when >= 0
        && when <= comma + SIGNED_IN
        && parsed.at(when).date().publication() != null
        && longAgo(parsed.at(when).date());
  }

  /** Words of ", signed in 2017". */
  private static final int SIGNED_IN = 4;

  private static final Words RELATIVE = Words.of("where", "when", "which", "who", "whom");

  /** "Tuesday's seminar was the best attended since 2011", "a forum in Hai Phong last month". */
  private static boolean recentEvent(Parsed parsed, int from, int to) {
    int event = Lexicons.EVENTS.find(parsed, from, to);
    if (event < 0 || parsed.has(OTHER, Math.max(from, event - 4), event)) {
      return false;
    }
    int end = Math.min(to, event + 8);
    int first = parsed.nextDate(Math.max(from, event - 6));
    for (int i = first; i >= 0 && i < end; i = parsed.nextDate(i + 1)) {
      DateMention date = parsed.at(i).date();
      boolean day =
          date.publication() != null
              && (date.hasDays()
                  ? !date.to().isBefore(date.publication().minusDays(RECENT))
                      && !date.from().isAfter(date.publication())
                  : date.month() != null
                      && date.month().equals(YearMonth.from(date.publication()).minusMonths(1)));
      if (day && !parsed.has(COMPARING, Math.max(from, i - 3), i)) {
        return true;
      }
    }
    return false;
  }

  private static final Lexicon OTHER = Lexicon.load("other-edition-words");
  private static final Lexicon COMPARING = Lexicon.load("comparing-words");
  private static final int RECENT = 45;
  private static final Words CLAUSE_MARKS = Words.of(",", ";", "(", ")");

  static int commaBefore(Parsed parsed, int at) {
    int from = at;
    while (from > 0 && !CLAUSE_MARKS.has(parsed, from - 1)) {
      from--;
    }
    return from;
  }

  static int commaBehind(Parsed parsed, int at) {
    int to = at;
    while (to < parsed.size() && !CLAUSE_MARKS.has(parsed, to)) {
      to++;
    }
    return to;
  }

  /**
   * @param day whether it is asked for a day, which another year beside it does not move:
   *     "Tuesday's seminar was the best since 2011"
   */
  static boolean backgroundIn(Parsed parsed, int from, int to, boolean day) {
    boolean rate = parsed.has(RATES, from, to) && !parsed.has(Lexicons.INSTRUMENTS, from, to);
    if (rate || tells(parsed, from, to)) {
      return true;
    }
    if (!parsed.hasDate()) {
      return false;
    }
    if (byTheEndOf(parsed, from, to)) {
      return true;
    }
    int first = day ? -1 : parsed.nextDate(from);
    for (int i = first; i >= 0 && i < to; i = parsed.nextDate(i + 1)) {
      DateMention date = parsed.at(i).date();
      if (date.publication() != null && (longAgo(date) || backIn(parsed, i))) {
        return true;
      }
    }
    return false;
  }

  /** "Up from nine", but not "a start-up from Lodz". */
  private static boolean tells(Parsed parsed, int from, int to) {
    int at = BACKGROUND.find(parsed, from, to);
    while (at >= 0 && parsed.is(at - 1, "-")) {
      at = BACKGROUND.find(parsed, at + 1, to);
    }
    return at >= 0;
  }

  /** "by the end of 2021", but not "by the end of it". */
  private static boolean byTheEndOf(Parsed parsed, int from, int to) {
    for (int i = parsed.nextDate(from + 4); i >= 0 && i < to; i = parsed.nextDate(i + 1)) {
      boolean end = parsed.is(i - 4, "by") && parsed.is(i - 2, "end");
      if (end && parsed.is(i - 1, "of")) {
        return true;
      }
    }
    return false;
  }

  /** "Back in September the two sides had signed a memorandum". */
  private static boolean backIn(Parsed parsed, int date) {
    return parsed.is(date - 1, "in")
        && parsed.is(date - 2, "back")
        && !parsed.at(date).date().hasDays();
  }

  private static boolean longAgo(DateMention date) {
    if (date.kind() == DateMention.Kind.YEAR && date.year() != null) {
      return date.year().getValue() < date.publication().getYear();
    }
    return date.kind() == DateMention.Kind.MONTH
        && date.month() != null
        && date.month().isBefore(YearMonth.from(date.publication()).minusMonths(9));
  }
}
