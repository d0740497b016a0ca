package dev.pactline.language;

import dev.pactline.language.PlaceName.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sorts out names of persons, streets, newspapers and currencies, and common words. */
final class PlaceSieve {
  private final Tokens tokens;
  private final PlaceSigns signs;
  private final Set<Integer> persons = new HashSet<>();
  private final Set<FoundPlace> qualified = new HashSet<>();
  private int lineEnd;
  private boolean headline;

  PlaceSieve(Tokens tokens, PlaceSigns signs) {
    this.tokens = tokens;
    this.signs = signs;
  }

  /** Those of the names that are places; a person's name is not one anywhere else in the text. */
  List<FoundPlace> sift(List<FoundPlace> names) {
    List<FoundPlace> kept = new ArrayList<>(names.size());
    for (int k = 0; k < names.size(); k++) {
      FoundPlace place = names.get(k);
      if (isPerson(names, k)) {
        persons.add(tokens.word(place.first()));
      } else if (isPlace(names, k)) {
        kept.add(place);
      }
    }
    if (!persons.isEmpty()) {
      kept.removeIf(this::isPersonAgain);
    }
    return kept;
  }

  private boolean isPlace(List<FoundPlace> names, int k) {
    FoundPlace place = names.get(k);
    if (signs.isPartOfOther(tokens, place.first(), place.end())) {
      return false;
    }
    if (isQualified(names, k)) {
      qualified.add(place);
      return true;
    }
    return place.name().trait() != Trait.COMMON_WORD
        || signs.isPlaceSign(tokens, place.first(), place.end())
        || isPaired(names, k);
  }

  private boolean isPerson(List<FoundPlace> names, int k) {
    FoundPlace place = names.get(k);
    boolean behindPlace = k > 0 && names.get(k - 1).end() == place.first();
    if (tokens.isHan(place.first())) {
      return isHanPerson(names, k, behindPlace);
    }
    if (!behindPlace && signs.followsPersonName(tokens, place.first())) {
      return true;
    }
    boolean beforePlace = k + 1 < names.size() && names.get(k + 1).first() == place.end();
    return place.name().trait() == Trait.GIVEN_NAME
        && !beforePlace
        && signs.isSurname(tokens, place.end())
        && !isHeadline(place.end());
  }

  /**
   * Names of Chinese places are made of common characters, and are never cut out of longer ones.
   */
  private boolean isHanPerson(List<FoundPlace> names, int k, boolean behindPlace) {
    FoundPlace place = names.get(k);
    if (place.name().countries().contains("CN") || place.end() - place.first() > 3) {
      return false;
    }
    boolean cut = !behindPlace && signs.beginsLaterThanHanName(tokens, place.first());
    boolean paired = place.name().kind() == PlaceMention.Kind.COUNTRY && isBeside(names, k);
    return (!paired && signs.isPartOfHanName(tokens, place.first(), place.end()))
        || (cut && place.name().kind() == PlaceMention.Kind.CITY);
  }

  /** 江苏—澳门·葡语国家, 云南·老挝: a mark joins it to the place before. */
  private boolean isBeside(List<FoundPlace> names, int k) {
    FoundPlace place = names.get(k);
    return k > 0 && names.get(k - 1).end() == place.first() - 1 && !tokens.isHan(place.first() - 1);
  }

  private boolean isPersonAgain(FoundPlace place) {
    boolean doubtful = !place.name().isPlain() || place.name().kind() == PlaceMention.Kind.CITY;
    return doubtful
        && place.end() - place.first() == 1
        && persons.contains(tokens.word(place.first()))
        && !qualified.contains(place)
        && !signs.followsPreposition(tokens, place.first())
        && !PlaceSigns.isHyphen(tokens, place.end())
        && !PlaceSigns.isHyphen(tokens, place.first() - 1);
  }

  /** "Ningbo-Varna", "Zhejiang-Split": one side that is surely a place vouches for the other. */
  private boolean isPaired(List<FoundPlace> names, int k) {
    FoundPlace place = names.get(k);
    boolean left =
        k > 0
            && names.get(k - 1).end() == place.first() - 1
            && names.get(k - 1).name().isPlain()
            && PlaceSigns.isHyphen(tokens, place.first() - 1);
    boolean right =
        k + 1 < names.size()
            && names.get(k + 1).first() == place.end() + 1
            && names.get(k + 1).name().isPlain()
            && PlaceSigns.isHyphen(tokens, place.end());
    return left || right;
  }

  /** "Nice, France". */
  private boolean isQualified(List<FoundPlace> names, int k) {
    FoundPlace place = names.get(k);
    if (k + 1 == names.size() || !tokens.isSymbol(place.end(), ',')) {
      return false;
    }
    FoundPlace next = names.get(k + 1);
    return next.first() == place.end() + 1
        && next.name().countries().stream().anyMatch(place.name().countries()::contains);
  }

  /** Whether the line of token {@code i} has all its longer words in capitals. */
  private boolean isHeadline(int i) {
    if (i < lineEnd) {
      return headline;
    }
    int first = i;
    while (first > 0 && first > lineEnd && !tokens.newlineBefore(first)) {
      first--;
    }
    headline = true;
    lineEnd = first;
    do {
      boolean small = tokens.isWord(lineEnd) && !tokens.capital(lineEnd);
      headline &= !(small && tokens.length(lineEnd) > 4);
      lineEnd++;
    } while (lineEnd < tokens.size() && !tokens.newlineBefore(lineEnd));
    return headline;
  }
}
