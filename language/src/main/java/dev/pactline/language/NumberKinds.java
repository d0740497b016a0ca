package dev.pactline.language;

import dev.pactline.language.Figure.Form;
import dev.pactline.language.NumberMention.Kind;
import java.util.Locale;

/** Tells what a number is used for by the words beside it. */
final class NumberKinds {
  private final Phrases<Kind> behind;
  private final Phrases<Kind> before;

  /** Names only where they begin with a capital. */
  private final Phrases<Boolean> titles;

  private final Phrases<Boolean> counted;
  private final int hyphen;
  private final int ordinalMark;

  NumberKinds(Vocabulary vocabulary, Phrases<Boolean> counted) {
    this.counted = counted;
    behind = Phrases.forwards(vocabulary);
    before = Phrases.backwards(vocabulary);
    titles = Phrases.backwards(vocabulary);
    hyphen = vocabulary.add("-");
    ordinalMark = vocabulary.add("第");
    ResourceFile.lines("number-kinds.txt").forEach(this::read);
  }

  private void read(String[] fields) {
    Kind kind = Kind.valueOf(fields[1].toUpperCase(Locale.ROOT));
    for (String phrase : ResourceFile.entries(fields, 2)) {
      switch (fields[0]) {
        case "behind" -> behind.add(phrase, kind);
        case "before" -> before.add(phrase, kind);
        case "title" -> titles.add(phrase, true);
        default -> throw new IllegalStateException("number-kinds.txt has a place " + fields[0]);
      }
    }
  }

  /**
   * @param bounded whether a bound such as "over" belongs to the number
   */
  Kind of(Tokens tokens, Figure figure, boolean bounded) {
    if (figure.isOrdinal() || tokens.is(figure.first() - 1, ordinalMark)) {
      return Kind.ORDINAL;
    }
    Kind kind = ofNeighbours(tokens, figure, bounded);
    if (kind == Kind.CARDINAL && isYear(tokens, figure) && !bounded) {
      return counted.at(tokens, figure.end()) == null ? Kind.DATE : kind;
    }
    return kind;
  }

  private Kind ofNeighbours(Tokens tokens, Figure figure, boolean bounded) {
    int end = figure.end();
    if (isClock(tokens, figure.first()) || isClock(tokens, figure.first() - 2)) {
      return Kind.TIME;
    }
    int behindHyphen = tokens.is(end, hyphen) ? end + 1 : end;
    Phrases.Match<Kind> unit = behind.at(tokens, behindHyphen);
    if (unit != null && isUnit(tokens, figure, unit)) {
      return unit.value();
    }
    Phrases.Match<Kind> name = before.before(tokens, figure.first());
    if (name != null && !bounded && isName(tokens, figure, name)) {
      return name.value();
    }
    return isTitled(tokens, figure) || isLabel(tokens, figure) ? Kind.LABEL : Kind.CARDINAL;
  }

  /** "30 m" but not "30 M&A deals"; "10时" but not "10时代". */
  private static boolean isUnit(Tokens tokens, Figure figure, Phrases.Match<Kind> unit) {
    int last = unit.end() - 1;
    boolean letter = tokens.isWord(last) && tokens.length(last) == 1;
    if (letter && (tokens.capital(last) || tokens.isSymbol(unit.end(), '&'))) {
      return false;
    }
    return unit.value() != Kind.TIME || !figure.isScaled();
  }

  /** "Hall 5" but not "at the stand 300 people": a name has a small or bare number. */
  private static boolean isName(Tokens tokens, Figure figure, Phrases.Match<Kind> name) {
    if (name.value() != Kind.LABEL) {
      return true;
    }
    boolean digits = figure.form() == Form.PLAIN || figure.form() == Form.GROUPED;
    return digits || (figure.form() == Form.WORDS && tokens.capital(figure.first()));
  }

  /** "10:31" at token {@code i}. */
  private static boolean isClock(Tokens tokens, int i) {
    boolean joined =
        tokens.isSymbol(i + 1, ':') && tokens.attached(i + 1) && tokens.attached(i + 2);
    return joined
        && isBelow(tokens, i, 25)
        && isBelow(tokens, i + 2, 60)
        && tokens.length(i + 2) == 2;
  }

  private static boolean isBelow(Tokens tokens, int i, int limit) {
    int number = tokens.smallNumber(i);
    return tokens.isDigits(i) && tokens.length(i) <= 2 && number < limit;
  }

  private boolean isTitled(Tokens tokens, Figure figure) {
    Phrases.Match<Boolean> title = titles.before(tokens, figure.first());
    return title != null && tokens.capital(title.end()) && figure.form() != Form.SCALED;
  }

  private static boolean isYear(Tokens tokens, Figure figure) {
    if (figure.form() != Form.PLAIN || tokens.length(figure.first()) != 4) {
      return false;
    }
    int year = tokens.smallNumber(figure.first());
    return year >= 1800 && year <= 2100;
  }

  /** Digits that are glued to letters or other digits, begin with 0, or stand in a row. */
  private static boolean isLabel(Tokens tokens, Figure figure) {
    int first = figure.first();
    int end = figure.end();
    if (!tokens.isDigits(first)) {
      // "one-stop", "three-way", "two-thirds".
      return false;
    }
    boolean zero = tokens.length(first) > 1 && Letters.fold(tokens.firstChar(first)) == '0';
    boolean gluedBefore = tokens.attached(first) && gluesBefore(tokens, first - 1);
    boolean gluedBehind = tokens.attached(end) && gluesBehind(tokens, end);
    return zero
        || gluedBefore
        || gluedBehind
        || inRow(tokens, first, end)
        || isPhone(tokens, first);
  }

  private static boolean gluesBefore(Tokens tokens, int i) {
    char c = Letters.fold(tokens.firstChar(i));
    boolean joined = tokens.attached(i) || c == '+' || c == '#' || c == '@' || c == '/' || c == '_';
    return tokens.isWord(i) || (joined && "-–+#@/_.:=&".indexOf(c) >= 0 && touchesWord(tokens, i));
  }

  private static boolean touchesWord(Tokens tokens, int symbol) {
    return !tokens.isHan(symbol - 1);
  }

  private static boolean gluesBehind(Tokens tokens, int i) {
    if (tokens.isWord(i)) {
      return true;
    }
    char c = Letters.fold(tokens.firstChar(i));
    boolean digitsFollow = tokens.isDigits(i + 1) && tokens.attached(i + 1);
    return digitsFollow && "-+/:.,_&".indexOf(c) >= 0 && tokens.length(i) == 1;
  }

  /** The groups behind "+86". */
  private static boolean isPhone(Tokens tokens, int first) {
    int at = first;
    for (int count = 0;
        count < 5 && tokens.isDigits(at - 1) && !tokens.newlineBefore(at);
        count++) {
      at--;
    }
    return tokens.isSymbol(at - 1, '+') && tokens.attached(at) && tokens.spaceBefore(at - 1);
  }

  /** "1 2 3 4 >" of a pager. */
  private static boolean inRow(Tokens tokens, int first, int end) {
    boolean before = isLone(tokens, first - 1) && !tokens.newlineBefore(first);
    boolean behind = isLone(tokens, end) && !tokens.newlineBefore(end);
    boolean longer = isLone(tokens, first - 2) || isLone(tokens, end + 1);
    return (before && behind) || ((before || behind) && longer);
  }

  private static boolean isLone(Tokens tokens, int i) {
    return tokens.isDigits(i) && tokens.spaceBefore(i) && tokens.length(i) <= 3;
  }
}
