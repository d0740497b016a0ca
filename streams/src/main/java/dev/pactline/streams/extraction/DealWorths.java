package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes one statement out of all amounts that an article tells of one event. */
final class DealWorths {
  private final Frame frame;

  DealWorths(Frame frame) {
    this.frame = frame;
  }

  private boolean counts(Value value) {
    return value.mood() == Mood.ACTUAL || (frame.planned() && value.mood() == Mood.PLANNED);
  }

  /**
   * One value.
   *
   * @param told the words it is from
   * @param amount the amount, or the sum of items
   * @param same the same value in other currencies
   */
  record Worth(Value told, BigDecimal amount, List<MoneyMention> same) {
    String currency() {
      return told.money().currency();
    }
  }

  /**
   * The full statement of what the deals are worth; empty where the article tells only parts of it,
   * or nothing.
   */
  List<Worth> of(Count projects) {
    List<Value> kinds = Few.where(frame.values(), v -> counts(v) && OneKind.only(v, projects));
    if (OneKind.every(kinds, projects)) {
      return sums(kinds);
    }
    List<Value> told =
        Few.where(frame.values(), v -> counts(v) && (!OneKind.only(v, projects) || restUnpaid()));
    List<Value> values = Few.where(told, v -> v.extent() != Extent.PERHAPS);
    if (projects != null && projects.count() == 0) {
      return List.of();
    }
    if (values.isEmpty()) {
      return perhaps(told, projects);
    }
    long number = projects == null ? 0 : projects.count();
    List<Value> wholes = Few.where(values, v -> whole(v, number));
    if (!wholes.isEmpty()) {
      Value sum = Few.first(told, DealWorths::sumsUp);
      return eachOnce(sum == null ? wholes : List.of(sum));
    }
    List<Value> items = distinct(values);
    long covered = items.stream().mapToLong(v -> Math.max(1, v.covers())).sum();
    boolean group =
        projects != null && projects.groups().size() > 1 && projects.groups().contains(covered);
    List<Value> others = Few.where(told, v -> v.extent() == Extent.PERHAPS);
    boolean rest = others.size() == number - covered && others.size() <= MOST_ITEMS;
    if (!items.isEmpty() && rest && next(items, others)) {
      List<Value> all = new ArrayList<>(items);
      all.addAll(others);
      return sums(all);
    }
    boolean complete =
        !items.isEmpty()
            && (covered == number
                || group
                || (number == 0 && items.size() == 1)
                || (covered < number && restUnpaid()));
    return complete ? sums(items) : List.of();
  }

  /** "310 million for yarn and 95 million for machines, bringing the total to 405 million". */
  private static boolean sumsUp(Value value) {
    Parsed told = value.where();
    BigDecimal sum = BigDecimal.ZERO;
    int summands = 0;
    for (int i = told.nextMoney(0); i >= 0 && i < value.at(); i = told.nextMoney(i + 1)) {
      MoneyMention money = told.at(i).money();
      sum = money.currency().equals(value.money().currency()) ? sum.add(money.amount()) : sum;
      summands++;
    }
    return summands > 1 && sum.compareTo(value.money().amount()) == 0;
  }

  /** "Two more agreements were signed; they involve no money": the rest is worth nothing. */
  private boolean restUnpaid() {
    return frame.sentences().stream().anyMatch(told -> told.has(UNPAID));
  }

  static final Lexicon UNPAID = Lexicon.load("unpaid-words");

  /** "They signed ten contracts. Fifty million euros will change hands": the money told next. */
  private List<Worth> perhaps(List<Value> told, Count projects) {
    if (projects == null || projects.count() == 0 || frame.planned()) {
      return List.of();
    }
    List<Value> each = oneForEach(told, projects);
    if (!each.isEmpty()) {
      return sums(each);
    }
    int signed = projects.where().sentence().start();
    int end = projects.where().sentence().end();
    return told.stream()
        .filter(v -> v.where().sentence().start() >= signed)
        .filter(v -> v.where().sentence().start() - end < NEXT)
        .findFirst()
        .or(() -> told.stream().filter(v -> leadsTo(v, signed)).findFirst())
        .map(v -> List.of(withAlternatives(restated(v, told))))
        .orElse(List.of());
  }

  /**
   * "They signed two contracts. A mill sells flour for 3 million. A tannery buys hides for 4
   * million": as many amounts of one currency, one after the other, as there are papers.
   */
  private static List<Value> oneForEach(List<Value> told, Count projects) {
    List<Value> each = new ArrayList<>();
    int end = projects.where().sentence().end();
    for (Value value : told) {
      Sentence where = value.where().sentence();
      boolean next = where.start() >= end - 1 && where.start() - end < RESTATED;
      boolean same =
          !each.isEmpty() && where.start() == each.get(each.size() - 1).where().sentence().start();
      if (next || same) {
        each.add(value);
        end = where.end();
      }
    }
    boolean all =
        projects.count() > 1
            && projects.count() <= MOST_ITEMS
            && each.size() == projects.count()
            && Few.all(each, v -> v.money().currency().equals(each.get(0).money().currency()))
            && Few.all(each, v -> v.money().equivalents().isEmpty())
            && !Few.any(each, v -> v.where().has(StatedValue.SUMMING));
    return all ? each : List.of();
  }

