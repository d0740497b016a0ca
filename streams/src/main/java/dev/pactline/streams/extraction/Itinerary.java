package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days of a journey told in one breath: "it was in Riga on October 2 and in Tallinn two days
 * later". Each is of the event in its country, whichever is told first.
 */
final class Itinerary {
  /** Words between a place and its day. */
  private static final int NEAR = 4;

  private final Homeland homeland;
  private final Map<String, DatedAt> stops = new LinkedHashMap<>();

  Itinerary(Homeland homeland) {
    this.homeland = homeland;
  }

  /** Takes the days of a sentence if it tells of two countries or more; false for any other. */
  boolean takes(List<DatedAt> dates) {
    Map<String, DatedAt> told = new LinkedHashMap<>();
    for (DatedAt dated : dates) {
      String country = dated.date().hasDays() ? country(dated) : null;
      if (country != null) {
        told.putIfAbsent(country, dated);
      }
    }
    if (told.size() < 2) {
      return false;
    }
    told.forEach(stops::putIfAbsent);
    return true;
  }

  /** Gives an event without a day that of the only stop it can be. */
  void settle(Frame frame) {
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

  private String country(DatedAt dated) {
    Parsed parsed = dated.where();
    for (int i = dated.at() - 1; i >= Math.max(0, dated.at() - NEAR); i--) {
      if (parsed.at(i).date() != null) {
        break;
      }
      if (abroad(parsed, i)) {
        return parsed.at(i).place().country();
      }
    }
    int end = Math.min(parsed.size(), dated.at() + NEAR);
    for (int i = dated.at() + 1; i < end && parsed.at(i).date() == null; i++) {
      if (abroad(parsed, i)) {
        return parsed.at(i).place().country();
      }
    }
    return null;
  }

  private boolean abroad(Parsed parsed, int i) {
    PlaceMention place = parsed.at(i).place();
    return place != null && !homeland.owns(place);
  }
}
