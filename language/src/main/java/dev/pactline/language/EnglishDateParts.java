package dev.pactline.language;

/**
 * Knows the days, months and years that English dates are made of, and what may stand between them.
 */
final class EnglishDateParts {
  private final DateWords words;

  EnglishDateParts(DateWords words) {
    this.words = words;
  }

  boolean isMonth(Tokens tokens, int i) {
    return words.month(tokens, i) > 0 && (tokens.capital(i) || !tokens.anyCapital());
  }

  boolean isListWord(Tokens tokens, int i) {
    return tokens.is(i, words.and) || tokens.is(i, words.ampersand) || tokens.is(i, words.comma);
  }

  /** Whether a date may go on so: most numbers are followed by what they count. */
  boolean mayFollowDay(Tokens tokens, int i) {
    return words.month(tokens, i) > 0
        || words.rangeWords.contains(tokens.word(i))
        || isListWord(tokens, i)
        || tokens.is(i, words.of)
        || tokens.isSymbol(i, '-')
        || tokens.isSymbol(i, ',');
  }

  /** "November 23 (Saturday), 2019". */
  int behindWeekdayInBrackets(Tokens tokens, int i) {
    boolean bracketed =
        tokens.isSymbol(i, '(') && words.weekday(tokens, i + 1) > 0 && tokens.isSymbol(i + 2, ')');
    return bracketed ? i + 3 : i;
  }

  /** A day of a month at token {@code i}, "19", "3rd"; 0 where there is none. */
  int day(Tokens tokens, int i) {
    if (!tokens.isDigits(i) || tokens.length(i) > 2) {
      return 0;
    }
    int day = tokens.smallNumber(i);
    if (day < 1 || day > 31) {
      return 0;
    }
    int end = i + 1;
    if (tokens.attached(end) && tokens.isWord(end)) {
      return DigitFigures.isOrdinalEnding(tokens, i) ? day : 0;
    }
    boolean goesOn = tokens.attached(end) && tokens.attached(end + 1) && tokens.isDigits(end + 1);
    return goesOn && !isDayJoint(tokens, end) ? 0 : day;
  }

  /** "12.5" and "10:31" go on; "12-14" and "12,2019" are joints of dates. */
  static boolean isDayJoint(Tokens tokens, int i) {
    char c = Letters.fold(tokens.firstChar(i));
    return c == '-' || c == '–' || c == '~' || c == '/' || (c == ',' && tokens.length(i + 1) != 3);
  }

  static int behindDay(Tokens tokens, int i) {
    return tokens.attached(i + 1) && tokens.isWord(i + 1) ? i + 2 : i + 1;
  }

  /** Behind a day and the dot that many write before its month: "19. September 2018". */
  int beforeMonth(Tokens tokens, int i) {
    int end = behindDay(tokens, i);
    boolean range = words.rangeWords.contains(tokens.word(end + 1));
    boolean month = tokens.capital(end + 1) && isMonth(tokens, end + 1);
    return tokens.is(end, words.dot) && (range || month) ? end + 1 : end;
  }

  /** "3.12 May" is no date. */
  static boolean isDecimal(Tokens tokens, int i) {
    return tokens.attached(i) && !tokens.isSymbol(i - 1, '(');
  }

  /** Behind the full stop of "Oct. 22", attached or apart as in tokenised news. */
  int behindDot(Tokens tokens, int i) {
    boolean abbreviated = tokens.length(i - 1) <= 4;
    boolean goesOn = tokens.isDigits(i + 1) || words.rangeWords.contains(tokens.word(i + 1));
    return tokens.is(i, words.dot) && abbreviated && goesOn ? i + 1 : i;
  }

  boolean isYear(Tokens tokens, int i) {
    if (!tokens.isDigits(i) || tokens.length(i) != 4) {
      return false;
    }
    int year = tokens.smallNumber(i);
    boolean goesOn =
        tokens.attached(i + 1)
            && (tokens.isWord(i + 1) || (tokens.isDigits(i + 2) && tokens.attached(i + 2)));
    return year >= 1900 && year <= 2100 && !goesOn && words.counted.at(tokens, i + 1) == null;
  }
}
