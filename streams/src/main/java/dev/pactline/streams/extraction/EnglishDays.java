package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the days of events in English sentences; those of who reports, leaves or registers are
 * none.
 */
final class EnglishDays {
  private static final Lexicon REPORTING = Lexicon.load("reporting-verbs");
  static final Lexicon HOLDING = Lexicon.load("holding-words");
  static final Lexicon POSTPONING = Lexicon.load("postponing-words");
  private static final Words BOUNDING =
      Words.of("by", "until", "till", "since", "before", "after", "of", "than", "following");

  private EnglishDays() {}

  static List<DatedAt> dates(Parsed parsed, List<EventMention> events) {
    List<DatedAt> dates = new ArrayList<>();
    for (int i = parsed.nextDate(0); i >= 0; i = parsed.nextDate(i + 1)) {
      DateMention date = parsed.at(i).date();
      boolean length = date.kind() == DateMention.Kind.DURATION;
      boolean owned = owns(parsed, i, events);
      boolean named = inEventName(events, i) || inVenueName(parsed, i);
      if ((length || owned || !bounded(parsed, i)) && !named) {
        int verb = verbBefore(parsed, i);
        boolean reported =
            !length
                && !owned
                && !ofPaper(parsed, i)
                && !parsed.has(AT_CLOSE, Math.max(0, i - CLOSE), i)
                && !EventEdges.saidAs(parsed, i)
                && ((verb >= 0 && REPORTING.match(parsed, verb) > 0 && !parsed.is(verb - 1, "to"))
                    || SAYING.has(parsed, i + 1)
                    || reportBehind(parsed, i));
        boolean calledOff =
            verb >= 0 && Cancelling.CANCELLING.match(parsed, verb) > 0 && !ofPaper(parsed, i);
        int start = parsed.clauseStart(i);
        boolean departs = Departures.departs(parsed, start, i) && !parsed.has(HOLDING, start, i);
        boolean departing =
            (departs || Departures.travels(parsed, start, i))
                && !named(events, start, i)
                && !Departures.endsSigning(parsed, i);
        boolean beside = OfSidelines.dates(parsed, i) || ofLetter(parsed, i);
        boolean office = parsed.has(OFFICE, start, Math.min(i, start + OPENING));
        boolean journey = length && Departures.JOURNEYS.match(parsed, i + 1) > 0;
        boolean others = calledOff || departing || journey || beside || office;
        if (!reported && !others && !saidToday(parsed, i)) {
          boolean loose = departs || goesOn(parsed, i);
          int strength = loose ? 0 : strength(parsed, i, verb, events);
          DateMention days = OrdinalDay.stretch(parsed, i, date);
          days = movedFrom(parsed, i) ? days.lastDay() : days;
          DatedAt.Edge edge = days.equals(date) ? EventEdges.at(parsed, i) : DatedAt.Edge.WITHIN;
          dates.add(new DatedAt(parsed, i, days, strength, edge));
        }
      }
    }
    if (dates.size() > 1) {
      dates.removeIf(range -> Few.any(dates, day -> apart(range, day) || explains(day, range)));
    }
    return dates;
  }

  /** "announced that the agreement of last September had been terminated": its day. */
  private static boolean ofPaper(Parsed parsed, int i) {
    return parsed.is(i - 1, "of") && Lexicons.INSTRUMENTS.has(parsed, i - 2);
  }

  /** "In a letter dated May 29": the day of what tells of it. */
  private static boolean ofLetter(Parsed parsed, int i) {
    return LETTERS.has(parsed, i - 2) && (parsed.is(i - 1, "dated") || parsed.is(i - 1, "of"));
  }

  private static final Words LETTERS =
      Words.of("letter", "statement", "notice", "message", "note", "e-mail", "email", "circular");

  /** "the organisers said at its close on Tuesday": the day of the event. */
  private static final Lexicon AT_CLOSE =
      Lexicon.of("at its close", "at its end", "at the close", "at its opening", "at the opening");

  private static final int CLOSE = 5;

  /** "It has been moved from October 8 to November 19": only the latter holds. */
  private static boolean movedFrom(Parsed parsed, int i) {
    return parsed.is(i - 1, "from")
        && parsed.at(i).date().kind() == DateMention.Kind.RANGE
        && parsed.has(POSTPONING, Math.max(0, i - MOVED), i);
  }

  /** "at the weekend, on Sunday": the day is meant. */
  private static boolean names(DatedAt range, DatedAt day) {
    boolean one = day.date().hasDays() && day.date().from().equals(day.date().to());
    return one
        && range.date().kind() == DateMention.Kind.RANGE
        && range.date().hasDays()
        && day.at() > range.at()
        && day.at() - range.at() <= BESIDE
        && range.where().is(range.at() + 1, ",")
        && covers(range.date(), day.date());
  }

