package dev.pactline.language;

import dev.pactline.language.Figure.Form;
import dev.pactline.language.NumberWords.Role;
import dev.pactline.language.NumberWords.Word;
import java.math.BigDecimal;

/** Numbers in English words: "three hundred and twenty", "half a dozen", "a couple of hundred". */
final class WordFigures {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private final NumberWords words;

  WordFigures(NumberWords words) {
    this.words = words;
  }

  Figure at(Tokens tokens, int i) {
    Word word = words.of(tokens.word(i));
    return switch (word.role()) {
      case ARTICLE -> withArticle(tokens, i);
      case HALF -> part(tokens, i, i + 1, HALF);
      case QUARTER -> part(tokens, i, i + 1, QUARTER);
      case UNIT, TEEN, TEN -> spelled(tokens, i);
      case ORDINAL -> ordinal(i, i + 1, word.value());
      case SCALE -> definite(tokens, i, word);
      default -> null;
    };
  }

  /** "The dozen agreements", but neither "the dozen of them" nor "by the dozen". */
  private Figure definite(Tokens tokens, int i, Word scale) {
    boolean counts =
        scale.value() == DOZEN
            && words.isDefinite(tokens.word(i - 1))
            && tokens.isWord(i + 1)
            && !tokens.is(i + 1, words.of)
            && !tokens.is(i - 2, words.by);
    BigDecimal value = scale.decimal();
    return counts
        ? new Figure(i, i + 1, value, BigDecimal.ONE, Form.SCALED, Precision.EXACT)
        : null;
  }

  private static final long DOZEN = 12;

  private Figure withArticle(Tokens tokens, int i) {
    Word next = words.of(tokens.word(i + 1));
    if (next == null) {
      return null;
    }
    return switch (next.role()) {
      case HUNDRED, SCALE -> spelled(tokens, i);
      case HALF -> part(tokens, i, i + 2, HALF);
      case QUARTER -> part(tokens, i, i + 2, QUARTER);
      case COUPLE -> couple(tokens, i);
      case GROUP -> group(tokens, i, next);
      case FULL -> measured(tokens, i, Precision.EXACT);
      case GOOD -> measured(tokens, i, Precision.AT_LEAST);
      default -> null;
    };
  }

  private Figure couple(Tokens tokens, int i) {
    int end = tokens.is(i + 2, words.of) ? i + 3 : i + 2;
    Word scale = words.of(tokens.word(end));
    BigDecimal two = BigDecimal.valueOf(2);
    if (isScale(scale)) {
      BigDecimal value = two.multiply(scale.decimal());
      Precision hint = scale.value() == 12 ? Precision.EXACT : Precision.ABOUT;
      return new Figure(i, end + 1, value, two, Form.SCALED, hint);
    }
    return end == i + 3 ? new Figure(i, end, two, two, Form.WORDS, Precision.ABOUT) : null;
  }

  private Figure group(Tokens tokens, int i, Word group) {
    boolean counts = tokens.is(i + 2, words.of);
    BigDecimal value = group.decimal();
    return counts ? new Figure(i, i + 3, value, value, Form.WORDS, Precision.EXACT) : null;
  }

  /** "a full dozen", "a good hundred". */
  private Figure measured(Tokens tokens, int i, Precision hint) {
    Word scale = words.of(tokens.word(i + 2));
    return isScale(scale)
        ? new Figure(i, i + 3, scale.decimal(), BigDecimal.ONE, Form.SCALED, hint)
        : null;
  }

  /** "half a million", "a quarter million", "half-dozen", "quarter of a billion". */
  private Figure part(Tokens tokens, int first, int end, BigDecimal part) {
    int at = skipHyphen(tokens, end);
    if (tokens.is(at, words.of)) {
      at++;
    }
    if (Figures.isRole(words.of(tokens.word(at)), Role.ARTICLE)) {
      at = skipHyphen(tokens, at + 1);
    }
    Word scale = words.of(tokens.word(at));
    if (!isScale(scale)) {
      return null;
    }
    BigDecimal value = Figures.plain(part.multiply(scale.decimal()));
    return new Figure(first, at + 1, value, part, Form.SCALED, Precision.EXACT);
  }

  private int skipHyphen(Tokens tokens, int at) {
    return tokens.is(at, words.hyphen) ? at + 1 : at;
  }

  private static boolean isScale(Word word) {
    return Figures.isRole(word, Role.SCALE) || Figures.isRole(word, Role.HUNDRED);
  }

  private Figure ordinal(int first, int end, long value) {
    BigDecimal number = BigDecimal.valueOf(value);
    return new Figure(first, end, number, number, Form.ORDINAL, Precision.EXACT);
  }

