package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The side that is never the partner.
 *
 * @param country ISO 3166-1 alpha-2, such as {@code CN}
 */
record Homeland(String country) {

  boolean owns(PlaceMention place) {
    return place.country().equals(country);
  }

  boolean in(Parsed parsed) {
    for (int i = 0; i < parsed.places(); i++) {
      if (owns(parsed.at(parsed.placeAt(i)).place())) {
        return true;
      }
    }
    return false;
  }

  /** The partners named in [from, to), in the order of the text. */
  Set<String> partners(Parsed parsed, int from, int to) {
    Set<String> partners = new LinkedHashSet<>();
    for (int i = 0; i < parsed.places(); i++) {
      int at = parsed.placeAt(i);
      PlaceMention place = parsed.at(at).place();
      if (at >= from && at < to && !owns(place)) {
        partners.add(place.country());
      }
    }
    return partners;
  }

  Set<String> partners(Parsed parsed) {
    return partners(parsed, 0, parsed.size());
  }
}
