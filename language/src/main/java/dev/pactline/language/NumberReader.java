package dev.pactline.language;

import dev.pactline.language.NumberMention.Kind;
import dev.pactline.language.Phrases.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the numbers of a text, in words and figures, English and Chinese: "more than two dozen",
 * "1.53 billion", "三百余". Immutable.
 */
public final class NumberReader {
  private final DateReader dateReader = new DateReader(null);
  private final MoneyReader moneyReader = new MoneyReader();
  private final Figures figures = Tables.FIGURES;
  private final NumberKinds kinds = Tables.NUMBER_KINDS;
  private final Pronouns pronouns = Tables.PRONOUNS;
  private final LateBounds lateBounds = Tables.LATE_BOUNDS;

  /**
   * Finds every number.
   *
   * @return the mentions in the order of the text; never null
   */
  public List<NumberMention> read(CharSequence text) {
    Tokens tokens = Tokens.of(text);
    return read(tokens, dateReader.read(tokens), moneyReader.read(tokens));
  }

  List<NumberMention> read(Tokens tokens, List<DateMention> dates, List<MoneyMention> money) {
    List<NumberMention> found = new ArrayList<>();
    Cover dateCover = Cover.ofCalendar(dates);
    Cover moneyCover = Cover.ofAmounts(money);
    int i = 0;
    while (i < tokens.size()) {
      Figure figure =
          tokens.mayOpen(i, Openers.NUMBER)
              ? figures.at(tokens, i, moneyCover.covers(tokens.start(i), tokens.end(i)))
              : null;
      if (figure == null || pronouns.isPronoun(tokens, figure)) {
        i++;
        continue;
      }
      Figure to = upperEnd(tokens, figure, dateCover);
      Figure again = to == null ? again(tokens, figure) : null;
      if (again != null) {
        figure = again;
      }
      int end = to == null ? figure.end() : to.end();
      NumberMention mention = mention(tokens, figure, to);
      found.add(reclassified(mention, dateCover, moneyCover));
      i = end;
    }
    return found;
  }

  /** "thirteen (13)": the figure with the bracket that tells it again; null for none. */
  private Figure again(Tokens tokens, Figure figure) {
    int bracket = figure.end();
    Figure inside = tokens.isSymbol(bracket, '(') ? figures.at(tokens, bracket + 1, false) : null;
    boolean same =
        inside != null
            && tokens.isSymbol(inside.end(), ')')
            && inside.value().compareTo(figure.value()) == 0;
    return same ? figure.until(inside.end() + 1) : null;
  }

  private static NumberMention reclassified(NumberMention mention, Cover dates, Cover money) {
    if (money.covers(mention.figure())) {
      return mention.as(Kind.MONEY);
    }
    return dates.covers(mention.figure()) ? mention.as(Kind.DATE) : mention;
  }

  private Figure upperEnd(Tokens tokens, Figure from, Cover dates) {
    if (from.isOrdinal() || dates.covers(tokens.span(from.first(), from.end()))) {
      return null;
    }
    int at = Tables.RANGES.behindConnector(tokens, from.first(), from.end());
    Figure to = at < 0 ? null : figures.at(tokens, at, false);
    if (to == null || to.isOrdinal() || (isGrouped(to) != isGrouped(from) && tokens.attached(at))) {
      return null;
    }
    boolean chained =
        tokens.attached(to.end())
            && tokens.isSymbol(to.end(), '-')
            && tokens.isDigits(to.end() + 1);
    boolean glued = tokens.attached(from.first()) && tokens.isSymbol(from.first() - 1, '-');
    boolean zero = startsWithZero(tokens, from.first()) || startsWithZero(tokens, at);
    boolean rises = Ranges.lower(from, to).compareTo(to.value()) < 0;
    return rises && !chained && !glued && !zero ? to : null;
  }

  private static boolean isGrouped(Figure figure) {
    return figure.form() == Figure.Form.GROUPED;
  }

  private static boolean startsWithZero(Tokens tokens, int i) {
    return tokens.isDigits(i) && tokens.length(i) > 1 && Letters.fold(tokens.firstChar(i)) == '0';
  }

  private NumberMention mention(Tokens tokens, Figure figure, Figure to) {
    Match<Precision> before = boundBefore(tokens, figure);
    int first = before == null ? figure.first() : before.end();
    int end = to == null ? figure.end() : to.end();
    Match<Precision> behind = lateBounds.at(tokens, end);
    Kind kind =
        kinds.of(
            tokens,
            to == null ? figure : to.from(figure.first()),
            before != null || behind != null);
    Precision precision = figure.hint();
    BigDecimal value = figure.value();
    BigDecimal max = null;
    if (to != null) {
      value = Ranges.lower(figure, to);
      max = to.value();
      precision = Precision.AT_LEAST;
      first = Tables.RANGES.isOpened(tokens, first) ? first - 1 : first;
    } else if (behind != null) {
      precision = behind.value();
    } else if (before != null
        && (before.value() != Precision.EXACT || precision == Precision.EXACT)) {
      precision = before.value();
    }
    return new NumberMention(
        tokens.span(first, lateBounds.end(behind, end)),
        tokens.span(figure.first(), end),
        value,
        max,
        precision,
        kind);
  }

  private static Match<Precision> boundBefore(Tokens tokens, Figure figure) {
    if (tokens.isHan(figure.first())) {
      Match<Precision> round = Tables.BOUNDS.beforeRound(tokens, figure.first());
      NumberWords.Word word = Tables.NUMBERS.of(tokens.word(figure.first()));
      if (round != null && Figures.isRole(word, NumberWords.Role.HAN_SCALE) && word.value() > 10) {
        return round;
      }
    }
    return Tables.BOUNDS.before(tokens, figure.first());
  }
}
