package dev.pactline.language;

/**
 * Which grammars may begin a mention at a token. Most tokens begin none, and are passed over by one
 * look instead of by one for each grammar.
 */
final class Openers {
  static final byte NUMBER = 1;
  static final byte MONEY = 2;
  static final byte DATE = 4;
  static final byte PLACE = 8;

  /** By the number of the word, for tokens that are neither digits nor symbols. */
  private final byte[] words;

  /**
   * @param vocabulary that has all words already
   */
  Openers(
      Vocabulary vocabulary,
      NumberWords numbers,
      CurrencyTable currencies,
      RelativeWords dates,
      ChineseDateWords chineseDates,
      PlaceTable places) {
    words = new byte[vocabulary.size()];
    for (int id = 1; id < words.length; id++) {
      int openers = numbers.of(id) != null ? NUMBER | MONEY : 0;
      openers |= currencies.begins(id) ? MONEY : 0;
      openers |= places.begins(id) ? PLACE : 0;
      boolean han =
          vocabulary.word(id).length() == 1 && Letters.isHan(vocabulary.word(id).charAt(0));
      openers |= (han ? chineseDates.begins(id) : dates.begins(id)) ? DATE : 0;
      words[id] = (byte) openers;
    }
  }

  /**
   * @param point whether the token is one full stop, as before the digits of ".50"
   */
  byte of(byte kind, int word, boolean point) {
    byte openers = words[word];
    if (kind == Tokens.DIGITS) {
      return (byte) (openers | NUMBER | MONEY | DATE);
    }
    if (kind == Tokens.SYMBOL) {
      int more = point ? NUMBER | MONEY : 0;
      return (byte) ((openers & ~NUMBER) | more);
    }
    return openers;
  }
}
