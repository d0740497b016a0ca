package dev.pactline.streams.resolution;

import dev.pactline.schemas.AgreementEvent;
import java.util.List;
import java.util.Map;

/**
 * What an event changes, worked out before anything is written: a failure leaves nothing half done.
 */
public final class Revision {

  private final String country;
  private final AgreementEvent event;
  private final Node old;
  private final Node now;
  private final List<Node.Link> links;
  private final Map<String, List<Node>> groups;
  private final List<Change> changes;

  /**
   * @param old the report as it was; null: there was none
   * @param now the report as it will be; null: there will be none; {@code old}: nothing has changed
   *     that it is compared by
   * @param links that {@code now} will have
   * @param groups of all reports that were touched, by the agreements that they make
   */
  Revision(
      String country,
      AgreementEvent event,
      Node old,
      Node now,
      List<Node.Link> links,
      Map<String, List<Node>> groups,
      List<Change> changes) {
    this.country = country;
    this.event = event;
    this.old = old;
    this.now = now;
    this.links = links;
    this.groups = groups;
    this.changes = List.copyOf(changes);
  }

  /** One that only notes the event itself. */
  static Revision ofNothing(String country, AgreementEvent event) {
    return new Revision(country, event, null, null, List.of(), Map.of(), List.of());
  }

  /** The agreements that change, possibly none. */
  public List<Change> changes() {
    return changes;
  }

  String country() {
    return country;
  }

  AgreementEvent event() {
    return event;
  }

  Node old() {
    return old;
  }

  Node now() {
    return now;
  }

  List<Node.Link> links() {
    return links;
  }

  Map<String, List<Node>> groups() {
    return groups;
  }
}
