package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.ArrayList;
import java.util.List;

/**
 * Events told in one breath: "seminars in Lima on October 14 and in La Paz on October 17".
 *
 * @param mention the words for all of them, with their places
 * @param stops where each was, two or more
 */
record Tour(EventMention mention, List<PlaceMention> stops) {
  /** Words from the noun to the first place: "seminars that Jilin held in Lima". */
  private static final int LEAD = 8;

  private static final Words AT = Words.of("in", "at");

  /** What may stand between two places of a list beside days and marks. */
  private static final Words LISTING =
      Words.of(
          "and",
          "in",
          "at",
          "on",
          "then",
          "later",
          "also",
          "the",
          "next",
          "following",
          "day",
          "one",
          "another",
          "other",
          "a",
          "second",
          "third",
          "finally",
          "followed",
          "by",
          "north",
          "south",
          "east",
          "west",
          "of",
          "city",
          "capital",
          "town",
          "port",
          "neighbouring");

  Tour {
    stops = List.copyOf(stops);
  }

  /** The events of a sentence; null where it does not list them. */
  static Tour of(Parsed parsed, Homeland homeland) {
    if (parsed.places() < 2 || !parsed.has(Lexicons.EVENTS)) {
      return null;
    }
    for (int i = 0; i < parsed.size(); i++) {
      if (plural(parsed, i)) {
        Tour tour = from(parsed, i, homeland);
        if (tour != null) {
          return tour;
        }
      }
    }
    return null;
  }

  /** Index of the first event noun in the plural; -1 for none. */
  static int plural(Parsed parsed) {
    for (int i = 0; i < parsed.size(); i++) {
      if (plural(parsed, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether an event noun in the plural stands there: "seminars", the second of "round tables". */
  static boolean plural(Parsed parsed, int i) {
    String word = parsed.word(i);
    if (!word.endsWith("s") || SINGLE.contains(word)) {
      return false;
    }
    return EventNouns.TEXT_NOUNS.contains(EventNouns.singular(word))
        || (word.equals("tables") && parsed.is(i - 1, "round"));
  }

  private static final Words SINGLE =
      Words.of("talks", "days", "weeks", "meets", "rounds", "shows");

  private static Tour from(Parsed parsed, int noun, Homeland homeland) {
    List<PlaceMention> stops = new ArrayList<>();
    int last = noun;
    for (int i = parsed.nextPlace(noun + 1); i >= 0; i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      if (stops.isEmpty()) {
        if (i - noun > LEAD || counted(parsed, noun + 1, i)) {
          return null;
        }
        if (homeland.owns(place) || !(AT.has(parsed, i - 1) || cityOf(parsed, i))) {
          continue;
        }
      } else if (!listed(parsed, last, i)) {
        break;
      }
      PlaceMention before = stops.isEmpty() ? null : stops.get(stops.size() - 1);
      boolean same = before != null && before.country().equals(place.country());
      boolean state = place.kind() == PlaceMention.Kind.COUNTRY;
      last = i;
      if (!homeland.owns(place) && !(same && (state || before.name().equals(place.name())))) {
        stops.add(place);
      }
    }
    return stops.size() < 2 ? null : new Tour(mention(parsed, noun, stops), stops);
  }

  /** "in the Finnish city of Oulu". */
  private static boolean cityOf(Parsed parsed, int i) {
    return parsed.is(i - 1, "of") && CITIES.has(parsed, i - 2);
  }

  private static final Words CITIES =
      Words.of("city", "capital", "town", "port", "cities", "capitals", "towns", "ports");

  private static boolean counted(Parsed parsed, int from, int to) {
    int count = parsed.nextCount(from);
    return count >= 0 && count < to;
  }

  private static boolean listed(Parsed parsed, int last, int next) {
    for (int i = last + 1; i < next; i++) {
      boolean fits = parsed.at(i).date() != null || parsed.at(i).mark() || LISTING.has(parsed, i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  static EventMention mention(Parsed parsed, int noun, List<PlaceMention> stops) {
    return new EventMention(
        parsed,
        noun,
        noun + 1,
        null,
        parsed.word(noun),
        true,
        EventTimes.otherEdition(parsed, noun, noun),
        true,
        EventTimes.status(parsed, noun, noun + 1),
        stops);
  }
}
