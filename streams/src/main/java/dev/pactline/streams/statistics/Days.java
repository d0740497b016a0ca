package dev.pactline.streams.statistics;

import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The first and last days of rows. A minimum cannot be subtracted from, so the agreements of each
 * day are counted, and the next day is looked up when the first or last one has none left.
 */
final class Days {

  private static final long SHIFT = 5_000_000; // makes days before 1970 sort as text
  private static final String FIRST = "/f";
  private static final String LAST = "/l";

  private final KeyValueStore<String, Long> counts;

  Days(KeyValueStore<String, Long> counts) {
    this.counts = counts;
  }

  /**
   * The first day of a row after a change.
   *
   * @param row key of the row
   * @param first the first day before; null for none
   * @param taken the first day of the agreement that leaves; null for none
   * @param added the first day of the agreement that enters; null for none
   */
  Integer first(String row, Integer first, Integer taken, Integer added) {
    if (Objects.equals(taken, added)) {
      return first;
    }
    boolean left = move(row + FIRST, taken, added);
    if (left && taken.equals(first)) {
      return found(row + FIRST, false);
    }
    return added == null || (first != null && first <= added) ? first : added;
  }

  /** The last day of a row after a change; parameters as for {@link #first}. */
  Integer last(String row, Integer last, Integer taken, Integer added) {
    if (Objects.equals(taken, added)) {
      return last;
    }
    boolean left = move(row + LAST, taken, added);
    if (left && taken.equals(last)) {
      return found(row + LAST, true);
    }
    return added == null || (last != null && last >= added) ? last : added;
  }

  /** Counts the days; returns whether no agreement is left on the day taken. */
  private boolean move(String prefix, Integer taken, Integer added) {
    if (added != null) {
      add(prefix, added, 1);
    }
    return taken != null && add(prefix, taken, -1) == 0;
  }

  private long add(String prefix, int day, int by) {
    String key = key(prefix, day);
    Long before = counts.get(key);
    long after = (before == null ? 0 : before) + by;
    counts.put(key, after == 0 ? null : after);
    return after;
  }

  private Integer found(String prefix, boolean latest) {
    String from = key(prefix, (int) -SHIFT + 1);
    String to = key(prefix, (int) SHIFT - 1);
    try (KeyValueIterator<String, Long> entries =
        latest ? counts.reverseRange(from, to) : counts.range(from, to)) {
      return entries.hasNext() ? day(entries.next().key) : null;
    }
  }

  private static String key(String prefix, int day) {
    return prefix + String.format(Locale.ROOT, "%07d", day + SHIFT);
  }

  private static int day(String key) {
    return (int) (Integer.parseInt(key.substring(key.length() - 7)) - SHIFT);
  }
}