  /** "Buyers committed 46 million to vanilla. They signed seven contracts": the sentence before. */
  private static boolean leadsTo(Value value, int signed) {
    int gap = signed - value.where().sentence().end();
    return gap >= 0 && gap < DIRECTLY;
  }

  private static final int DIRECTLY = 3;

  /** "Fifty million euros, he said. Call it $60 million." */
  private static List<Value> restated(Value first, List<Value> told) {
    int end = first.where().sentence().end();
    return Few.where(
        told,
        v ->
            v.equals(first)
                || (v.where().sentence().start() > end
                    && v.where().sentence().start() - end < RESTATED));
  }

  private static final int RESTATED = 60;

  /** Characters between the papers and money that says nothing of itself. */
  private static final int NEXT = 250;

  private static final int MOST_ITEMS = 4;

  /** "Nine are worth $40 million; the tenth, a lease, was let for $2 million". */
  private static boolean next(List<Value> items, List<Value> others) {
    List<Value> all = new ArrayList<>(items);
    all.addAll(others);
    all.sort(Comparator.comparingInt(value -> value.where().sentence().start()));
    for (int i = 1; i < all.size(); i++) {
      Sentence last = all.get(i - 1).where().sentence();
      int gap = all.get(i).where().sentence().start() - last.end();
      if (gap >= RESTATED) {
        return false;
      }
    }
    return true;
  }

  private static boolean whole(Value value, long number) {
    if (value.extent() == Extent.WHOLE && value.covers() == 1 && number > 1) {
      return false;
    }
    if (value.extent() == Extent.WHOLE) {
      return value.covers() == 0 || number == 0 || value.covers() >= number;
    }
    return value.extent() == Extent.ITEM && number == 1;
  }

  /**
   * Amounts in other currencies are the same value told again, unless they are far too different.
   */
  private static List<Worth> eachOnce(List<Value> wholes) {
    Value first = wholes.get(0);
    List<Value> same = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    for (Value value : wholes) {
      boolean known = value.money().currency().equals(first.money().currency());
      (known || RoughRates.mayBeOne(first.money(), value.money()) ? same : others).add(value);
    }
    List<Worth> worths = new ArrayList<>();
    worths.add(withAlternatives(same));
    if (!others.isEmpty()) {
      worths.add(withAlternatives(others));
    }
    return worths;
  }

  private static Worth withAlternatives(List<Value> wholes) {
    Value first = wholes.get(0);
    List<MoneyMention> same = new ArrayList<>(first.money().equivalents());
    for (Value other : wholes.subList(1, wholes.size())) {
      boolean known =
          other.money().currency().equals(first.money().currency())
              || Few.any(same, m -> m.currency().equals(other.money().currency()));
      if (!known) {
        same.add(other.money());
      }
    }
    return new Worth(first, first.money().amount(), same);
  }

  /** An amount told twice is one item. */
  private static List<Value> distinct(List<Value> values) {
    Map<String, Value> distinct = new LinkedHashMap<>();
    for (Value value : values) {
      distinct.putIfAbsent(
          value.money().currency()
              + value.money().amount()
              + (value.covers() > 1 ? "" : value.at() + "@" + value.where().sentence().start()),
          value);
    }
    return List.copyOf(distinct.values());
  }

  private static List<Worth> sums(List<Value> items) {
    Map<String, List<Value>> byCurrency =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    v -> v.money().currency(), LinkedHashMap::new, Collectors.toList()));
    List<Worth> sums = new ArrayList<>();
    for (List<Value> group : byCurrency.values()) {
      BigDecimal sum =
          group.stream().map(v -> v.money().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean alone = group.size() == 1;
      sums.add(
          new Worth(
              group.get(0), sum, alone ? group.get(0).money().equivalents() : dollars(group)));
    }
    return sums;
  }

  /** Dollar amounts are added up where every item has one. */
  private static List<MoneyMention> dollars(List<Value> group) {
    List<MoneyMention> dollars =
        group.stream()
            .map(v -> Few.first(v.money().equivalents(), m -> m.currency().equals("USD")))
            .filter(Objects::nonNull)
            .toList();
    if (dollars.size() < group.size()) {
      return List.of();
    }
    MoneyMention first = dollars.get(0);
    BigDecimal sum =
        dollars.stream().map(MoneyMention::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    return List.of(new MoneyMention(first.span(), sum, null, "USD", first.precision(), List.of()));
  }
}
