package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes one statement out of all that an article tells of one event. */
final class Facts {
  private final Frame frame;
  private final Mood wanted;

  Facts(Frame frame) {
    this.frame = frame;
    this.wanted = frame.planned() ? Mood.PLANNED : Mood.ACTUAL;
  }

  private boolean counts(Figure figure) {
    return figure.mood() == wanted
        || (frame.planned() && figure.mood() == Mood.ACTUAL && figure instanceof Value);
  }

  /** Persons at the event; null where the article does not tell. */
  Count attendance() {
    List<Count> counts = frame.counts(Counted.ATTENDANCE);
    Count total = total(counts);
    return total == null ? perhaps(counts) : total;
  }

  /** Papers signed; null where the article does not tell. */
  Count projects() {
    List<Count> counts = Few.where(frame.counts(Counted.PROJECTS), this::counts);
    Count total = total(counts);
    if (total != null) {
      return total;
    }
    List<Count> items = Few.where(counts, c -> c.extent() == Extent.ITEM && c.firm());
    if (!items.isEmpty() && !manyUncounted(items.get(0))) {
      return items.get(0).with(items.stream().mapToLong(Count::count).sum(), Extent.WHOLE);
    }
    List<Count> parts = Few.where(counts, c -> c.extent() == Extent.PART && c.firm());
    if (!parts.isEmpty()) {
      return parts.get(0).with(Extent.WHOLE);
    }
    Count perhaps = perhaps(counts);
    return perhaps == null && items.isEmpty() ? OnlyPaper.of(frame) : perhaps;
  }

  /** "The orders signed there ...", then somebody's own contract: how many is not told. */
  private boolean manyUncounted(Count item) {
    int start = item.where().sentence().start();
    return frame.sentences().stream()
        .filter(told -> told.sentence().start() < start)
        .anyMatch(Facts::plural);
  }

  private static boolean plural(Parsed told) {
    int papers = Lexicons.INSTRUMENTS.find(told, 0, told.size());
    return papers >= 0
        && told.word(papers).endsWith("s")
        && told.has(
            Lexicons.FIRM_SIGNING, Math.max(0, papers - 4), Math.min(told.size(), papers + 5));
  }

  /** The first number that a sentence leaves open, for want of a better one. */
  private Count perhaps(List<Count> counts) {
    Count first = Few.first(counts, c -> counts(c) && c.extent() == Extent.PERHAPS);
    return first == null ? null : first.with(Extent.WHOLE);
  }

  /** The best statement of the whole, and what comes on top of it. */
  private Count total(List<Count> all) {
    List<Count> wholes = Few.where(all, c -> counts(c) && c.extent() == Extent.WHOLE);
    List<Count> more = Few.where(all, c -> counts(c) && c.extent() == Extent.MORE && c.firm());
    Count best = null;
    for (Count count : ofEvent(wholes)) {
      if (best == null || better(count, best)) {
        best = count;
      }
    }
    long extra = 0;
    for (Count count : more) {
      extra += count.count();
    }
    if (best == null) {
      return more.isEmpty() ? null : more.get(0).with(extra + items(all), Extent.WHOLE);
    }
    return extra == 0 || divides(all, best, extra)
        ? best
        : best.with(best.count() + extra, Extent.WHOLE);
  }

  /** "Fourteen were signed: nine in the morning, a further five at night": none on top of them. */
  private boolean divides(List<Count> all, Count whole, long extra) {
    return Few.any(
        all,
        c ->
            counts(c)
                && (c.extent() == Extent.WHOLE || c.extent() == Extent.PART)
                && !c.equals(whole)
                && c.count() + extra == whole.count());
  }

  /** "They signed a memorandum. Four more documents followed." */
  private long items(List<Count> all) {
    return all.stream()
        .filter(this::counts)
        .filter(c -> c.extent() == Extent.ITEM && c.firm())
        .mapToLong(Count::count)
        .sum();
  }

  /**
   * Of two firm numbers that contradict each other the one told with the event holds, not that of
   * the lead.
   */
  private List<Count> ofEvent(List<Count> wholes) {
    if (frame.event() == null) {
      return wholes;
    }
    int start = frame.event().where().sentence().start();
    List<Count> told = Few.where(wholes, c -> c.where().sentence().start() >= start && c.firm());
    return told.isEmpty() ? wholes : told;
  }

  /**
   * Firm beats loose; of two numbers for one thing the more specific one holds, and none is the
   * last resort.
   */
  private static boolean better(Count one, Count best) {
    if (one.firm() != best.firm()) {
      return one.firm();
    }
    if (best.count() == 0 && one.count() > 0) {
      return true;
    }
    return near(one, best) && specific(one.precision()) > specific(best.precision());
  }

  private static boolean near(Count one, Count two) {
    long difference = Math.abs(one.count() - two.count());
    return difference * 5 <= Math.max(one.count(), two.count());
  }

  private static int specific(Precision precision) {
    return switch (precision) {
      case EXACT -> 3;
      case ABOUT -> 2;
      default -> 1;
    };
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
  List<Worth> values() {
    List<Value> told = Few.where(frame.values(), this::counts);
    List<Value> values = Few.where(told, v -> v.extent() != Extent.PERHAPS);
    Count projects = projects();
    if (projects != null && projects.count() == 0) {
      return List.of();
    }
    if (values.isEmpty()) {
      return perhaps(told, projects);
    }
    long number = projects == null ? 0 : projects.count();
    List<Value> wholes = Few.where(values, v -> whole(v, number));
    if (!wholes.isEmpty()) {
      return eachOnce(wholes);
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

  /** "Two more agreements were signed; they involve no money": the rest is worth nothing. */
  private boolean restUnpaid() {
    return frame.sentences().stream().anyMatch(told -> told.has(UNPAID));
  }

  private static final Lexicon UNPAID = Lexicon.load("unpaid-words");

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
