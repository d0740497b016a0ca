package dev.pactline.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words beside a name that tell whether a place, a person, a street or a currency is meant. */
final class PlaceSigns {
  private final WordSet prepositions;
  private final WordSet placeNouns;
  private final WordSet titles;
  private final WordSet givenNames;
  private final WordSet institutions;
  private final WordSet notPlaces;
  private final WordSet currencies;
  private final WordSet joiners;
  private final WordSet compounds;
  private final WordSet hanSuffixes;
  private final WordSet hanNameBefore;
  private final WordSet hanNameBehind;
  private final WordSet of;
  private final WordSet state;

  PlaceSigns(Vocabulary vocabulary) {
    Map<String, List<String>> lists = new HashMap<>();
    for (String[] fields : ResourceFile.lines("place-signs.txt")) {
      lists
          .computeIfAbsent(fields[0].strip(), unused -> new ArrayList<>())
          .addAll(ResourceFile.entries(fields, 1));
    }
    prepositions = words(vocabulary, lists, "preposition");
    placeNouns = words(vocabulary, lists, "place noun");
    titles = words(vocabulary, lists, "title");
    givenNames = words(vocabulary, lists, "given name");
    institutions = words(vocabulary, lists, "institution");
    notPlaces = words(vocabulary, lists, "street or paper");
    currencies = words(vocabulary, lists, "currency");
    joiners = words(vocabulary, lists, "joiner");
    compounds = words(vocabulary, lists, "compound");
    hanSuffixes = words(vocabulary, lists, "han suffix");
    hanNameBefore = words(vocabulary, lists, "han name before");
    hanNameBehind = words(vocabulary, lists, "han name behind");
    of = new WordSet(vocabulary, List.of("of"));
    state = new WordSet(vocabulary, List.of("state"));
  }

  private static WordSet words(
      Vocabulary vocabulary, Map<String, List<String>> lists, String list) {
    if (!lists.containsKey(list)) {
      throw new IllegalStateException("place-signs.txt has no list " + list);
    }
    return new WordSet(vocabulary, lists.get(list));
  }

  /** Whether the name before {@code end} only names a street, a newspaper or a currency. */
  boolean isPartOfOther(Tokens tokens, int first, int end) {
    if (tokens.blankLineBefore(end)) {
      return false;
    }
    boolean money =
        currencies.has(tokens, end) || (tokens.attached(end) && isMoneySign(tokens, end));
    boolean other = notPlaces.has(tokens, end) && tokens.capital(end);
    boolean compound = isHyphen(tokens, first - 1) && compounds.has(tokens, first - 2);
    return money || other || compound;
  }

  private static boolean isMoneySign(Tokens tokens, int i) {
    return tokens.isSymbol(i, '$') || tokens.isSymbol(i, '¥') || tokens.isSymbol(i, '€');
  }

  /** "Mr. Houston", "Whitney Houston", "J. Houston". */
  boolean followsPersonName(Tokens tokens, int first) {
    if (tokens.newlineBefore(first)) {
      return false;
    }
    int before = first - 1;
    if (tokens.isSymbol(before, '.')) {
      boolean initial = isInitial(tokens, before - 1) && !tokens.isSymbol(before - 2, '.');
      return titles.has(tokens, before - 1)
          || (initial && tokens.capital(before - 2))
          || (initial && givenNames.has(tokens, before - 2));
    }
    return tokens.capital(before) && (titles.has(tokens, before) || givenNames.has(tokens, before));
  }

  private static boolean isInitial(Tokens tokens, int i) {
    return tokens.capital(i) && tokens.length(i) == 1;
  }

  /**
   * Whether a surname begins at {@code end}: a word with a capital that does not begin the name of
   * an institution.
   */
  boolean isSurname(Tokens tokens, int end) {
    if (tokens.newlineBefore(end) || !tokens.capital(end) || tokens.length(end) < 2) {
      return false;
    }
    for (int i = end; i < end + 4 && tokens.capital(i) && !tokens.newlineBefore(i); i++) {
      if (institutions.has(tokens, i) || placeNouns.has(tokens, i) || hasNounEnding(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNounEnding(Tokens tokens, int i) {
    String word = tokens.folded(i);
    return word.length() > 5
        && (word.endsWith("tion")
            || word.endsWith("ment")
            || word.endsWith("tions")
            || word.endsWith("ity")
            || word.endsWith("ance")
            || word.endsWith("ies")
            || word.endsWith("ics"));
  }

  /** "in Nice", "port of Bar", "Orange County". */
  boolean isPlaceSign(Tokens tokens, int first, int end) {
    if (tokens.isHan(first)) {
      return hanSuffixes.has(tokens, end);
    }
    boolean alone = !tokens.capital(end) || tokens.newlineBefore(end);
    boolean before = prepositions.has(tokens, first - 1) && !tokens.newlineBefore(first);
    boolean of = this.of.has(tokens, first - 1) && placeNouns.has(tokens, first - 2);
    boolean behind = placeNouns.has(tokens, end) && tokens.capital(end);
    return (before && alone) || of || behind || isDateline(tokens, first, end);
  }

  /** "READING, June 5" at the start of a line. */
  private static boolean isDateline(Tokens tokens, int first, int end) {
    return (first == 0 || tokens.newlineBefore(first))
        && tokens.length(first) > 1
        && Spelling.isUpper(tokens, first)
        && (tokens.isSymbol(end, ',') || tokens.isSymbol(end, '('));
  }

  /** "in Jordan", "from Jordan". */
  boolean followsPreposition(Tokens tokens, int first) {
    return prepositions.has(tokens, first - 1);
  }

  /** "the state of Georgia", "Georgia state". */
  boolean isState(Tokens tokens, int first, int end) {
    return state.has(tokens, end) || (of.has(tokens, first - 1) && state.has(tokens, first - 2));
  }

  /** Whether Chinese characters beside a foreign name make it part of a longer one: 利马 in 阿利马尔. */
  boolean isPartOfHanName(Tokens tokens, int first, int end) {
    boolean before = tokens.attached(first) && isNameDot(tokens, first - 1);
    boolean behind = tokens.attached(end) && isNameDot(tokens, end);
    return before || behind || hanNameBehind.has(tokens, end);
  }

  /** Whether the character before {@code first} is found in foreign names alone. */
  boolean beginsLaterThanHanName(Tokens tokens, int first) {
    return hanNameBefore.has(tokens, first - 1);
  }

  private static boolean isNameDot(Tokens tokens, int i) {
    return tokens.isSymbol(i, '·') || tokens.isSymbol(i, '•');
  }

  /** Whether two names with these tokens between them tell of one place: "Chile's capital". */
  boolean isBond(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean stop =
          joiners.has(tokens, i)
              || tokens.isDigits(i)
              || (tokens.isSymbol(i, '.') && !tokens.attached(i + 1))
              || tokens.isSymbol(i, ';')
              || tokens.isSymbol(i, '-')
              || tokens.isSymbol(i, '–')
              || tokens.isSymbol(i, '/')
              || tokens.newlineBefore(i);
      if (stop) {
        return false;
      }
    }
    return !tokens.newlineBefore(to);
  }

  static boolean isHyphen(Tokens tokens, int i) {
    return tokens.isSymbol(i, '-') || tokens.isSymbol(i, '–');
  }
}
