package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;

/**
 * Knows the party that came from the home side: "the 28 Chinese guests were shown a mill". They are
 * no count of those who were at the event.
 */
final class Visitors {
  private static final Lexicon TOURING = Lexicon.load("touring-verbs");
  private static final Words DEFINITE = Words.of("the", "its", "their", "these", "those");
  private static final Words CONJOINED = Words.of("and", "or", "&");

  /** Words from the number to where they are from, or to what they did. */
  private static final int NEAR = 6;

  private Visitors() {}

  /** Whether the people are those who came from the home side, and so not all who came. */
  static boolean delegation(Count count, Homeland homeland) {
    Parsed parsed = count.where();
    if (troupe(count, homeland)) {
      return true;
    }
    if (count.counted() != Counted.ATTENDANCE
        || !DEFINITE.contains(parsed.word(count.at() - 1))
        || parsed.word(count.at() - 2).equals("of")) {
      return false;
    }
    NounPhrase phrase = NounPhrase.after(parsed, count.at());
    int verb = Math.min(parsed.size(), phrase.head() + NEAR);
    boolean tours = TOURING.in(parsed, phrase.head() + 1, verb);
    return phrase.people() && (tours || fromHome(parsed, count.at(), phrase.head(), homeland));
  }

  /** "A travelling circus of 64 businesspeople from Ningbo", whatever it is called. */
  private static boolean troupe(Count count, Homeland homeland) {
    Parsed parsed = count.where();
    int noun = count.at() - 2;
    boolean of =
        count.counted() == Counted.ATTENDANCE
            && parsed.word(count.at() - 1).equals("of")
            && !parsed.word(noun).isEmpty()
            && !AttendanceVerbs.AUDIENCES.has(parsed, noun)
            && !SUMS.contains(parsed.word(noun));
    NounPhrase phrase = of ? NounPhrase.after(parsed, count.at()) : null;
    int from = of ? phrase.head() + 1 : -1;
    return of
        && phrase.people()
        && parsed.word(from).equals("from")
        && from + 1 < parsed.size()
        && parsed.at(from + 1).place() != null
        && homeland.owns(parsed.at(from + 1).place())
        && !(from + 2 < parsed.size() && CONJOINED.contains(parsed.word(from + 2)));
  }

  private static final Words SUMS =
      Words.of("total", "number", "some", "front", "presence", "attended", "most", "hundreds");

  /** "the 28 Chinese guests", "the 36 visitors from Sichuan", but not "from Sichuan and Peru". */
  private static boolean fromHome(Parsed parsed, int number, int head, Homeland homeland) {
    boolean home = false;
    boolean from = false;
    for (int i = number + 1; i < Math.min(parsed.size(), head + NEAR); i++) {
      from |= i > head && parsed.word(i).equals("from");
      boolean there = i <= head || from;
      if (i > head && !from && (parsed.at(i).mark() || i > head + 2)) {
        break;
      }
      if (parsed.at(i).place() != null && there) {
        if (!homeland.owns(parsed.at(i).place())) {
          return false;
        }
        home = true;
      } else if (home && CONJOINED.contains(parsed.word(i))) {
        return i + 1 < parsed.size()
            && parsed.at(i + 1).place() != null
            && homeland.owns(parsed.at(i + 1).place());
      }
    }
    return home;
  }
}
