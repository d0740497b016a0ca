package dev.pactline.streams.statistics;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.resolution.Change;
import dev.pactline.streams.state.MemorySortedStore;
import dev.pactline.streams.state.Nowhere;
import dev.pactline.streams.state.SortedStore;
import dev.pactline.streams.state.WriteBehind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Counts agreements: each leaves every row it was in as it was, and enters as it is. */
public final class Counting {

  /** Counts on a page of {@link Stores#days}. */
  public static final int DAY_COUNTS = Days.COUNTS;

  private final WriteBehind<Totals> totals;
  private final WriteBehind<int[]> pages;
  private final Days days;

  /**
   * Where sums are kept.
   *
   * @param totals behind each row
   * @param days how many agreements of a row start or end on each day
   * @param kept how many of each are kept in memory, too
   */
  public record Stores(SortedStore<Totals> totals, SortedStore<int[]> days, int kept) {

    /** They forget all with the process. */
    public static Stores inMemory() {
      return new Stores(new Nowhere<>(), new MemorySortedStore<>(), Integer.MAX_VALUE);
    }
  }

  /** What is counted is in the stores. */
  public Counting(Stores stores) {
    this.totals = new WriteBehind<>(stores.totals(), stores.kept());
    this.pages = new WriteBehind<>(stores.days(), stores.kept());
    this.days = new Days(pages);
  }

  /** What changes of agreements come to; nothing is counted before {@link Draft#apply}. */
  public Draft draft(List<Change> changes) {
    Draft draft = new Draft();
    for (Change change : changes) {
      draft.count(rows(change.before()), rows(change.agreement()));
    }
    draft.findDays();
    return draft;
  }

  /** The rows that changed since the last flush, as they are; rows that are gone are empty. */
  public List<Row> changedRows() {
    List<Row> rows = new ArrayList<>();
    totals
        .changes()
        .forEach(
            (key, sums) ->
                rows.add(new Row(RowKey.parse(key), sums == null ? Sums.empty() : sums)));
    return rows;
  }

  /** Writes all that has changed to the stores. */
  public void flush() {
    totals.flush();
    pages.flush();
  }

  private static Map<RowKey, Contribution> rows(Agreement agreement) {
    return agreement == null ? Map.of() : RowKey.rows(agreement);
  }

  /** Rows as they will be. */
  public final class Draft {
    private final Map<RowKey, Totals> rows = new LinkedHashMap<>();
    private final Days.Draft counts = days.draft();

    private void count(Map<RowKey, Contribution> taken, Map<RowKey, Contribution> added) {
      Set<RowKey> keys = new HashSet<>(taken.keySet());
      keys.addAll(added.keySet());
      for (RowKey key : keys) {
        if (!Objects.equals(taken.get(key), added.get(key))) {
          move(key, taken.get(key), added.get(key));
        }
      }
    }

    private void move(RowKey key, Contribution taken, Contribution added) {
      String row = key.text();
      Totals sums = rows.get(key);
      if (sums == null) {
        Totals known = totals.get(row);
        sums = known == null ? Sums.empty() : known;
      }
      if (taken != null) {
        sums = Sums.minus(sums, taken);
      }
      if (added != null) {
        sums = Sums.plus(sums, added);
      }
      rows.put(key, haveSameDays(taken, added) ? sums : moveDays(row, sums, taken, added));
    }

    private Totals moveDays(String row, Totals sums, Contribution taken, Contribution added) {
      if (taken != null) {
        counts.count(row, taken.firstDay(), taken.lastDay(), -1);
      }
      if (added == null) {
        return sums;
      }
      counts.count(row, added.firstDay(), added.lastDay(), 1);
      return Sums.between(
          sums,
          earlier(sums.getFirstDay(), added.firstDay()),
          later(sums.getLastDay(), added.lastDay()));
    }

    /** A day on which nothing is left gives way to the next one. */
    private void findDays() {
      rows.replaceAll(
          (key, sums) -> {
            Integer first = counts.first(key.text(), sums.getFirstDay());
            Integer last = counts.last(key.text(), sums.getLastDay());
            boolean same =
                Objects.equals(first, sums.getFirstDay())
                    && Objects.equals(last, sums.getLastDay());
            return same ? sums : Sums.between(sums, first, last);
          });
    }

    /** Counts them. */
    public void apply() {
      counts.apply();
      rows.forEach((key, sums) -> totals.put(key.text(), Sums.isEmpty(sums) ? null : sums));
    }
  }

  /** An agreement that is told of again mostly keeps its days. */
  private static boolean haveSameDays(Contribution taken, Contribution added) {
    return taken != null
        && added != null
        && Objects.equals(taken.firstDay(), added.firstDay())
        && Objects.equals(taken.lastDay(), added.lastDay());
  }

  private static Integer earlier(Integer one, Integer other) {
    return one == null || (other != null && other < one) ? other : one;
  }

  private static Integer later(Integer one, Integer other) {
    return one == null || (other != null && other > one) ? other : one;
  }
}
