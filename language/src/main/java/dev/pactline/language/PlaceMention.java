package dev.pactline.language;

import java.util.List;

/**
 * A place, or the people or manner of one, named in a text.
 *
 * @param span its words: "Kenya", "Kenyan", "North Jutland"
 * @param text the words themselves
 * @param kind what sort of name it is
 * @param name the plain English name of the place: "Kenya" for 肯尼亚 and for "Kenyan"
 * @param countries ISO 3166-1 alpha-2 codes it may belong to, most likely first; never empty
 */
public record PlaceMention(Span span, String text, Kind kind, String name, List<String> countries) {

  /** What sort of name it is. */
  public enum Kind {
    /** "Kenya", 肯尼亚. */
    COUNTRY,
    /** "Kenyan", "Kenyans"; languages too: "Polish". */
    DEMONYM,
    /** "Nairobi", 内罗毕. */
    CITY,
    /** A state, province or region of a country: "Bavaria", "Zhejiang". */
    REGION
  }

  public PlaceMention {
    countries = List.copyOf(countries);
  }

  /** The likeliest country, as ISO 3166-1 alpha-2. */
  public String country() {
    return countries.get(0);
  }
}
