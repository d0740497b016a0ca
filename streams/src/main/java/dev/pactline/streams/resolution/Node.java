package dev.pactline.streams.resolution;

import java.util.ArrayList;
import java.util.List;

/**
 * A report among those it is compared with. What is worked out of it is remembered, and forgotten
 * with the pages of the {@link Calendar} that it is on; all of it follows from the reports alone.
 */
final class Node {

  private final Profile profile;
  private final List<String> pages;
  private List<Link> links;
  private String agreementId;
  private String ownAgreementId;
  private int loadedPages;

  /**
   * That two reports are of one event.
   *
   * @param other the one at the far end
   * @param points how much speaks for it
   */
  record Link(Node other, int points) {}

  /**
   * @param pages the pages of the calendar that it is on
   */
  Node(Profile profile, List<String> pages) {
    this.profile = profile;
    this.pages = pages;
  }

  Profile profile() {
    return profile;
  }

  String reportId() {
    return profile.getReportId();
  }

  List<String> pages() {
    return pages;
  }

  /** Its links; null where they are not worked out. */
  List<Link> links() {
    return links;
  }

  void links(List<Link> found) {
    links = new ArrayList<>(found);
  }

  void forgetLinks() {
    links = null;
  }

  /** Notes a new link, if links are known at all. */
  void link(Node other, int points) {
    if (links != null) {
      links.add(new Link(other, points));
    }
  }

  void unlink(Node other) {
    if (links != null) {
      links.removeIf(link -> link.other() == other);
    }
  }

  /** The agreement it belongs to; null where that is not worked out. */
  String agreementId() {
    return agreementId;
  }

  void agreementId(String id) {
    agreementId = id;
  }

  /** The id of the agreement of which it is the first report, if it is. */
  String ownAgreementId(String country) {
    if (ownAgreementId == null) {
      ownAgreementId = AgreementId.of(country, reportId());
    }
    return ownAgreementId;
  }

  /** Counts a page that is loaded, or not any more; returns how many of its pages are. */
  int loaded(int by) {
    loadedPages += by;
    return loadedPages;
  }
}
