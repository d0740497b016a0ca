package dev.pactline.streams.extraction;

import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/** Makes one statement out of all that an article tells of one event. */
final class Facts {
  private final Frame frame;
  private final Mood wanted;

  Facts(Frame frame) {
    this.frame = frame;
    this.wanted = frame.planned() ? Mood.PLANNED : Mood.ACTUAL;
  }

  private boolean counts(Figure figure) {
    return figure.mood() == wanted;
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
    if (extra > 0 && !divides(all, best, extra)) {
      return best.with(best.count() + extra, Extent.WHOLE);
    }
    long besides = DistinctPapers.besides(best, wholes);
    return besides == 0 ? best : best.with(best.count() + besides, Extent.WHOLE);
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

  /** What the deals are worth; see {@link DealWorths}. */
  List<DealWorths.Worth> values() {
    return new DealWorths(frame).of(projects());
  }
}