  private static boolean covers(DateMention range, DateMention day) {
    return !day.from().isBefore(range.from()) && !day.to().isAfter(range.to());
  }

  /** Whether the day is meant, and not the longer time before it. */
  private static boolean apart(DatedAt range, DatedAt day) {
    return names(range, day) || bracketed(range, day) || placed(range, day);
  }

  /** "last week, with forums in Monterrey on Sept 10 and in Guadalajara on Sept 13". */
  private static boolean placed(DatedAt week, DatedAt day) {
    Parsed where = day.where();
    int before = day.at() - 2;
    boolean on = before > 0 && where.is(day.at() - 1, "on") && where.at(before).place() != null;
    return on && within(week, day);
  }

  /** "last week, at forums in Hanoi (Nov 12) and Hai Phong (Nov 14)": the days are meant. */
  private static boolean bracketed(DatedAt week, DatedAt day) {
    Parsed where = day.where();
    return where.is(day.at() - 1, "(")
        && where.is(day.at() + 1, ")")
        && where.at(Math.max(0, day.at() - 2)).place() != null
        && within(week, day);
  }

  /** Whether the day is in what was told before it as a week. */
  private static boolean within(DatedAt week, DatedAt day) {
    return day.at() > week.at()
        && week.date().kind() == DateMention.Kind.RANGE
        && week.date().hasDays()
        && !week.date().from().plusDays(DAYS_OF_WEEK - 1).isAfter(week.date().to())
        && day.date().hasDays()
        && covers(week.date(), day.date());
  }

  private static final int DAYS_OF_WEEK = 7;

  /** "kicked off last Monday (Sept 19)": the day in brackets is meant. */
  private static boolean explains(DatedAt bracketed, DatedAt day) {
    Parsed where = day.where();
    return bracketed.date().hasDays()
        && bracketed.at() == day.at() + 2
        && where.is(day.at() + 1, "(")
        && where.is(bracketed.at() + 1, ")");
  }

  /** Chunks from a week or weekend to the day of it. */
  private static final int BESIDE = 3;

  /** "he says, looking back on yesterday's roundtable": its day, whoever speaks. */
  private static boolean owns(Parsed parsed, int i, List<EventMention> events) {
    return parsed.is(i + 1, "'s")
        && Few.any(
            events, event -> event.from() <= i + 2 && i + 2 < event.to() && !event.otherEdition());
  }

  /** "Registration for the forum closed on May 3": no day of the forum. */
  private static final Lexicon OFFICE = Lexicon.load("administrative-words");

  /** So many words at the head of a clause tell what it is about. */
  private static final int OPENING = 3;

  /** "left the forum in Ningbo on Monday": the day of the forum. */
  private static boolean named(List<EventMention> events, int from, int to) {
    return Few.any(events, event -> event.from() >= from && event.to() <= to);
  }

  private static final Words SPOKEN =
      Words.of("today", "tonight", "yesterday", "tomorrow", "this morning", "this afternoon");

  private static final Words QUOTES = Words.of("\"", "“", "”");

  /** "We signed today," he said on Wednesday: the day of the one who speaks. */
  private static boolean saidToday(Parsed parsed, int i) {
    if (!SPOKEN.contains(parsed.at(i).word())) {
      return false;
    }
    boolean quoted = false;
    for (int j = 0; j < i; j++) {
      quoted ^= QUOTES.has(parsed, j);
    }
    return quoted;
  }

  private static boolean inEventName(List<EventMention> events, int i) {
    return Few.any(events, event -> event.named() && event.from() <= i && i < event.to());
  }

  /** "at the June 12 Cultural Centre". */
  private static boolean inVenueName(Parsed parsed, int date) {
    for (int i = date + 1; i < Math.min(parsed.size(), date + VENUE); i++) {
      if (!parsed.at(i).plain() || !parsed.at(i).capital()) {
        return false;
      }
      if (EventReader.VENUES.has(parsed, i)) {
        return parsed.is(date - 1, "the");
      }
    }
    return false;
  }

  /** Chunks from a day to the last word of what is named for it. */
  private static final int VENUE = 4;

  /** "by the end of 2021", "since 2016": no day of an event. */
  private static boolean bounded(Parsed parsed, int i) {
    int lead = parsed.is(i - 1, "the") ? i - 2 : i - 1;
    String before = parsed.word(lead);
    boolean moved = POSTPONING.in(parsed, Math.max(0, lead - MOVED), lead);
    if (moved || EventEdges.at(parsed, i) == DatedAt.Edge.LAST) {
      return false;
    }
    return BOUNDING.contains(before)
        && !(before.equals("of")
            && !parsed.is(lead - 1, "ahead")
            && !parsed.is(lead - 1, "instead")
            && !parsed.is(lead - 1, "end"));
  }

