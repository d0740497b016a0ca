package dev.pactline.streams.resolution;

import dev.pactline.streams.state.UnusableRecordException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The reports that a changed one is linked to, as it was or as it is, directly or through others;
 * and the groups that they make. No other report is touched by the change.
 */
final class Neighbours {

  /**
   * Reports that may be linked to one another, directly or not. Each further one is compared with
   * all, and all are named in one record, which must stay below a megabyte.
   */
  static final int MAX_LINKED = 500;

  private final Calendar calendar;
  private final String country;
  private final Node old;
  private final List<Node.Link> links;

  /** By the ids of their reports. */
  private final TreeMap<String, Node> nodes = new TreeMap<>();

  /**
   * @param old the report as it was; null for none
   * @param links of the report as it is
   */
  Neighbours(Calendar calendar, String country, Node old, List<Node.Link> links) {
    this.calendar = calendar;
    this.country = country;
    this.old = old;
    this.links = links;
    visit();
  }

  private void visit() {
    List<Node> toVisit = new ArrayList<>();
    if (old != null) {
      toVisit.add(old);
    }
    String reportId = old == null ? null : old.reportId();
    for (Node.Link link : links) {
      if (!link.other().reportId().equals(reportId)) {
        toVisit.add(link.other());
      }
    }
    while (!toVisit.isEmpty()) {
      Node node = toVisit.remove(toVisit.size() - 1);
      if (nodes.put(node.reportId(), node) == null) {
        for (Node.Link link : calendar.links(country, node)) {
          if (!nodes.containsKey(link.other().reportId())) {
            toVisit.add(link.other());
          }
        }
      }
    }
  }

  /** The groups as they are, by agreement id. */
  Map<String, List<Node>> groups() {
    boolean known = nodes.values().stream().allMatch(node -> node.agreementId() != null);
    if (!known) {
      return grouped(List.copyOf(nodes.values()), null, null);
    }
    Map<String, List<Node>> groups = new TreeMap<>();
    for (Node node : nodes.values()) {
      groups.computeIfAbsent(node.agreementId(), id -> new ArrayList<>()).add(node);
    }
    return groups;
  }

  /**
   * The groups as they will be, by agreement id.
   *
   * @param now the report as it is; null for none
   * @throws UnusableRecordException if there are too many
   */
  Map<String, List<Node>> groupsWith(Node now) {
    TreeMap<String, Node> members = new TreeMap<>(nodes);
    if (old != null) {
      members.remove(old.reportId());
    }
    if (now != null) {
      members.put(now.reportId(), now);
    }
    if (members.size() > MAX_LINKED) {
      throw new UnusableRecordException(
          "no more than " + MAX_LINKED + " reports are taken of one event and those near it");
    }
    return grouped(List.copyOf(members.values()), old, now);
  }

  /**
   * Groups reports.
   *
   * @param gone one that is not there any more; null for none
   * @param now one that is not on the calendar yet, with its links; null for none
   */
  private Map<String, List<Node>> grouped(List<Node> members, Node gone, Node now) {
    Map<Node, Integer> numbers = new HashMap<>(); // nodes are equal to themselves alone
    for (int i = 0; i < members.size(); i++) {
      numbers.put(members.get(i), i);
    }
    Grouping grouping = new Grouping(members.stream().map(Node::profile).toList());
    for (Node member : members) {
      int number = numbers.get(member);
      for (Node.Link link : member == now ? links : calendar.links(country, member)) {
        if (link.other() != gone) {
          grouping.link(number, numbers.get(link.other()), link.points());
        }
      }
    }
    Map<String, List<Node>> groups = new TreeMap<>();
    for (List<Integer> group : grouping.groups()) {
      List<Node> grouped = group.stream().map(members::get).toList();
      groups.put(grouped.get(0).ownAgreementId(country), grouped); // the least of them names it
    }
    return groups;
  }
}
