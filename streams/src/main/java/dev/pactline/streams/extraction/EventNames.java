package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.PlaceMention;
import java.util.List;

/**
 * Finds how far the name of an event reaches around its noun: "the Kenya-Zhejiang Trade Forum
 * 2019".
 */
final class EventNames {
  private static final Words CONNECTORS =
      Words.of("of", "and", "for", "on", "de", "du", "des", "&");

  private static final Words BRIDGES = Words.of("-", "–", "/", "(", ")", "·", "—");

  private EventNames() {}

  static EventMention named(Parsed parsed, int noun, int behind) {
    int to = extendRight(parsed, noun);
    if (to < 0) {
      return null;
    }
    int from = noun;
    while (from > behind && noun - from < EventReader.LONGEST && continuesLeft(parsed, from - 1)) {
      from--;
    }
    while (from < noun && trims(parsed, from)) {
      from++;
    }
    if ((from == noun && to == noun + 1)
        || plainName(parsed, from, noun)
        || isOrganiser(parsed, from)) {
      return null;
    }
    List<PlaceMention> places = EventReader.places(parsed, from, to);
    if (EventNouns.SHORT_KINDS.has(parsed, noun) && places.isEmpty() && noun - from < 2) {
      return null;
    }
    if (parsed.is(noun, "day") && parsed.is(noun - 1, "'s")) {
      return null; // "on International Women's Day": when it was
    }
    String name =
        parsed
            .sentence()
            .text()
            .substring(
                parsed.at(from).start() - parsed.sentence().start(),
                parsed.at(to - 1).end() - parsed.sentence().start());
    boolean several = EventReader.NOUNS.label(parsed.word(noun)).equals("names");
    return new EventMention(
        parsed,
        from,
        to,
        name,
        parsed.word(noun),
        true,
        EventTimes.otherEdition(parsed, Math.max(behind, from - 3), from),
        several,
        EventTimes.status(parsed, from, to),
        places);
  }

  /** "The organiser, Pannon Expo": a company. */
  private static boolean isOrganiser(Parsed parsed, int from) {
    return parsed.is(from - 1, ",") && ORGANISERS.has(parsed, from - 2);
  }

  private static final Words ORGANISERS =
      Words.of("organiser", "organizer", "organisers", "organizers", "host", "operator", "company");

  /**
   * "Trade Forum" behind "the": only the title of a known event, when no place or second word is in
   * it.
   */
  private static boolean plainName(Parsed parsed, int from, int noun) {
    return noun - from == 1 && parsed.at(from).plain() && EventReader.OPENERS.has(parsed, from);
  }

  private static boolean continuesLeft(Parsed parsed, int i) {
    Chunk chunk = parsed.at(i);
    if (chunk.place() != null) {
      return chunk.capital();
    }
    if (chunk.date() != null) {
      return chunk.date().kind() == DateMention.Kind.YEAR
          && Character.isDigit(chunk.raw().charAt(0));
    }
    if (chunk.number() != null) {
      return !chunk.counts() || chunk.capital();
    }
    if (chunk.money() != null) {
      return false;
    }
    if (BRIDGES.contains(chunk.word()) || CONNECTORS.contains(chunk.word())) {
      return i > 0
          && (parsed.at(i - 1).capital()
              || parsed.at(i - 1).raw().endsWith(")")
              || BRIDGES.has(parsed, i - 1));
    }
    boolean hyphened =
        chunk.joined()
            && parsed.is(i - 1, "-")
            && !chunk.mark()
            && i > 1
            && parsed.at(i - 2).capital();
    boolean secondName =
        chunk.is("the") && parsed.is(i - 1, "and") && i > 1 && EventReader.NOUNS.has(parsed, i - 2);
    return hyphened
        || secondName
        || chunk.capital()
        || (chunk.is("'s")
            && i > 0
            && parsed.at(i - 1).capital()
            && parsed.at(i - 1).place() == null);
  }

  private static boolean trims(Parsed parsed, int from) {
    Chunk chunk = parsed.at(from);
    return chunk.mark()
        || (chunk.plain()
            && (EventReader.OPENERS.contains(chunk.word())
                || CONNECTORS.contains(chunk.word())
                || chunk.is("'s")))
        || (chunk.number() != null && chunk.counts());
  }

  /**
   * Behind "Forum": "on Green Growth", "2019", "and Expo"; -1 where the noun is part of another
   * name.
   */
  private static int extendRight(Parsed parsed, int noun) {
    int to = noun + 1;
    if (to < parsed.size()
        && parsed.at(to).plain()
        && parsed.at(to).capital()
        && !EventReader.NOUNS.has(parsed, to)
        && EventReader.VENUES.has(parsed, to)) {
      return -1;
    }
    if ((EventReader.VENUES.has(parsed, to) && !parsed.is(to, "trade")) || parsed.is(to, "-")) {
      return -1;
    }
    if ((parsed.is(to, "on") || parsed.is(to, "for") || parsed.is(to, "of"))
        && to + 1 < parsed.size()
        && parsed.at(to + 1).plain()
        && parsed.at(to + 1).capital()
        && !EventReader.OPENERS.has(parsed, to + 1)) {
      int end = to + 1;
      while (end < parsed.size()
          && end - to < 8
          && parsed.at(end).plain()
          && (parsed.at(end).capital()
              || (parsed.is(end, "and")
                  && end + 1 < parsed.size()
                  && parsed.at(end + 1).capital()
                  && parsed.at(end + 1).plain())
              || parsed.is(end, "-"))) {
        end++;
      }
      return end;
    }
    return to;
  }
}