  /** Words between "put off" and "until 22 October". */
  private static final int MOVED = 4;

  /** The nearest verb of telling, signing, holding or attending before the date; -1 for none. */
  private static int verbBefore(Parsed parsed, int date) {
    for (int i = date - 1; i >= Math.max(0, date - 14); i--) {
      if (parsed.is(i, ";") || parsed.is(i, "\"") || parsed.is(i, "”")) {
        return -1;
      }
      boolean told =
          REPORTING.match(parsed, i) > 0
              && !parsed.is(i - 1, "to")
              && !Departures.stays(parsed, i)
              && !returns(parsed, i);
      if (told
          || HOLDING.match(parsed, i) > 0
          || Lexicons.FIRM_SIGNING.match(parsed, i) > 0
          || Cancelling.CANCELLING.match(parsed, i) > 0
          || Lexicons.EVENTS.has(parsed, i)
          || parsed.is(i, "attended")) {
        return i;
      }
    }
    return -1;
  }

  /** "The fair returned to Warsaw on Tuesday": it was held. */
  private static boolean returns(Parsed parsed, int i) {
    return parsed.is(i, "returned")
        && Lexicons.EVENTS.in(parsed, Math.max(parsed.clauseStart(i), i - RETURNS), i);
  }

  private static final int RETURNS = 9;

  /** "The forum goes on today": a day amid others. */
  private static boolean goesOn(Parsed parsed, int i) {
    int verb = parsed.is(i - 1, "on") ? i - 2 : i - 1;
    return GOING_ON.has(parsed, verb) || (GOES.has(parsed, verb) && parsed.is(verb + 1, "on"));
  }

  private static final Words GOING_ON =
      Words.of("continues", "continued", "continue", "resumes", "resumed");

  private static final Words GOES = Words.of("goes", "went", "go");

  /** "The federation today announced the signing". */
  private static final Words SAYING =
      Words.of(
          "said",
          "says",
          "told",
          "announced",
          "announces",
          "reported",
          "reports",
          "confirmed",
          "confirms",
          "disclosed",
          "revealed",
          "stated",
          "released",
          "published");

  /** "On Monday, the ministry said". */
  private static boolean reportBehind(Parsed parsed, int i) {
    int end = Math.min(parsed.size(), i + 6);
    for (int j = i + 1; j < end; j++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, j) > 0 || HOLDING.match(parsed, j) > 0) {
        return false;
      }
      if (REPORTING.match(parsed, j) > 0) {
        return i == 0 || (parsed.is(i - 1, "on") && i == 1);
      }
    }
    return false;
  }

  /** "Four importers on Friday sealed a deal". */
  private static boolean signedBehind(Parsed parsed, int i) {
    if (i > 1) {
      return Lexicons.FIRM_SIGNING.match(parsed, i + 1) > 0 || HOLDING.match(parsed, i + 1) > 0;
    }
    int end = Math.min(parsed.clauseEnd(i), i + BEHIND);
    for (int j = i + 1; j < end && parsed.at(j).date() == null; j++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, j) > 0) {
        return Moods.at(parsed, j) == Mood.ACTUAL;
      }
    }
    return false;
  }

  private static final int BEHIND = 9;

  /** "They saw a mine on Monday and came to the forum on Tuesday": the latter is its day. */
  private static boolean hasItsOwn(Parsed parsed, int day, EventMention event) {
    int own = parsed.nextDate(event.to());
    return own >= 0
        && own <= event.to() + OWN
        && parsed.is(own - 1, "on")
        && parsed.has(AND, day + 1, event.from());
  }

  /** Words of "in Warsaw on" behind the event. */
  private static final int OWN = 3;

  private static final Lexicon AND = Lexicon.of("and");

  private static int strength(Parsed parsed, int i, int verb, List<EventMention> events) {
    int strength = 0;
    if (verb >= 0 || signedBehind(parsed, i)) {
      strength += 2;
    }
    boolean near =
        Few.any(
            events,
            event ->
                (!event.otherEdition() && i >= event.from() && i - event.to() <= 12)
                    || (!event.otherEdition()
                        && event.from() > i
                        && event.from() - i <= 8
                        && !hasItsOwn(parsed, i, event)));
    if (near) {
      strength += 2;
    }
    DateMention.Kind kind = parsed.at(i).date().kind();
    boolean vague = kind == DateMention.Kind.YEAR || kind == DateMention.Kind.MONTH;
    return vague ? strength : strength + 1;
  }
}
