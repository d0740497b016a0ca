package dev.pactline.streams.resolution;

import dev.pactline.streams.state.SortedStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds the reports of a country that may be of one event by their days, without looking at the
 * others. Short events are on the page of their first days; long ones, and those of which only a
 * month or less is known, on the page of each month they may be in. Pages that were used of late
 * are kept in memory; what has changed is written to the store behind when told to.
 */
final class Calendar {

  /** Longest event that is kept by its first day; a lookup must reach as far back. */
  private static final int SHORT = 8;

  /** Days on one page: about as many as a lookup looks at. */
  private static final int PAGE_DAYS = 8;

  private static final int MONTHS = 12;

  /** Numbers of pages are shifted by this to sort as text, also those before 1970. */
  private static final int SHIFT = 5_000_000;

  private final SortedStore<Profile> behind;
  private final long kept;
  private final Map<String, Map<String, Node>> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Profile> changed = new HashMap<>();
  private long loaded;

  /**
   * @param behind where profiles are kept for good, by page and report
   * @param kept how many reports are kept in memory beyond a flush
   */
  Calendar(SortedStore<Profile> behind, long kept) {
    this.behind = behind;
    this.kept = kept;
  }

  /** A report that is on no page yet. */
  Node node(String country, Profile profile) {
    return new Node(profile, pagesOf(country, profile));
  }

  /** The report on its pages that has this profile; a new one where it belongs on none. */
  Node find(String country, Profile profile) {
    Node node = node(country, profile);
    for (String page : node.pages()) {
      Node found = page(page).get(profile.getReportId());
      if (found != null) {
        return found;
      }
    }
    return node;
  }

  void add(Node node) {
    node.pages().forEach(this::page);
    for (String page : node.pages()) {
      page(page).put(node.reportId(), node);
      changed.put(page + node.reportId(), node.profile());
      loaded++;
      if (node.loaded(1) == 1) {
        nodes.put(nodeKey(node), node);
      }
    }
  }

  void remove(Node node) {
    node.pages().forEach(this::page); // all at once: it must be one object on all of them
    for (String page : node.pages()) {
      page(page).remove(node.reportId());
      changed.put(page + node.reportId(), null);
      loaded--;
      if (node.loaded(-1) == 0) {
        nodes.remove(nodeKey(node));
      }
    }
  }

  /** Shows the reports whose days are near; some that are not, too, and some twice. */
  private void near(String country, Profile profile, Consumer<Node> visitor) {
    for (String page : pagesNear(country, profile)) {
      page(page).values().forEach(visitor);
    }
  }

  private static List<String> pagesNear(String country, Profile profile) {
    if (profile.getWhen() == When.NEVER) {
      return List.of();
    }
    int from = profile.getFrom() - SameEvent.reach(profile);
    int to = profile.getTo() + SameEvent.reach(profile);
    List<String> near = new ArrayList<>();
    for (int block = block(from - SHORT); block <= block(to); block++) {
      near.add(blockPage(country, block));
    }
    for (int month = month(from); month <= month(to); month++) {
      near.add(monthPage(country, month));
    }
    return near;
  }

  /** The links of a report, worked out where they are not known. */
  List<Node.Link> links(String country, Node node) {
    if (node.links() == null) {
      node.links(found(country, node));
    }
    return node.links();
  }

  /** The links that a report has, or would have if it were here; itself is left out. */
  List<Node.Link> found(String country, Node node) {
    Map<String, Node.Link> links = new HashMap<>();
    near(
        country,
        node.profile(),
        other -> {
          if (SameEvent.isSame(node.profile(), other.profile()) // mostly not, and that is quicker
              && !other.reportId().equals(node.reportId())) {
            links.computeIfAbsent(
                other.reportId(),
                id -> new Node.Link(other, SameEvent.points(node.profile(), other.profile())));
          }
        });
    return List.copyOf(links.values());
  }

  /** Writes what has changed, and lets go of the pages that were not used for longest. */
  void flush() {
    if (!changed.isEmpty()) {
      behind.putAll(new TreeMap<>(changed));
      changed.clear();
    }
    Iterator<Map.Entry<String, Map<String, Node>>> eldest = pages.entrySet().iterator();
    Set<Node> gone = new HashSet<>();
    while (loaded + pages.size() > kept && eldest.hasNext()) {
      Map<String, Node> page = eldest.next().getValue();
      eldest.remove();
      loaded -= page.size();
      for (Node node : page.values()) {
        if (node.loaded(-1) == 0) {
          nodes.remove(nodeKey(node));
          gone.add(node);
        } else {
          node.forgetLinks(); // whoever goes later may not find it where it should be
        }
      }
    }
    gone.forEach(this::forget);
  }

  /** Nobody may go on pointing at a report that will be read again as another object. */
  private void forget(Node node) {
    if (node.links() != null) {
      node.links().forEach(link -> link.other().forgetLinks());
      return;
    }
    for (String page : pagesNear(country(node.pages().get(0)), node.profile())) {
      pages.getOrDefault(page, Map.of()).values().forEach(Node::forgetLinks);
    }
  }

  private Map<String, Node> page(String page) {
    Map<String, Node> known = pages.get(page);
    if (known == null) {
      known = read(page);
      pages.put(page, known);
    }
    return known;
  }

  private Map<String, Node> read(String page) {
    Map<String, Node> read = new HashMap<>();
    String country = country(page);
    for (Profile profile : behind.between(page, behind(page))) {
      String key = country + '/' + profile.getReportId();
      Node node = nodes.computeIfAbsent(key, k -> node(country, Profiles.withPlainLists(profile)));
      node.loaded(1);
      read.put(profile.getReportId(), node);
    }
    loaded += read.size();
    return read;
  }

  private static List<String> pagesOf(String country, Profile profile) {
    if (profile.getWhen() == When.NEVER) {
      return List.of();
    }
    int from = profile.getFrom() - SameEvent.reach(profile);
    int to = profile.getTo() + SameEvent.reach(profile);
    if (to - from <= SHORT) {
      return List.of(blockPage(country, block(from)));
    }
    List<String> pages = new ArrayList<>();
    for (int month = month(from); month <= month(to); month++) {
      pages.add(monthPage(country, month));
    }
    return pages;
  }

  private static int block(int day) {
    return Math.floorDiv(day, PAGE_DAYS);
  }

  private static int month(int day) {
    YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
    return month.getYear() * MONTHS + month.getMonthValue() - 1;
  }

  private static String blockPage(String country, int block) {
    return country + "/d" + (block + SHIFT) + '/';
  }

  private static String monthPage(String country, int month) {
    return country + "/m" + (month + SHIFT) + '/';
  }

  /** The least text that is greater than all keys of a page: 0 follows the stroke. */
  private static String behind(String page) {
    return page.substring(0, page.length() - 1) + '0';
  }

  private static String country(String page) {
    return page.substring(0, page.indexOf('/'));
  }

  private static String nodeKey(Node node) {
    return country(node.pages().get(0)) + '/' + node.reportId();
  }
}