  /** Cardinal words in a row, or tens and an ordinal: "twenty-first". */
  private Figure spelled(Tokens tokens, int i) {
    Sum sum = new Sum();
    int at = i;
    int end = i;
    while (true) {
      int next = next(tokens, at, sum);
      Word word = words.of(tokens.word(next));
      if (word == null || (next > i && tokens.newlineBefore(next) && next != at)) {
        break;
      }
      if (word.role() == Role.ORDINAL && sum.last == Role.TEN && word.value() < 10) {
        return ordinal(i, next + 1, sum.current + word.value());
      }
      if (!sum.takes(word)) {
        break;
      }
      at = next + 1;
      end = at;
    }
    return end == i ? null : finished(tokens, i, end, sum);
  }

  /** The token of the next number word, behind a hyphen or an "and" that belongs to the number. */
  private int next(Tokens tokens, int at, Sum sum) {
    if (sum.last == null) {
      return at;
    }
    if (tokens.is(at, words.hyphen)) {
      return at + 1;
    }
    boolean joins = sum.last == Role.HUNDRED || (sum.last == Role.SCALE && sum.scale == 1_000);
    if (joins && tokens.is(at, words.and)) {
      Word after = words.of(tokens.word(at + 2));
      return Figures.isRole(after, Role.HUNDRED) && sum.last == Role.HUNDRED ? at : at + 1;
    }
    return at;
  }

  /** Adds "three quarters" and "and a half" where a scale follows. */
  private Figure finished(Tokens tokens, int first, int end, Sum sum) {
    if (sum.last != Role.SCALE && sum.last != Role.HUNDRED) {
      Figure parts = parts(tokens, first, end, BigDecimal.valueOf(sum.value()));
      if (parts != null) {
        return parts;
      }
      Figure pointed = pointed(tokens, first, end, sum.value());
      if (pointed != null) {
        return pointed;
      }
    }
    BigDecimal value = BigDecimal.valueOf(sum.value());
    BigDecimal coefficient = sum.scaled ? BigDecimal.valueOf(sum.coefficient) : value;
    Form form = sum.scaled ? Form.SCALED : Form.WORDS;
    return new Figure(first, end, value, coefficient, form, Precision.EXACT);
  }

  /** "nine point six million": digits behind the point are spoken one by one. */
  private Figure pointed(Tokens tokens, int first, int end, long whole) {
    if (!tokens.is(end, words.point)) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    int at = end + 1;
    while (digits.length() < MOST_DIGITS && Figures.isRole(words.of(tokens.word(at)), Role.UNIT)) {
      digits.append(words.of(tokens.word(at)).value());
      at++;
    }
    if (digits.isEmpty()) {
      return null;
    }
    BigDecimal value = new BigDecimal(whole + "." + digits);
    Figure scaled = part(tokens, first, at, value);
    return scaled != null
        ? scaled
        : new Figure(first, at, value, value, Form.WORDS, Precision.EXACT);
  }

  private static final int MOST_DIGITS = 4;

  private Figure parts(Tokens tokens, int first, int end, BigDecimal whole) {
    int at = skipHyphen(tokens, end);
    if (Figures.isRole(words.of(tokens.word(at)), Role.QUARTER)) {
      return part(tokens, first, at + 1, QUARTER.multiply(whole));
    }
    if (!tokens.is(at, words.and)) {
      return null;
    }
    at = skipHyphen(tokens, at + 1);
    if (!tokens.is(at, words.a)) {
      return null;
    }
    at = skipHyphen(tokens, at + 1);
    boolean half = Figures.isRole(words.of(tokens.word(at)), Role.HALF);
    return half ? part(tokens, first, at + 1, whole.add(HALF)) : null;
  }

  /** Adds number words up as English does. */
  private static final class Sum {
    private static final long LARGEST = 1_000_000_000_000_000L;

    private long total;
    private long current;
    private long scale = Long.MAX_VALUE;
    private long coefficient;
    private boolean scaled;
    private Role last;

    private long value() {
      return total + current;
    }

    private boolean takes(Word word) {
      boolean taken =
          switch (word.role()) {
            case ARTICLE -> last == null && add(1);
            case UNIT -> unitFits(word) && add(word.value());
            case TEEN, TEN -> tensFit() && add(word.value());
            case HUNDRED -> hundreds();
            case SCALE -> multiply(word.value());
            default -> false;
          };
      if (taken) {
        last = word.role() == Role.ARTICLE ? Role.UNIT : word.role();
      }
      return taken;
    }

    private boolean add(long more) {
      current += more;
      return true;
    }

    private boolean unitFits(Word word) {
      return (last == Role.TEN && word.value() > 0) || tensFit();
    }

    private boolean tensFit() {
      return last == null || last == Role.HUNDRED || (last == Role.SCALE && scale > 12);
    }

    private boolean hundreds() {
      if (current < 1 || current > 99 || last == Role.HUNDRED) {
        return false;
      }
      current *= 100;
      return true;
    }

    private boolean multiply(long by) {
      if (value() == 0 || value() > LARGEST / by || (current == 0 && by == 12)) {
        return false;
      }
      if (current > 0 && by < scale) {
        coefficient = total == 0 ? current : total + current;
        total += current * by;
      } else {
        coefficient = total + current;
        total = (total + current) * by;
      }
      current = 0;
      scale = by;
      scaled = true;
      return true;
    }
  }
}
