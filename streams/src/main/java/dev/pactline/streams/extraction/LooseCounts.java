package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/**
 * Finds people and papers in sentences whose verb no list has: "640 people went to see it". They
 * are taken only where the article tells nothing better.
 */
final class LooseCounts {
  private static final Lexicon ELSEWHERE = Lexicon.load("people-elsewhere-words");
  private static final Words AUDIENCES =
      Words.of(
          "attendance",
          "turnout",
          "headcount",
          "audience",
          "crowd",
          "visitors",
          "participants",
          "attendees",
          "guests",
          "delegates");
  private static final Words CAME = Words.of("came", "attended", "come", "present", "there");
  private static final int FEWEST = 10;
  private static final int REACH = 10;

  private LooseCounts() {}

  /** The first such number of people; null for none. */
  static Count people(Parsed parsed) {
    for (int i = parsed.nextCount(0); i >= 0; i = parsed.nextCount(i + 1)) {
      if (people(parsed, i)) {
        Count count = count(parsed, i, Counted.ATTENDANCE, parsed.at(i).number());
        return parsed.is(i - 1, ":") ? count.with(Extent.WHOLE) : count;
      }
    }
    return null;
  }

  /** "with two teachers": a handful is hardly all who came. */
  static boolean few(Parsed parsed, int i) {
    return parsed.at(i).number().value().longValue() < FEWEST;
  }

  private static boolean people(Parsed parsed, int i) {
    NumberMention number = parsed.at(i).number();
    NounPhrase phrase = NounPhrase.after(parsed, i);
    if (!AttendanceReader.plausible(number)
        || number.value().longValue() < FEWEST
        || parsed.is(i + 1, "-")
        || Invited.merelyInvited(parsed, i, phrase)
        || awaited(parsed, i, phrase.head())
        || membership(parsed, i, phrase.head())) {
      return false;
    }
    boolean named =
        phrase.people()
            || ofThem(parsed, i)
            || headed(parsed, i, phrase)
            || makersThere(parsed, i, phrase)
            || seatedThere(parsed, i, phrase);
    return named
        && !parsed.has(ELSEWHERE, clauseFrom(parsed, i), clauseTo(parsed, i))
        && !PeopleApart.apart(parsed, i, phrase);
  }

