package dev.pactline.streams.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides reports into events. Reports that are linked, directly or through others, are a
 * component. Within it the strongest links count first, and a link that would bring two reports of
 * different events together is left out. The outcome depends on the set of reports alone.
 */
final class Grouping {

  private final List<Profile> reports;
  private final int[][] points;

  private Grouping(List<Profile> reports) {
    this.reports = reports;
    this.points = new int[reports.size()][reports.size()];
    for (int i = 0; i < reports.size(); i++) {
      for (int j = 0; j < i; j++) {
        points[i][j] = SameEvent.points(reports.get(i), reports.get(j));
        points[j][i] = points[i][j];
      }
    }
  }

  /**
   * The components of {@code reports}.
   *
   * @param reports in the order of their ids
   */
  static List<Component> components(List<Profile> reports) {
    Grouping grouping = new Grouping(reports);
    long[] links = grouping.links();
    Parts connected = new Parts(reports.size());
    Parts groups = new Parts(reports.size());
    for (long link : links) {
      connected.join(first(link), second(link));
      grouping.join(groups, first(link), second(link));
    }
    return connected.all().stream().map(members -> grouping.component(members, groups)).toList();
  }

  private Component component(List<Integer> members, Parts groups) {
    return new Component(
        members.stream().map(reports::get).toList(),
        members.stream().map(i -> members.indexOf(groups.first(i))).toList());
  }

  /** The pairs that are of one event, strongest first, then by their ids. */
  private long[] links() {
    long[] links = new long[reports.size() * reports.size() / 2];
    int count = 0;
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        if (SameEvent.isSame(points[i][j])) {
          links[count++] = link(points[i][j], i, j);
        }
      }
    }
    long[] found = Arrays.copyOf(links, count);
    Arrays.sort(found);
    return found;
  }

  /** Most links are between reports that stronger links have brought together already. */
  private void join(Parts groups, int i, int j) {
    List<Integer> some = groups.members(i);
    List<Integer> others = groups.members(j);
    if (some != others && mayJoin(some, others)) {
      groups.join(i, j);
    }
  }

  private boolean mayJoin(List<Integer> some, List<Integer> others) {
    return some.stream()
        .noneMatch(i -> others.stream().anyMatch(j -> SameEvent.isDifferent(points[i][j])));
  }

  /** Packed so that sorting needs no comparator: more points first, then the lesser ids. */
  private static long link(int points, int first, int second) {
    return (long) (Byte.MAX_VALUE - points) << 48 | (long) first << 24 | second;
  }

  private static int first(long link) {
    return (int) (link >> 24) & 0xffffff;
  }

  private static int second(long link) {
    return (int) link & 0xffffff;
  }

  /** A division of 0, 1, 2 ... into parts; the first of a part stands for it. */
  private static final class Parts {
    private final List<List<Integer>> parts = new ArrayList<>();

    Parts(int size) {
      for (int i = 0; i < size; i++) {
        parts.add(new ArrayList<>(List.of(i)));
      }
    }

    List<Integer> members(int i) {
      return parts.get(i);
    }

    int first(int i) {
      return parts.get(i).get(0);
    }

    void join(int i, int j) {
      List<Integer> joined = parts.get(i);
      List<Integer> other = parts.get(j);
      if (joined == other) {
        return;
      }
      joined.addAll(other);
      joined.sort(null);
      joined.forEach(member -> parts.set(member, joined));
    }

    Collection<List<Integer>> all() {
      Map<Integer, List<Integer>> byFirst = new TreeMap<>();
      parts.forEach(part -> byFirst.put(part.get(0), part));
      return byFirst.values();
    }
  }
}
