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
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      if (owns(parsed.at(i).place()) || paired(parsed.at(i).place())) {
        return true;
      }
    }
    return false;
  }

  /** 中越经贸: China's character beside that of a partner; 沪港: that of a province or city. */
  private boolean paired(PlaceMention place) {
    String text = place.text();
    boolean state =
        text.length() > 2
            && (text.charAt(0) == '中' || text.charAt(1) == '中')
            && !text.startsWith("中国")
            && !text.startsWith("中非");
    return country.equals("CN") && (state || province(text) || text.equals("两岸"));
  }

  private static boolean province(String text) {
    return text.length() == 2
        && "港澳台".indexOf(text.charAt(1)) >= 0
        && "香港澳台".indexOf(text.charAt(0)) < 0;
  }

  /** The partners named in [from, to), in the order of the text. */
  Set<String> partners(Parsed parsed, int from, int to) {
    Set<String> partners = new LinkedHashSet<>();
    for (int i = parsed.nextPlace(Math.max(0, from));
        i >= 0 && i < to;
        i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      if (!owns(place)) {
        partners.add(place.country());
      }
    }
    return partners;
  }

  Set<String> partners(Parsed parsed) {
    return partners(parsed, 0, parsed.size());
  }
}
