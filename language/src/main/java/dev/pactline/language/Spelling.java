package dev.pactline.language;

/**
 * Which tokens of a name are written with a capital. "US" must be all capitals, lest "us" be one.
 *
 * @param capitals a bit for each token that begins with a capital
 * @param acronym whether all letters must be capitals
 */
record Spelling(long capitals, boolean acronym) {
  private static final int LONGEST_ACRONYM = 6;

  static Spelling of(String name, Vocabulary vocabulary) {
    Tokens tokens = Tokens.of(name, vocabulary);
    long capitals = 0;
    int letters = 0;
    boolean upper = true;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.capital(i)) {
        capitals |= 1L << i;
      }
      if (tokens.isWord(i)) {
        letters += tokens.length(i);
        upper &= isUpper(tokens, i);
      }
    }
    return new Spelling(capitals, upper && letters > 0 && letters <= LONGEST_ACRONYM);
  }

  /** What both allow: a name may be listed as "New York State" and as "New York state". */
  Spelling or(Spelling other) {
    return new Spelling(capitals & other.capitals, acronym && other.acronym);
  }

  /** Whether the tokens from {@code first} to before {@code end} are written so. */
  boolean fits(Tokens tokens, int first, int end) {
    if (acronym) {
      return isAcronym(tokens, first, end);
    }
    for (int i = first; i < end; i++) {
      if ((capitals >> (i - first) & 1) != 0 && !tokens.capital(i)) {
        return false;
      }
    }
    return true;
  }

  /** In a heading in capitals, where a neighbour is in capitals too, "US" may be "us". */
  private static boolean isAcronym(Tokens tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      if (tokens.isWord(i) && !isUpper(tokens, i)) {
        return false;
      }
    }
    boolean dotted = end - first > 1;
    return dotted || !(isShouted(tokens, first - 1) && isShouted(tokens, end));
  }

  private static boolean isShouted(Tokens tokens, int i) {
    return tokens.isWord(i) && tokens.length(i) > 3 && isUpper(tokens, i);
  }

  static boolean isUpper(Tokens tokens, int i) {
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      if (!Character.isUpperCase(tokens.text().charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
