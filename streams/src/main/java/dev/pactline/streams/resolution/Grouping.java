package dev.pactline.streams.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides linked reports into events. The strongest links count first, and a link that would bring
 * two reports of different events together is left out. The outcome depends on the set of reports
 * alone.
 */
final class Grouping {

  /** Of two reports that are not linked, until it is asked what keeps them apart. */
  private static final byte UNKNOWN = Byte.MIN_VALUE;

  private static final byte APART = Byte.MIN_VALUE + 1;
  private static final byte NOT_APART = 0;

  private final List<Profile> reports;
  private final byte[][] points;
  private final List<List<Integer>> groups = new ArrayList<>();
  private int linkCount;

  /**
   * Starts with each report alone.
   *
   * @param reports in the order of their ids
   */
  Grouping(List<Profile> reports) {
    this.reports = reports;
    this.points = new byte[reports.size()][reports.size()];
    for (int i = 0; i < reports.size(); i++) {
      Arrays.fill(points[i], UNKNOWN);
      groups.add(List.of(i));
    }
  }

  /** Notes that two reports are of one event, by so many points; once or twice is the same. */
  void link(int i, int j, int strength) {
    if (points[i][j] == UNKNOWN) {
      linkCount++;
      points[i][j] = (byte) strength;
      points[j][i] = (byte) strength;
    }
  }

  /** The groups, once all links are noted: the numbers of the reports in each, in order. */
  List<List<Integer>> groups() {
    for (long link : links()) {
      join(first(link), second(link));
    }
    Map<Integer, List<Integer>> byFirst = new HashMap<>();
    groups.forEach(group -> byFirst.put(group.get(0), group));
    return List.copyOf(byFirst.values());
  }

  /** Strongest first, then by their ids. */
  private long[] links() {
    long[] links = new long[linkCount];
    int count = 0;
    for (int i = 0; i < points.length; i++) {
      for (int j = i + 1; j < points.length; j++) {
        if (points[i][j] != UNKNOWN) {
          links[count++] = packed(points[i][j], i, j);
        }
      }
    }
    Arrays.sort(links);
    return links;
  }

  /** Most links are between reports that stronger links have brought together already. */
  private void join(int i, int j) {
    List<Integer> some = groups.get(i);
    List<Integer> others = groups.get(j);
    if (some == others || !mayJoin(some, others)) {
      return;
    }
    List<Integer> joined = new ArrayList<>(some);
    joined.addAll(others);
    joined.sort(null);
    joined.forEach(member -> groups.set(member, joined));
  }

  private boolean mayJoin(List<Integer> some, List<Integer> others) {
    for (int i : some) {
      for (int j : others) {
        if (areApart(i, j)) {
          return false;
        }
      }
    }
    return true;
  }

  /** What is linked is not apart; of the rest, only what is asked for is worked out. */
  private boolean areApart(int i, int j) {
    if (points[i][j] == UNKNOWN) {
      boolean apart = SameEvent.isDifferent(SameEvent.points(reports.get(i), reports.get(j)));
      points[i][j] = apart ? APART : NOT_APART;
      points[j][i] = points[i][j];
    }
    return points[i][j] == APART;
  }

  /** Packed so that sorting needs no comparator: more points first, then the lesser ids. */
  private static long packed(int points, int first, int second) {
    return (long) (Byte.MAX_VALUE - points) << 48 | (long) first << 24 | second;
  }

  private static int first(long link) {
    return (int) (link >> 24) & 0xffffff;
  }

  private static int second(long link) {
    return (int) link & 0xffffff;
  }
}
