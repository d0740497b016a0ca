package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The figures that an article tells of one event, and in which of its sentences. */
final class FrameFigures {
  private final List<Count> counts = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  /** Where the sentences begin that give its figures; long articles have many of them. */
  private final Map<Counted, Set<Integer>> counted = new EnumMap<>(Counted.class);

  private final Set<Integer> valued = new HashSet<>();
  private final Set<Counted> corrected = EnumSet.noneOf(Counted.class);
  private boolean valuesCorrected;

  FrameFigures() {
    for (Counted what : Counted.values()) {
      counted.put(what, new HashSet<>());
    }
  }

  void add(Count count) {
    counts.add(count);
    counted.get(count.counted()).add(start(count.where()));
  }

  void add(Value value) {
    values.add(value);
    valued.add(start(value.where()));
  }

  void drop(Predicate<Figure> so) {
    counts.removeIf(so);
    values.removeIf(so);
    counted.forEach(
        (what, told) ->
            told.removeIf(start -> !Few.any(counts(what), count -> start(count.where()) == start)));
    valued.removeIf(start -> !Few.any(values, value -> start(value.where()) == start));
  }

  boolean noCounts() {
    return counts.isEmpty();
  }

  /**
   * Adds to the value told last that it is as much in another currency.
   *
   * @return whether it can be the same: told close by, in another currency, and as much
   */
  boolean restate(Value again) {
    Value last = values.isEmpty() ? null : values.get(values.size() - 1);
    if (last == null || !Equivalents.mayRestate(last, again)) {
      return false;
    }
    values.set(values.size() - 1, last.with(Equivalents.with(last.money(), again.money())));
    return true;
  }

  void correct(Figure right) {
    if (right instanceof Count count) {
      correct(count);
    } else if (right instanceof Value value) {
      correct(value);
    }
  }

  private void correct(Count right) {
    counts.removeIf(count -> count.counted() == right.counted());
    counts.add(right);
    corrected.add(right.counted());
  }

  private void correct(Value right) {
    if (Few.any(values, value -> same(value, right) && equal(value, right))) {
      values.removeIf(value -> same(value, right) && !equal(value, right));
    } else {
      values.clear();
      values.add(right);
    }
    valuesCorrected = true;
  }

  private static boolean same(Value one, Value two) {
    return one.money().currency().equals(two.money().currency());
  }

  private static boolean equal(Value one, Value two) {
    return one.money().amount().compareTo(two.money().amount()) == 0;
  }

  List<Count> counts(Counted counted) {
    return Few.where(counts, count -> count.counted() == counted);
  }

  /** Whether the number is told outright. */
  boolean tells(Counted counted) {
    for (Count count : counts) {
      if (count.counted() == counted && count.extent() != Extent.PERHAPS) {
        return true;
      }
    }
    return false;
  }

  List<Value> values() {
    return values;
  }

  Set<Counted> corrected() {
    return corrected;
  }

  boolean valuesCorrected() {
    return valuesCorrected;
  }

  boolean hasValueIn(Parsed parsed) {
    return valued.contains(start(parsed));
  }

  /** Whether the sentence gives such a number of it. */
  boolean countsIn(Parsed parsed, Counted what) {
    return counted.get(what).contains(start(parsed));
  }

  /** Whether a figure is told of it outright. */
  boolean toldAny() {
    return told(counts) || told(values);
  }

  private static boolean told(List<? extends Figure> figures) {
    for (Figure figure : figures) {
      if (figure.extent() != Extent.PERHAPS) {
        return true;
      }
    }
    return false;
  }

  private static int start(Parsed parsed) {
    return parsed.sentence().start();
  }
}
