package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Figure.Count;
import java.util.List;
import java.util.Set;

/** Follows a journey: the next stop is an event of its own, though no word tells of one. */
final class Stops {
  private final SentenceReader reader;

  private final Homeland homeland;

  private final Story story;

  Stops(SentenceReader reader, Homeland homeland, Story story) {
    this.reader = reader;
    this.homeland = homeland;
    this.story = story;
  }

  /** "On Thursday the delegation was received in Tallinn": the next stop of a journey. */
  boolean opensStop(Parsed parsed) {
    Frame current = story.current();
    if (comesNext(parsed)) {
      return true;
    }
    if (!story.paragraph().isEmpty()
        || current == null
        || current.aside()
        || !current.hasFigures()) {
      return false;
    }
    Set<String> here = homeland.partners(parsed);
    Set<String> before = story.told(current);
    return here.size() == 1
        && before.size() == 1
        && !before.containsAll(here)
        && Few.any(
            reader.dates(parsed, List.of()),
            d -> d.strength() > 0 && !reader.background(parsed, d.at()))
        && reader.locates(parsed, homeland);
  }

  /** "Rosario came next", "Guadalajara followed on February 21", "Then came Porto". */
  private boolean comesNext(Parsed parsed) {
    Frame current = story.current();
    PlaceMention city = onlyPlace(parsed);
    return city != null
        && city.kind() == PlaceMention.Kind.CITY
        && current != null
        && !current.aside()
        && current.hasFigures()
        && !current.names(city)
        && parsed.has(COMING_NEXT, 0, Math.min(parsed.size(), FIRST_WORDS));
  }

  private PlaceMention onlyPlace(Parsed parsed) {
    int place = parsed.nextPlace(0);
    boolean only = place >= 0 && parsed.nextPlace(place + 1) < 0;
    return only && !homeland.owns(parsed.at(place).place()) ? parsed.at(place).place() : null;
  }

  private static final Lexicon COMING_NEXT =
      Lexicon.of(
          "came next",
          "'s turn",
          "had its turn",
          "the turn of",
          "was next",
          "followed on",
          "followed a day later",
          "followed two days later",
          "then came",
          "next came",
          "next was",
          "was the next stop",
          "was the second stop",
          "was the last stop",
          "was the final stop",
          "the next stop was",
          "the second stop was",
          "the last stop was",
          "the final stop was");

  /**
   * A sentence without an event word that puts its figures elsewhere: "In Kampala, nine were
   * signed".
   */
  Frame framePlaced(Parsed parsed, List<Count> counts) {
    Frame current = story.current();
    boolean opening = opensWithPlace(parsed);
    Count share = current == null ? null : Few.first(counts, c -> partOfAll(c) || restElsewhere(c));
    Count firm =
        current == null || share != null
            ? share
            : Few.first(
                counts,
                c ->
                    c.mood() == Mood.ACTUAL
                        && c.extent() != Extent.PART
                        && (c.firm() || (opening && c.extent() == Extent.WHOLE)));
    Set<String> here = firm == null ? Set.of() : around(parsed, firm, opening);
    if (here.size() != 1) {
      return null;
    }
    String country = here.iterator().next();
    Set<String> told = story.told(current);
    boolean part = share != null;
    if (!part && told.contains(country) && nextStop(parsed, counts, opening)) {
      return openStop(parsed);
    }
    if (told.isEmpty() || (!part && told.contains(country))) {
      return null;
    }
    for (Frame frame : story.frames()) {
      if (!frame.aside() && !frame.sum() && story.told(frame).equals(here)) {
        return frame;
      }
    }
    return openStop(parsed);
  }

  /** "Ten of them were signed in Recife", behind 16 in Brazil and Argentina. */
  private boolean partOfAll(Count count) {
    return signedIn(count) >= 0
        && count.extent() == Extent.PART
        && story.told(story.current()).size() > 1
        && Few.any(
            story.current().counts(Figure.Counted.PROJECTS), all -> all.count() > count.count());
  }

  /** "The other four were signed in Lisbon", behind seven in Madrid. */
  private boolean restElsewhere(Count count) {
    int place = signedIn(count);
    return place >= 0
        && OTHERS.contains(count.where().word(count.at() - 1))
        && !story.told(story.current()).isEmpty()
        && !story.told(story.current()).contains(count.where().at(place).place().country());
  }

  private static final Words OTHERS = Words.of("other", "remaining", "final", "last");

  /** Where papers were signed: the place behind "in" or "at" next to the number; -1 for none. */
  private int signedIn(Count count) {
    Parsed parsed = count.where();
    boolean papers =
        count.counted() == Figure.Counted.PROJECTS && count.firm() && count.mood() == Mood.ACTUAL;
    int place = papers ? parsed.nextPlace(count.at()) : -1;
    boolean in = place >= 0 && AT.has(parsed, place - 1);
    return in && !homeland.owns(parsed.at(place).place()) ? place : -1;
  }

  /** The stop that the sentence before has led to; null for none. */
  Frame framePlacedBefore(Parsed parsed, List<Count> counts, List<EventMention> mentions) {
    boolean known = Few.any(mentions, mention -> !mention.fresh() || mention.named());
    if (known || !placedBefore(parsed, counts)) {
      return null;
    }
    Frame stop = openStop(story.previous());
    stop.tell(parsed);
    story.forerunners().joinLoose(stop);
    return stop;
  }

