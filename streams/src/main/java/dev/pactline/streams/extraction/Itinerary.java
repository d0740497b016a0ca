package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The days of a journey told in one breath: "it was in Riga on October 2 and in Tallinn two days
 * later". Each is of the event in its country, whichever is told first.
 */
final class Itinerary {
  /** Words between a place and its day. */
  private static final int NEAR = 4;

  private final Homeland homeland;
  private final Map<String, DatedAt> stops = new LinkedHashMap<>();

  /** The same by city, which may all be in one country. */
  private final Map<String, DatedAt> cities = new LinkedHashMap<>();

  Itinerary(Homeland homeland) {
    this.homeland = homeland;
  }

  /** Takes the days of a sentence if it tells of two countries or more; false for any other. */
  boolean takes(List<DatedAt> dates) {
    return noted(dates, false, PlaceMention::country, stops);
  }

  /** Notes the days of cities: "opened on Monday in Manila, reached Cebu on Wednesday". */
  void notes(List<DatedAt> dates) {
    noted(dates, true, PlaceMention::name, cities);
  }

  /** Whether the days are told of two places or more, which are noted then. */
  private boolean noted(
      List<DatedAt> dates,
      boolean city,
      Function<PlaceMention, String> key,
      Map<String, DatedAt> known) {
    Map<String, DatedAt> told = new LinkedHashMap<>();
    for (DatedAt dated : dates) {
      PlaceMention place = dated.date().hasDays() ? place(dated, city) : null;
      if (place != null) {
        told.putIfAbsent(key.apply(place), dated);
      }
    }
    if (told.size() > 1) {
      told.forEach(known::putIfAbsent);
    }
    return told.size() > 1;
  }

  /** Gives an event without a day that of the only stop it can be. */
  void settle(Frame frame) {
    boolean several = frame.event() != null && frame.event().several(); // of all its stops
    if (!several
        && !cities.isEmpty()
        && (frame.undated() || Few.all(frame.dates(), this::isStop))) {
      List<String> here = Few.where(List.copyOf(cities.keySet()), city -> tells(frame, city));
      if (here.size() == 1) {
        frame.dateOnly(cities.get(here.get(0)));
      }
    }
    if (stops.isEmpty() || !frame.undated()) {
      return;
    }
    Set<String> countries = new HashSet<>();
    frame.sentences().forEach(told -> countries.addAll(homeland.partners(told)));
    countries.retainAll(stops.keySet());
    if (countries.size() == 1) {
      frame.add(stops.get(countries.iterator().next()));
    }
  }

  private boolean isStop(DatedAt dated) {
    return dated.date().hasDays()
        && dated.edge() == DatedAt.Edge.WITHIN
        && Few.any(cities.values(), stop -> stop.where().sameAs(dated.where()));
  }

  /** Whether a figure of the event was told with the city, elsewhere than in the itinerary. */
  private boolean tells(Frame frame, String city) {
    return Few.any(
        frame.sentences(),
        told ->
            frame.hasFigureIn(told)
                && names(told, city)
                && !Few.any(cities.values(), stop -> stop.where().sameAs(told)));
  }

  private static boolean names(Parsed told, String city) {
    for (int i = told.nextPlace(0); i >= 0; i = told.nextPlace(i + 1)) {
      if (told.at(i).place().name().equals(city)) {
        return true;
      }
    }
    return false;
  }

  /** The place that a day is told beside; null for none. */
  PlaceMention place(DatedAt dated, boolean city) {
    Parsed parsed = dated.where();
    for (int i = dated.at() - 1; i >= Math.max(0, dated.at() - NEAR); i--) {
      if (parsed.at(i).date() != null) {
        break;
      }
      if (abroad(parsed, i, city)) {
        return parsed.at(i).place();
      }
    }
    int end = Math.min(parsed.size(), dated.at() + NEAR);
    for (int i = dated.at() + 1; i < end && parsed.at(i).date() == null; i++) {
      if (abroad(parsed, i, city)) {
        return parsed.at(i).place();
      }
    }
    return null;
  }

  private boolean abroad(Parsed parsed, int i, boolean city) {
    PlaceMention place = parsed.at(i).place();
    return place != null
        && !homeland.owns(place)
        && (!city || place.kind() == PlaceMention.Kind.CITY);
  }
}
