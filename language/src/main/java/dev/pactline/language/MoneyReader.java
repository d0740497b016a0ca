package dev.pactline.language;

import dev.pactline.language.Phrases.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds amounts of money: "$75 million", "Sh8.6bn ($86 million)", "45 million euros", 三亿美元.
 * Immutable.
 */
public final class MoneyReader {
  /** Currencies that one amount is told in besides its own, at most. */
  private static final int MOST_EQUIVALENTS = 4;

  private final Optional<String> country;
  private final OperandReader operands = Tables.OPERANDS;
  private final Connectors connectors = Tables.CONNECTORS;
  private final Fractions fractions = Tables.FRACTIONS;

  /**
   * Reads a bare "$", "pound" or "Rs" by what stands near it, else as the commonest of its kind.
   */
  public MoneyReader() {
    this(null);
  }

  /**
   * Reads a bare "$", "pound" or "Rs" as the one of the outlet's country where it has such a one,
   * else "pound" and "Rs" as the one of the country that the text names most.
   *
   * @param country ISO 3166-1 alpha-2; null where unknown
   */
  public MoneyReader(String country) {
    this.country = Optional.ofNullable(country);
  }

  /**
   * Finds every amount.
   *
   * @return the mentions in the order of the text; never null
   */
  public List<MoneyMention> read(CharSequence text) {
    return read(Tokens.of(text));
  }

  List<MoneyMention> read(Tokens tokens) {
    return read(tokens, null);
  }

  /** Reads shared units by the places around them; null where no places were looked for. */
  List<MoneyMention> read(Tokens tokens, List<PlaceMention> places) {
    List<MoneyMention> found = new ArrayList<>();
    CurrencyChooser chooser = new CurrencyChooser(tokens, country, places);
    int i = 0;
    while (i < tokens.size()) {
      Amount amount = tokens.mayOpen(i, Openers.MONEY) ? amount(tokens, i, chooser) : null;
      if (amount == null) {
        i++;
        continue;
      }
      i = amount.end();
      if (amount.unit() != null) {
        List<MoneyMention> equivalents = new ArrayList<>();
        i = equivalents(tokens, amount, chooser, equivalents);
        found.add(mention(tokens, amount, equivalents));
      }
    }
    return found;
  }

  /** One amount or a range, with its currency chosen. */
  private record Amount(
      int first,
      int end,
      Unit unit,
      String currency,
      BigDecimal value,
      BigDecimal max,
      Precision hint) {}

  /** Null where no figure begins at {@code i}; without a unit where it is no money. */
  private Amount amount(Tokens tokens, int i, CurrencyChooser chooser) {
    Operand from = operands.at(tokens, i);
    if (from == null) {
      return null;
    }
    Operand to = upperEnd(tokens, from);
    if (to == null) {
      return from.unit() == null
          ? new Amount(i, from.end(), null, null, null, null, null)
          : single(fractions.completed(tokens, from), chooser);
    }
    Unit unit = to.unit() == null ? from.unit() : to.unit();
    BigDecimal low = Ranges.lower(from.figure(), to.figure()).multiply(unit.factor());
    BigDecimal high = to.figure().value().multiply(unit.factor());
    return new Amount(
        from.first(),
        to.end(),
        unit,
        chooser.code(unit, from.first()),
        Figures.plain(low),
        Figures.plain(high),
        Precision.AT_LEAST);
  }

  private static Amount single(Operand operand, CurrencyChooser chooser) {
    return new Amount(
        operand.first(),
        operand.end(),
        operand.unit(),
        chooser.code(operand.unit(), operand.first()),
        operand.amount(),
        null,
        operand.figure().hint());
  }

  /** The operand behind "to" or a dash where both make a range; null where they make none. */
  private Operand upperEnd(Tokens tokens, Operand from) {
    int at = Tables.RANGES.behindConnector(tokens, from.first(), from.end());
    if (at < 0) {
      return null;
    }
    Operand to = operands.at(tokens, at);
    if (to == null || (from.unit() == null && to.unit() == null)) {
      return null;
    }
    if (from.unit() != null && to.unit() != null && !from.unit().sameMoney(to.unit())) {
      return null;
    }
    if (from.unit() != null
        && to.unit() == null
        && tokens.isWord(at - 1)
        && !from.figure().isScaled()
        && !to.figure().isScaled()
        && from.figure().end() != from.end()) {
      return null;
    }
    boolean rises = Ranges.lower(from.figure(), to.figure()).compareTo(to.figure().value()) < 0;
    return rises ? to : null;
  }

  /** Collects the same value in other currencies behind an amount; returns the token behind all. */
  private int equivalents(
      Tokens tokens, Amount amount, CurrencyChooser chooser, List<MoneyMention> found) {
    int end = amount.end();
    Match<Boolean> connector = connectors.toEquivalent(tokens, end);
    boolean bracketed = tokens.isSymbol(end, '(') || tokens.isSymbol(end, '[');
    while (connector != null && found.size() < MOST_EQUIVALENTS) {
      int at = connectors.skipFillers(tokens, connector.end());
      Amount other = amount(tokens, at, chooser);
      boolean same =
          other == null || other.unit() == null || other.currency().equals(amount.currency());
      if (same || (!bracketed && connectors.toPart(tokens, other.end()))) {
        return end; // "45 million euros, some $3 million of it"
      }
      found.add(mention(tokens, other, List.of()));
      end = other.end();
      connector = bracketed ? connectors.toNext(tokens, end) : null;
    }
    return end;
  }

  private static MoneyMention mention(
      Tokens tokens, Amount amount, List<MoneyMention> equivalents) {
    Precision precision = precision(tokens, amount);
    return new MoneyMention(
        tokens.span(amount.first(), amount.end()),
        amount.value(),
        amount.max(),
        amount.currency(),
        precision,
        equivalents);
  }

  private static Precision precision(Tokens tokens, Amount amount) {
    if (amount.max() != null) {
      return Precision.AT_LEAST;
    }
    Match<Precision> behind = Tables.BOUNDS.behind(tokens, amount.end());
    if (behind != null) {
      return behind.value();
    }
    Match<Precision> before = Tables.BOUNDS.before(tokens, amount.first());
    return before == null ? amount.hint() : before.value();
  }
}