  /** "There were 155 of them, hosts and visitors". */
  private static boolean ofThem(Parsed parsed, int i) {
    if (!parsed.is(i + 1, "of") || !parsed.is(i + 2, "them") || !parsed.is(i - 2, "there")) {
      return false;
    }
    for (int j = i + 3; j < Math.min(parsed.size(), i + 7); j++) {
      if (Lexicons.PERSONS.contains(parsed.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** "Attended by 150 suppliers", "75 furniture makers heard": only people listen. */
  private static boolean makersThere(Parsed parsed, int i, NounPhrase phrase) {
    boolean makers = MAKERS.has(parsed, phrase.head());
    boolean attended = parsed.is(i - 1, "by") && parsed.is(i - 2, "attended");
    return makers && (attended || LISTENING.match(parsed, phrase.head() + 1) > 0);
  }

  private static final Words MAKERS = Words.of("suppliers", "manufacturers", "makers", "vendors");

  private static final Lexicon LISTENING =
      Lexicon.of(
          "heard", "listened", "sat", "came to hear", "came to listen", "turned out to hear");

  /** "with 62 at the tables". */
  private static boolean seatedThere(Parsed parsed, int i, NounPhrase phrase) {
    return phrase.kind() == NounPhrase.Kind.NONE
        && INSIDE.has(parsed, i + 1)
        && parsed.is(i + 2, "the")
        && SEATS.has(parsed, i + 3);
  }

  private static final Words INSIDE = Words.of("in", "at", "on", "around");
  private static final Words SEATS =
      Words.of(
          "hall",
          "room",
          "table",
          "tables",
          "benches",
          "audience",
          "auditorium",
          "chairs",
          "seats");

  /** "Visitors were counted at the door: 1,312". */
  private static boolean headed(Parsed parsed, int i, NounPhrase phrase) {
    boolean those = THOSE.has(parsed, 0) || Lexicons.PERSONS.has(parsed, i - 2);
    if (parsed.is(i - 1, ",") && those && inAll(parsed, i)) {
      return true; // "Those who witnessed the signing, 52 in all"
    }
    if (phrase.kind() != NounPhrase.Kind.NONE || !HEADING.has(parsed, i - 1)) {
      return false;
    }
    if (parsed.is(i - 1, ",")) {
      return parsed.is(0, "those") && CAME.has(parsed, i - 2);
    }
    if (parsed.is(i - 1, ":") && Lexicons.CAME.in(parsed, 0, i - 1)) {
      return true; // "More than ever turned up for it: 168, to be exact"
    }
    for (int j = i - 1; j >= Math.max(0, i - REACH); j--) {
      if (parsed.at(j).number() != null || parsed.at(j).money() != null) {
        return false;
      }
      if (AUDIENCES.has(parsed, j)) {
        return true;
      }
    }
    return false;
  }

  private static final Words HEADING = Words.of(":", "was", "were", "at", "to", "is", ",");

  private static boolean inAll(Parsed parsed, int i) {
    boolean opens = parsed.is(i + 1, "in") || parsed.is(i + 1, "all");
    return parsed.is(i + 1, "altogether") || (opens && ALL.has(parsed, i + 2));
  }

  private static final Words ALL = Words.of("all", "total", "number", "told", "sum");

  private static final Words THOSE = Words.of("those", "all", "they");

  /** Whether the words around tell of a plan, a wish or a denial. */
  static boolean open(Parsed parsed, int from, int to) {
    int start = clauseFrom(parsed, from);
    int end = clauseTo(parsed, to);
    return parsed.has(Lexicons.PLANNED, start, end)
        || parsed.has(Lexicons.HOPING, start, parsed.size())
        || parsed.has(Lexicons.NEGATING, start, end);
  }

  /** The same close to people: they had come "to be part of it". */
  private static boolean awaited(Parsed parsed, int from, int to) {
    int start = clauseFrom(parsed, from);
    int end = Math.min(clauseTo(parsed, to), to + BESIDE);
    return parsed.has(Lexicons.PLANNED, start, end)
        || parsed.has(Lexicons.HOPING, start, end)
        || parsed.has(Lexicons.NEGATING, start, end);
  }

  private static final int BESIDE = 4;

  /** "a cooperative that has 350 members". */
  private static boolean membership(Parsed parsed, int number, int head) {
    String owner = parsed.word(number - 1);
    return owner.equals("has")
        || owner.equals("have")
        || (owner.equals("had") && parsed.is(number - 2, "i"))
        || (parsed.is(head, "members") && OWNING.contains(owner));
  }

  private static final Words OWNING =
      Words.of("has", "have", "had", "with", "counts", "of", "'s", "its", "their", "some", "about");

  private static int clauseFrom(Parsed parsed, int i) {
    int from = Math.max(parsed.clauseStart(i), i - REACH);
    for (int j = i - 1; j > from; j--) {
      if (DIVIDING.has(parsed, j)) {
        return j;
      }
    }
    return from;
  }

  private static int clauseTo(Parsed parsed, int i) {
    int to = Math.min(parsed.clauseEnd(i), i + REACH);
    for (int j = i + 1; j < to; j++) {
      if (DIVIDING.has(parsed, j)) {
        return j;
      }
    }
    return to;
  }

  private static final Words DIVIDING =
      Words.of(",", "although", "though", "while", "whereas", "but", "because");

  static Count count(Parsed parsed, int at, Counted counted, NumberMention number) {
    Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
    return new Count(
        parsed,
        at,
        counted,
        number.value().longValue(),
        max,
        number.precision(),
        Mood.ACTUAL,
        Extent.PERHAPS,
        false,
        List.of());
  }
}
