package dev.pactline.language;

import dev.pactline.language.Phrases.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds countries, their people, cities and regions, in English and Chinese, and tells which
 * country each belongs to. Names that several places share are told apart by the rest of the text.
 * Immutable.
 */
public final class PlaceReader {
  private final PlaceTable table = Tables.PLACES;

  /**
   * Finds every place. A name in the genitive or in a pair is found alone: "Kenya's" and
   * "Kenya-Zhejiang" hold "Kenya".
   *
   * @return the mentions in the order of the text, none overlapping; never null
   */
  public List<PlaceMention> read(CharSequence text) {
    return read(Tokens.of(text));
  }

  List<PlaceMention> read(Tokens tokens) {
    List<FoundPlace> found = new PlaceSieve(tokens, Tables.PLACE_SIGNS).sift(candidates(tokens));
    return new PlaceChooser(tokens, Tables.PLACE_SIGNS, table, found).mentions();
  }

  private List<FoundPlace> candidates(Tokens tokens) {
    List<FoundPlace> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Match<PlaceName> match = tokens.mayOpen(i, Openers.PLACE) ? table.at(tokens, i) : null;
      if (match == null || !match.value().spelling().fits(tokens, i, match.end())) {
        i++;
        continue;
      }
      if (!match.value().isNoPlace()) {
        found.add(new FoundPlace(i, match.end(), match.value()));
      }
      i = match.end();
    }
    return found;
  }
}
