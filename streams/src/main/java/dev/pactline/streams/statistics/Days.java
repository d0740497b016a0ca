package dev.pactline.streams.statistics;

import dev.pactline.streams.state.WriteBehind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first and last days of rows. A minimum cannot be subtracted from, so the agreements of each
 * day are counted, a month on a page, and the next day is looked up when the first or last one has
 * none left.
 */
final class Days {

  /** Counts on a page: of agreements that start on each day of a month, and of those that end. */
  static final int COUNTS = 62;

  private static final int[] NONE = new int[COUNTS];
  private static final int LONGEST_MONTH = 31;
  private static final int MONTHS = 12;
  private static final int SHIFT = 5_000_000; // makes months before the year 0 sort as text
  private static final int LAST_PAGE = 9_999_999;

  private final WriteBehind<int[]> pages;

  Days(WriteBehind<int[]> pages) {
    this.pages = pages;
  }

  /** Changes that are not made yet. */
  Draft draft() {
    return new Draft();
  }

  /** Changes of the counts of several rows, to be made all at once or not at all. */
  final class Draft {
    private final Map<String, TreeMap<Integer, int[]>> rows = new HashMap<>();

    /**
     * Counts an agreement.
     *
     * @param row key of the row
     * @param first its first day; null for none
     * @param last its last day; null exactly where {@code first} is
     * @param by 1 if it enters the row, -1 if it leaves it
     */
    void count(String row, Integer first, Integer last, int by) {
      if (first != null) {
        count(row, LocalDate.ofEpochDay(first), 0, by);
        count(row, LocalDate.ofEpochDay(last), LONGEST_MONTH, by);
      }
    }

    private void count(String row, LocalDate day, int half, int by) {
      page(row, month(day))[half + day.getDayOfMonth() - 1] += by;
    }

    /** The first day from {@code day} on; null where there is none, or {@code day} is null. */
    Integer first(String row, Integer day) {
      if (day == null || isUntouched(row, day)) {
        return day;
      }
      LocalDate from = LocalDate.ofEpochDay(day);
      int place = from.getDayOfMonth() - 1;
      for (Integer month = month(from); month != null; month = following(row, month, 1)) {
        int[] counts = read(row, month);
        for (; place < LONGEST_MONTH; place++) {
          if (counts[place] > 0) {
            return day(month, place);
          }
        }
        place = 0;
      }
      return null;
    }

    /** The last day up to {@code day}; null where there is none, or {@code day} is null. */
    Integer last(String row, Integer day) {
      if (day == null || isUntouched(row, day)) {
        return day;
      }
      LocalDate to = LocalDate.ofEpochDay(day);
      int place = to.getDayOfMonth() - 1;
      for (Integer month = month(to); month != null; month = following(row, month, -1)) {
        int[] counts = read(row, month);
        for (; place >= 0; place--) {
          if (counts[LONGEST_MONTH + place] > 0) {
            return day(month, place);
          }
        }
        place = LONGEST_MONTH - 1;
      }
      return null;
    }

    /** Makes the changes. */
    void apply() {
      rows.forEach(
          (row, changed) ->
              changed.forEach((month, counts) -> pages.put(key(row, month), orNull(counts))));
    }

    private boolean isUntouched(String row, int day) {
      TreeMap<Integer, int[]> drafted = rows.get(row);
      return drafted == null || !drafted.containsKey(month(LocalDate.ofEpochDay(day)));
    }

    private int[] read(String row, int month) {
      int[] drafted = rows.get(row).get(month);
      int[] known = drafted == null ? pages.get(key(row, month)) : drafted;
      return known == null ? NONE : known;
    }

    private int[] page(String row, int month) {
      return rows.computeIfAbsent(row, key -> new TreeMap<>())
          .computeIfAbsent(month, key -> copy(pages.get(key(row, month))));
    }

    /** The next month with a page, drafted or not. */
    private Integer following(String row, int month, int direction) {
      Integer drafted =
          direction > 0 ? rows.get(row).higherKey(month) : rows.get(row).lowerKey(month);
      Optional<Integer> known =
          (direction > 0
                  ? pages.least(key(row, month + 1), row + '/' + LAST_PAGE)
                  : pages.greatest(row + "/0", key(row, month - 1)))
              .map(Days::month);
      if (known.isEmpty() || drafted == null) {
        return known.orElse(drafted);
      }
      return direction > 0 ? Math.min(drafted, known.get()) : Math.max(drafted, known.get());
    }
  }

  private static int[] copy(int[] counts) {
    return counts == null ? new int[COUNTS] : counts.clone();
  }

  private static int[] orNull(int[] counts) {
    for (int count : counts) {
      if (count != 0) {
        return counts;
      }
    }
    return null;
  }

  private static int month(LocalDate day) {
    return day.getYear() * MONTHS + day.getMonthValue() - 1;
  }

  private static Integer day(int month, int place) {
    YearMonth of = YearMonth.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1);
    return (int) of.atDay(place + 1).toEpochDay();
  }

  /** Months of the years of an Avro date have numbers of seven digits, so that they sort. */
  private static String key(String row, int month) {
    return row + '/' + (month + SHIFT);
  }

  private static int month(String key) {
    return Integer.parseInt(key.substring(key.lastIndexOf('/') + 1)) - SHIFT;
  }
}
