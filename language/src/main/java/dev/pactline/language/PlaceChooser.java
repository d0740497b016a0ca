package dev.pactline.language;

import dev.pactline.language.PlaceMention.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells places of one name apart by the places around them and in the rest of the text. */
final class PlaceChooser {
  /**
   * Tokens between two names of which one tells where the other lies: "Chile's capital Santiago".
   */
  private static final int NEAR = 4;

  /** They are named in so many texts on trade that their bare names are no hint. */
  private static final Set<String> EVERYWHERE = Set.of("US", "CN");

  /** News writes cities of these with their state: "Warsaw, Indiana". */
  private static final Set<String> STATES = Set.of("US", "CA", "AU");

  private final Tokens tokens;
  private final PlaceSigns signs;
  private final PlaceTable table;
  private final List<FoundPlace> places;
  private final Map<String, Integer> hints = new HashMap<>();

  PlaceChooser(Tokens tokens, PlaceSigns signs, PlaceTable table, List<FoundPlace> places) {
    this.tokens = tokens;
    this.signs = signs;
    this.table = table;
    this.places = places;
  }

  List<PlaceMention> mentions() {
    places.forEach(this::count);
    List<PlaceMention> mentions = new ArrayList<>(places.size());
    for (int k = 0; k < places.size(); k++) {
      mentions.add(mention(places.get(k), countries(k)));
    }
    return mentions;
  }

  /** A city or region says more about where a text plays than a country does. */
  private void count(FoundPlace place) {
    PlaceName name = place.name();
    if (!name.isAmbiguous()) {
      String code = name.countries().get(0);
      if (name.isLocal()) {
        hints.merge(code, 2, Integer::sum);
      } else if (!EVERYWHERE.contains(code)) {
        hints.merge(code, 1, Integer::sum);
      }
    }
  }

  private PlaceMention mention(FoundPlace place, List<String> countries) {
    Span span = tokens.span(place.first(), place.end());
    PlaceName name = place.name();
    String likeliest = table.nameOf(countries.get(0));
    boolean national = name.name().equals(table.nameOf(name.countries().get(0)));
    if (national && isState(name, countries.get(0), likeliest)) {
      String own = span.of(tokens.text());
      return new PlaceMention(span, own, Kind.REGION, own, countries);
    }
    String plain = national ? likeliest : name.name();
    return new PlaceMention(span, span.of(tokens.text()), name.kind(), plain, countries);
  }

  /** Whether a nation's name means a state of another nation, as "Georgia" may. */
  private static boolean isState(PlaceName name, String code, String country) {
    String lastWord = name.name().substring(name.name().lastIndexOf(' ') + 1);
    return name.kind() == Kind.COUNTRY
        && !name.countries().get(0).equals(code)
        && !country.contains(lastWord);
  }

  private List<String> countries(int k) {
    FoundPlace place = places.get(k);
    List<String> candidates = place.name().countries();
    if (place.name().kind() == Kind.CITY && isInState(k)) {
      return places.get(k + 1).name().countries();
    }
    if (candidates.size() == 1) {
      return candidates;
    }
    String near = near(k, candidates);
    near = near == null ? inParagraph(k, candidates) : near;
    return near == null ? byHints(candidates) : List.of(near);
  }

  private boolean isInState(int k) {
    if (k + 1 == places.size()) {
      return false;
    }
    FoundPlace next = places.get(k + 1);
    return next.first() == places.get(k).end() + 1
        && tokens.isSymbol(places.get(k).end(), ',')
        && next.name().kind() == Kind.REGION
        && !next.name().isAmbiguous()
        && STATES.contains(next.name().countries().get(0));
  }

  /** The candidate that stands beside the name; null where none does. */
  private String near(int k, List<String> candidates) {
    FoundPlace place = places.get(k);
    if (candidates.contains("US") && signs.isState(tokens, place.first(), place.end())) {
      return "US";
    }
    String behind = k + 1 < places.size() ? bond(place, places.get(k + 1), k + 1) : null;
    if (behind != null && candidates.contains(behind)) {
      return behind;
    }
    String before = k > 0 ? bond(places.get(k - 1), place, k - 1) : null;
    return before != null && candidates.contains(before) ? before : null;
  }

  /** The country of place {@code other} where it is sure and close enough. */
  private String bond(FoundPlace left, FoundPlace right, int other) {
    PlaceName name = places.get(other).name();
    boolean close =
        right.first() - left.end() <= NEAR && signs.isBond(tokens, left.end(), right.first());
    return close && !name.isAmbiguous() ? name.countries().get(0) : null;
  }

  /** The country of the nearest sure city or region that its paragraph names; null for none. */
  private String inParagraph(int k, List<String> candidates) {
    String best = null;
    int nearest = Integer.MAX_VALUE;
    for (int step : new int[] {-1, 1}) {
      for (int j = k + step; j >= 0 && j < places.size() && Math.abs(j - k) <= AROUND; j += step) {
        FoundPlace left = places.get(Math.min(j, k));
        FoundPlace right = places.get(Math.max(j, k));
        PlaceName name = places.get(j).name();
        if (newline(left.end(), right.first())) {
          break;
        }
        boolean hints = !name.isAmbiguous() && name.isLocal();
        int distance = right.first() - left.end();
        if (hints && candidates.contains(name.countries().get(0)) && distance < nearest) {
          best = name.countries().get(0);
          nearest = distance;
        }
      }
    }
    return best;
  }

  /** Places before and behind one that may tell which it is. */
  private static final int AROUND = 6;

  private boolean newline(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (tokens.newlineBefore(i)) {
        return true;
      }
    }
    return false;
  }

  private List<String> byHints(List<String> candidates) {
    String best = candidates.get(0);
    for (String code : candidates) {
      if (hints.getOrDefault(code, 0) > hints.getOrDefault(best, 0)) {
        best = code;
      }
    }
    List<String> ordered = new ArrayList<>(candidates);
    ordered.remove(best);
    ordered.add(0, best);
    return ordered;
  }
}
