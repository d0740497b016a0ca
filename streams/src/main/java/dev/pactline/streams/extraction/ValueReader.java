package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds what an English sentence says that deals are worth, and leaves all other money alone. */
final class ValueReader {
  static final int REACH = 26;

  private ValueReader() {}

  static List<Value> read(Parsed parsed) {
    List<Value> values = new ArrayList<>();
    if (!parsed.hasMoney() && !parsed.hasCount()) {
      return values;
    }
    List<Value> listed = PricedList.values(parsed);
    if (!listed.isEmpty()) {
      return listed;
    }
    int last = -1;
    for (int i = 0; i < parsed.size(); i++) {
      MoneyMention money = parsed.at(i).money();
      if (money == null && last >= 0) {
        money = carried(parsed, i, last);
      }
      money = money == null ? CurrencyApart.of(parsed, i) : money;
      if (money != null && toldAgain(parsed, i, last, values)) {
        Value told = values.get(values.size() - 1);
        values.set(values.size() - 1, told.with(Equivalents.with(told.money(), money)));
      } else if (money != null) {
        Value value = ofOthers(parsed, i, last, values) ? null : value(parsed, i, money, last);
        if (value != null) {
          values.add(value);
        }
        last = i;
      }
    }
    return AmountRows.each(parsed, values);
  }

  /** "30 million zlotys in total (7 million euros)": one value. */
  private static boolean toldAgain(Parsed parsed, int i, int last, List<Value> values) {
    return !values.isEmpty()
        && parsed.at(i).money() != null
        && values.get(values.size() - 1).at() == last
        && parsed.at(last).money() != null
        && StatedValue.again(parsed, last, i);
  }

  /** "Exports made 3 million pesos, which is $60,000": the same again of what is no value. */
  private static boolean ofOthers(Parsed parsed, int i, int last, List<Value> values) {
    boolean told = !values.isEmpty() && values.get(values.size() - 1).at() == last;
    MoneyMention first = last < 0 || told ? null : parsed.at(last).money();
    MoneyMention second = parsed.at(i).money();
    return first != null
        && second != null
        && !second.currency().equals(first.currency())
        && Equivalents.tells(parsed, i);
  }

  /** "One is for 64 million soms, the other for 26 million": the currency is told once. */
  private static MoneyMention carried(Parsed parsed, int i, int last) {
    NumberMention number = parsed.at(i).counts() ? parsed.at(i).number() : null;
    boolean bare =
        number != null
            && number.value().compareTo(LEAST_CARRIED) >= 0
            && CARRYING.has(parsed, i - 1)
            && parsed.ends(i + 1)
            && parsed.has(OTHERS, last + 1, i);
    return bare
        ? new MoneyMention(
            number.span(),
            number.value(),
            null,
            parsed.at(last).money().currency(),
            number.precision(),
            List.of())
        : null;
  }

  private static final BigDecimal LEAST_CARRIED = BigDecimal.valueOf(100_000);
  private static final Words CARRYING =
      Words.of("for", "at", "to", "is", "of", ",", "over", "latter", "other", "second");
  private static final Lexicon OTHERS = Lexicon.load("turn-words");

  /** "Two letters of intent and three contracts were signed, involving $3 million". */
  private static boolean contractsToo(Parsed parsed) {
    for (int j = parsed.nextCount(0); j >= 0; j = parsed.nextCount(j + 1)) {
      boolean papers =
          NounPhrase.after(parsed, j).kind() == NounPhrase.Kind.PAPERS
              && Lexicons.FIRM_SIGNING.in(parsed, 0, parsed.size());
      if (papers) {
        return true;
      }
    }
    return false;
  }

  /** "five contracts, of $3 million apiece": so many times as much. */
  private static Value each(Parsed parsed, int i, MoneyMention money) {
    String next = parsed.word(i + 1);
    boolean each =
        next.equals("apiece") || (next.equals("each") && !TradeFlows.isPeriod(parsed, i + 2));
    Governor some = each ? GovernorReader.governor(parsed, i, lastMoney(parsed, i)) : null;
    if (some != null && some.extent() == Extent.PART && some.covers() > 1) {
      MoneyMention all = money.times(BigDecimal.valueOf(some.covers()));
      return new Value(parsed, i, all, Mood.ACTUAL, Extent.PART, some.covers()); // "two ... each"
    }
    for (int j = i - 1; each && j >= Math.max(0, i - REACH); j--) {
      NumberMention number = parsed.at(j).counts() ? parsed.at(j).number() : null;
      if (number != null && NounPhrase.after(parsed, j).papers()) {
        MoneyMention all = money.times(number.value());
        int verb = ValueMoods.nearestSigning(parsed, j, i);
        Mood mood = verb < 0 ? Mood.ACTUAL : Moods.at(parsed, verb);
        return new Value(parsed, i, all, mood, Extent.WHOLE, number.value().longValue());
      }
    }
    return null;
  }

  /** "A fifth, for $3 million, is still being negotiated": not among those signed. */
  private static boolean open(Parsed parsed, int i) {
    return parsed.has(Lexicons.UNSETTLED, i, parsed.size())
        || parsed.has(Lexicons.PLANNED, i, parsed.size())
        || parsed.has(SignedUnsaid.UNDONE, i, parsed.size());
  }

  private static int lastMoney(Parsed parsed, int i) {
    int last = -1;
    for (int j = parsed.nextMoney(0); j >= 0 && j < i; j = parsed.nextMoney(j + 1)) {
      last = j;
    }
    return last;
  }

  private static Value value(Parsed parsed, int i, MoneyMention money, int before) {
    Value each = each(parsed, i, money);
    if (each != null) {
      return each.mood() == Mood.NEGATED ? null : each;
    }
    if (TradeFlows.flowBehind(parsed, i)) {
      return null;
    }
    if (OfSome.further(parsed, i) && open(parsed, i)) {
      return null;
    }
    if (parsed.has(INTENT) && !contractsToo(parsed)) {
      return null;
    }
    Governor governor = GovernorReader.governor(parsed, i, before);
    boolean whole =
        governor == null
            && (SummedUp.tells(parsed, i, money, before) || QuotedValue.explained(parsed, i));
    if (whole) {
      return new Value(parsed, i, money, Mood.ACTUAL, Extent.WHOLE, 0);
    }
    if (governor == null) {
      return LooseValues.bare(parsed, i)
          ? LooseValues.of(parsed, i, money)
          : Equivalents.tells(parsed, i)
              ? new Value(parsed, i, money, Mood.ACTUAL, Extent.AGAIN, 0)
              : null;
    }
    boolean turn = DealInTurn.under(parsed, i) >= 0;
    boolean paid = parsed.has(PAYING, i + 1, Math.min(parsed.size(), i + 5));
    boolean entailed =
        EntailedValue.entailed(parsed, i)
            || EntailedValue.investment(parsed, i)
            || EntailedValue.underPapers(parsed, i);
    Mood mood = turn || paid || entailed ? Mood.ACTUAL : ValueMoods.mood(parsed, i, governor);
    return mood == null
        ? null
        : new Value(parsed, i, money, mood, governor.extent(), governor.covers());
  }

  /** "for which 88 million rand will be paid": signed, if not yet paid. */
  private static final Lexicon PAYING = Lexicon.load("paying-words");

  private static final Lexicon INTENT = Lexicon.load("intent-words");
}
