package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.language.Precision;
import java.util.ArrayList;
import java.util.List;

/** A figure of an event, as one sentence tells it. */
sealed interface Figure {

  /** The sentence it is in. */
  Parsed where();

  /** Index of its chunk in the sentence. */
  int at();

  Mood mood();

  Extent extent();

  /** What a count counts. */
  enum Counted {
    ATTENDANCE,
    PROJECTS
  }

  /**
   * People or projects.
   *
   * @param count the number, or the lower end of a range
   * @param max the upper end of a range; null for none
   * @param groups the numbers it was added up from: 4 and 2 for "four contracts and two memoranda";
   *     empty for one number
   * @param firm whether the sentence says so outright: "were signed", not just "the 14 deals"
   */
  record Count(
      Parsed where,
      int at,
      Counted counted,
      long count,
      Long max,
      Precision precision,
      Mood mood,
      Extent extent,
      boolean firm,
      List<Long> groups)
      implements Figure {

    public Count {
      groups = List.copyOf(groups);
    }

    Count(
        Parsed where,
        int at,
        Counted counted,
        long count,
        Long max,
        Precision precision,
        Mood mood,
        Extent extent,
        boolean firm) {
      this(where, at, counted, count, max, precision, mood, extent, firm, List.of());
    }

    /** The number at a chunk, told outright as what happened. */
    static Count told(Parsed where, int at, Counted counted, Extent extent) {
      NumberMention number = where.at(at).number();
      Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
      long count = number.value().longValue();
      return new Count(
          where, at, counted, count, max, number.precision(), Mood.ACTUAL, extent, true);
    }

    /** So many, exactly, of what happened, whatever words tell the number. */
    static Count exactly(
        Parsed where, int at, Counted counted, long count, Extent extent, boolean firm) {
      return new Count(where, at, counted, count, null, Precision.EXACT, Mood.ACTUAL, extent, firm);
    }

    Count with(Extent other) {
      return new Count(where, at, counted, count, max, precision, mood, other, firm, groups);
    }

    Count with(Mood other) {
      return new Count(where, at, counted, count, max, precision, other, extent, firm, groups);
    }

    /** The same as one told outright. */
    Count asTold() {
      return new Count(where, at, counted, count, max, precision, mood, Extent.WHOLE, true, groups);
    }

    /** The same as one that comes on top for sure. */
    Count asMore() {
      return new Count(where, at, counted, count, max, precision, mood, Extent.MORE, true, groups);
    }

    Count plus(long more) {
      List<Long> all = new ArrayList<>(groups.isEmpty() ? List.of(count) : groups);
      all.add(more);
      return new Count(where, at, counted, count + more, max, precision, mood, extent, firm, all);
    }

    Count with(long sum, Extent other) {
      return new Count(where, at, counted, sum, max, precision, mood, other, firm, groups);
    }
  }

  /**
   * What deals are worth.
   *
   * @param covers how many deals the value is of; 0 where the sentence leaves it open
   */
  record Value(Parsed where, int at, MoneyMention money, Mood mood, Extent extent, long covers)
      implements Figure {

    Value with(MoneyMention other) {
      return new Value(where, at, other, mood, extent, covers);
    }
  }
}