  /** "The mood was less bright a day later in Seoul." "Eighty people listened": of another stop. */
  private boolean placedBefore(Parsed parsed, List<Count> counts) {
    Frame current = story.current();
    Parsed previous = story.previous();
    boolean follows =
        current != null
            && !current.aside()
            && current.hasFigures()
            && previous != null
            && previous.sentence().paragraph() == parsed.sentence().paragraph()
            && story.paragraph().size() == 1
            && !previous.hasCount()
            && (previous.tellsDay() || parsed.tellsDay())
            && homeland.partners(parsed).isEmpty();
    PlaceMention place = follows ? onlyCity(previous) : null;
    return place != null
        && tells(counts)
        && (tellsCity(current) || (current.named() && !current.event().places().isEmpty()))
        && !current.names(place)
        && !Few.any(current.context(), told -> names(told, place.name()));
  }

  /** The only place abroad of a sentence, if it is a city that something was in; else null. */
  private PlaceMention onlyCity(Parsed parsed) {
    PlaceMention city = null;
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      if (!homeland.owns(place)) {
        boolean in = AT.has(parsed, i - 1) && place.kind() == PlaceMention.Kind.CITY;
        if (city != null || !in) {
          return null;
        }
        city = place;
      }
    }
    return city;
  }

  private static final Words AT = Words.of("in", "at", "to");

  private static boolean tells(List<Count> counts) {
    return Few.any(
        counts,
        c ->
            c.mood() == Mood.ACTUAL
                && c.firm()
                && (c.extent() == Extent.WHOLE || c.extent() == Extent.ITEM));
  }

  Frame openStop(Parsed parsed) {
    Frame stop = story.open(null);
    stop.tell(parsed);
    return stop;
  }

  /** "In Tallinn the deals were bigger": the sentence is about what was there. */
  private boolean opensWithPlace(Parsed parsed) {
    return parsed.size() > 2
        && IN.has(parsed, 0)
        && parsed.at(1).place() != null
        && !homeland.owns(parsed.at(1).place());
  }

  private static final Words IN = Words.of("in", "at");

  private Set<String> around(Parsed parsed, Count count, boolean opening) {
    if (opening) {
      return homeland.partners(parsed, 0, 2);
    }
    if (byTheWay(parsed)) {
      return Set.of();
    }
    Set<String> here =
        homeland.partners(parsed, parsed.clauseStart(count.at()), parsed.clauseEnd(count.at()));
    return here.isEmpty() ? homeland.partners(parsed, 0, count.at()) : here;
  }

  /** "on rail freight through Laos": no place where something was signed. */
  private boolean byTheWay(Parsed parsed) {
    boolean passed = false;
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      if (!homeland.owns(parsed.at(i).place())) {
        if (!PASSING.has(parsed, i - 1)) {
          return false;
        }
        passed = true;
      }
    }
    return passed;
  }

  private static final Words PASSING =
      Words.of("through", "via", "across", "beyond", "past", "towards", "toward");

  /** "In Lisbon on Friday the same visitors met 60 hoteliers", behind the figures for Porto. */
  private boolean nextStop(Parsed parsed, List<Count> counts, boolean opening) {
    Frame current = story.current();
    int city = -1;
    for (int i = 0; i < Math.min(parsed.size(), FIRST_WORDS) && city < 0; i++) {
      PlaceMention place = parsed.at(i).place();
      boolean stop =
          place != null && place.kind() == PlaceMention.Kind.CITY && !homeland.owns(place);
      city = stop ? i : -1;
    }
    if (city < 0 || current.aside() || !(opening || parsed.tellsDay())) {
      return false;
    }
    String name = parsed.at(city).place().name();
    boolean again =
        Few.any(
            counts,
            c ->
                c.mood() == Mood.ACTUAL
                    && c.extent() == Extent.WHOLE
                    && current.tells(c.counted()));
    return again
        && tellsCity(current)
        && (elsewhere(current, name)
            || toldIn(current, name)
            || (!current.names(parsed.at(city).place())
                && !Few.any(current.context(), told -> names(told, name))));
  }

  /** "In Recife" behind "the Sao Paulo forum", though both were named before. */
  private boolean elsewhere(Frame current, String name) {
    return current.event() != null
        && Few.any(
            current.event().places(), p -> p.kind() == PlaceMention.Kind.CITY && !homeland.owns(p))
        && !Few.any(current.event().places(), p -> p.name().equals(name));
  }

  /** "In Warsaw it brought 17 contracts", of which nothing was told for this place. */
  private boolean toldIn(Frame current, String name) {
    return Few.any(
        current.sentences(),
        told ->
            opensWithPlace(told)
                && told.at(1).place().kind() == PlaceMention.Kind.CITY
                && !told.at(1).place().name().equals(name)
                && current.hasFigureIn(told));
  }

  private static final int FIRST_WORDS = 9;

  private boolean tellsCity(Frame frame) {
    return Few.any(frame.sentences(), this::tellsCity);
  }

  private boolean tellsCity(Parsed parsed) {
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      if (place.kind() == PlaceMention.Kind.CITY && !homeland.owns(place)) {
        return true;
      }
    }
    return false;
  }

  static boolean names(Parsed parsed, String place) {
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      if (parsed.at(i).place().name().equals(place)) {
        return true;
      }
    }
    return false;
  }
}
