package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

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
    if (troupe(count, homeland) || shown(count)) {
      return true;
    }
    if (count.counted() != Counted.ATTENDANCE
        || !DEFINITE.has(parsed, count.at() - 1)
        || parsed.is(count.at() - 2, "of")) {
      return false;
    }
    NounPhrase phrase = NounPhrase.after(parsed, count.at());
    int verb = Math.min(parsed.size(), phrase.head() + NEAR);
    boolean tours = TOURING.in(parsed, phrase.head() + 1, verb);
    return phrase.people() && (tours || fromHome(parsed, count.at(), phrase.head(), homeland));
  }

  /** "The roadshow kept 41 managers from Zhejiang on the move": those who travelled. */
  static boolean travellers(Count count, Homeland homeland) {
    return count.where().has(JOURNEYS, 0, count.at()) && fromHome(count, homeland);
  }

  private static final Lexicon JOURNEYS =
      Lexicon.of("roadshow", "road show", "tour", "trip", "journey", "itinerary");

  /** "41 managers from Zhejiang", but not "from Zhejiang and Peru". */
  private static boolean fromHome(Count count, Homeland homeland) {
    Parsed parsed = count.where();
    NounPhrase phrase = NounPhrase.after(parsed, count.at());
    int from = phrase.head() + 1;
    return count.counted() == Counted.ATTENDANCE
        && phrase.people()
        && parsed.is(from, "from")
        && from + 1 < parsed.size()
        && parsed.at(from + 1).place() != null
        && homeland.owns(parsed.at(from + 1).place())
        && !(from + 2 < parsed.size() && CONJOINED.has(parsed, from + 2));
  }

  /** "The visitors, 41 in number, were shown a mill", but not "those present, 41 in number". */
  private static boolean shown(Count count) {
    Parsed parsed = count.where();
    int behind = count.at() + 3;
    return count.counted() == Counted.ATTENDANCE
        && parsed.is(count.at() - 1, ",")
        && (PARTIES.has(parsed, count.at() - 2) || named(parsed, count.at() - 2))
        && parsed.is(behind - 1, "number")
        && parsed.is(behind, ",")
        && TOURING.in(parsed, behind + 1, Math.min(parsed.size(), behind + 1 + NEAR));
  }

  /** "The guests from Ningbo, 41 in number". */
  private static boolean named(Parsed parsed, int i) {
    return i > 0 && parsed.at(i).place() != null && parsed.is(i - 1, "from");
  }

  private static final Words PARTIES =
      Words.of("visitors", "delegation", "party", "mission", "group", "team");

  /** "A travelling circus of 64 businesspeople from Ningbo", whatever it is called. */
  private static boolean troupe(Count count, Homeland homeland) {
    Parsed parsed = count.where();
    if (count.counted() != Counted.ATTENDANCE || !isOne(parsed, count.at() - 2)) {
      return false;
    }
    return fromHome(count, homeland);
  }

  /**
   * Whether "a caravan of" opens there: one thing that is neither all who were there, nor a sum,
   * nor what people do, as "a participation of" is. "The help of 64" tells of no group.
   */
  private static boolean isOne(Parsed parsed, int noun) {
    boolean group =
        parsed.is(noun + 1, "of")
            && !AttendanceVerbs.AUDIENCES.has(parsed, noun)
            && !SUMS.has(parsed, noun)
            && !isAction(parsed.word(noun));
    for (int i = noun - 1; group && i >= Math.max(0, noun - 1 - ADJECTIVES); i--) {
      if (ONE.has(parsed, i)) {
        return true;
      }
      group = parsed.at(i).plain() && !parsed.at(i).mark();
    }
    return false;
  }

  private static boolean isAction(String noun) {
    return Few.any(ACTIONS, noun::endsWith);
  }

  private static final Words ONE = Words.of("a", "an", "its", "their", "our", "'s");

  /** At most so many stand between the article and the noun: "a small travelling circus". */
  private static final int ADJECTIVES = 2;

  private static final Words SUMS =
      Words.of(
          "total", "number", "maximum", "minimum", "majority", "average", "record", "score", "sum");

  private static final List<String> ACTIONS = List.of("nce", "ment", "tion", "ing", "val");

  /** "the 28 Chinese guests", "the 36 visitors from Sichuan", but not "from Sichuan and Peru". */
  private static boolean fromHome(Parsed parsed, int number, int head, Homeland homeland) {
    boolean home = false;
    boolean from = false;
    for (int i = number + 1; i < Math.min(parsed.size(), head + NEAR); i++) {
      from |= i > head && parsed.is(i, "from");
      boolean there = i <= head || from;
      if (i > head && !from && (parsed.at(i).mark() || i > head + 2)) {
        break;
      }
      if (parsed.at(i).place() != null && there) {
        if (!homeland.owns(parsed.at(i).place())) {
          return false;
        }
        home = true;
      } else if (home && CONJOINED.has(parsed, i)) {
        return i + 1 < parsed.size()
            && parsed.at(i + 1).place() != null
            && homeland.owns(parsed.at(i + 1).place());
      }
    }
    return home;
  }
}
