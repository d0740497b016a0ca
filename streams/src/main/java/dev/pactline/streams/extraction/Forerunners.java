package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Days and figures that were told before the event they may be of. */
final class Forerunners {
  private final List<DatedAt> days = new ArrayList<>();

  /** Days of the paragraph that stand beside no figure. */
  private final List<DatedAt> loose = new ArrayList<>();

  private final List<Count> counts = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  /** "Ten deals, $3 million in all": of the event told next, whatever it is. */
  private final List<Count> announced = new ArrayList<>();

  private final List<Value> announcedValues = new ArrayList<>();

  /** "Two days of tasting", "after three days of talks": a length that opens its sentence. */
  private static final int OPENING = 1;

  void day(DatedAt date) {
    boolean length = date.date().kind() == DateMention.Kind.DURATION;
    boolean opens = date.at() <= OPENING && date.where().is(date.at() + 1, "of");
    if (!length || opens || date.where().tellsDay()) {
      days.add(date);
    }
  }

  /** Takes this day in place of all that were told. */
  void onlyDay(DatedAt date) {
    days.clear();
    days.add(date);
  }

  void loose(DatedAt date) {
    loose.add(date);
  }

  void add(Count count) {
    counts.add(count);
  }

  void add(Value value) {
    values.add(value);
  }

  void announce(Count count) {
    announced.add(count);
  }

  void announce(Value value) {
    announcedValues.add(value);
  }

  boolean announcesIn(Parsed parsed) {
    return Few.any(announced, count -> count.where().sameAs(parsed));
  }

  /** Whether one of the waiting numbers is so. */
  boolean counts(Predicate<Count> so) {
    return Few.any(counts, so);
  }

  /** Gives a new event what is of here; the rest is of nobody. */
  void join(Frame frame, Predicate<Parsed> ofHere) {
    for (DatedAt date : days) {
      if (ofHere.test(date.where())) {
        frame.add(date);
      }
    }
    for (Count count : counts) {
      if (ofHere.test(count.where())) {
        frame.add(count);
      }
    }
    for (Value value : values) {
      if (ofHere.test(value.where())) {
        frame.add(value);
      }
    }
    announced.forEach(frame::add);
    announcedValues.forEach(frame::add);
    days.clear();
    counts.clear();
    values.clear();
    announced.clear();
    announcedValues.clear();
  }

  /** The days of the paragraph, for an event that has none. */
  void joinLoose(Frame frame) {
    loose.forEach(frame::add);
  }

  /** A paragraph begins: what is vague of the one before holds no longer. */
  void turn(int paragraph) {
    loose.clear();
    counts.removeIf(count -> !count.firm() && paragraph - count.where().sentence().paragraph() > 1);
    values.clear();
  }

  void clear() {
    days.clear();
    loose.clear();
    counts.clear();
    values.clear();
    announced.clear();
    announcedValues.clear();
  }
}
