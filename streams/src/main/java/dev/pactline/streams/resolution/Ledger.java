package dev.pactline.streams.resolution;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.streams.state.Nowhere;
import dev.pactline.streams.state.SortedStore;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.UnusableRecordException;
import dev.pactline.streams.state.WriteBehind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the reports of each country, and the agreements that they make. What it holds is a function
 * of the set of events it was given, whatever their order: of several events of one report the
 * highest revision holds, ties broken by the bytes of the report. An event touches the reports that
 * are linked to it, before or after; all others stay as they are.
 *
 * <p>Reports, their days and agreements are kept in stores; links and groups follow from them and
 * are kept in memory alone.
 */
public final class Ledger {

  /**
   * Profiles are small, and a lookup looks at many more of them than of reports: at all of some
   * weeks, and one in a hundred reports is of some weeks long ago.
   */
  private static final long PROFILES_A_REPORT = 8;

  private static final byte[] RETRACTED = {};

  private final WriteBehind<AgreementEvent> reports;
  private final WriteBehind<Agreement> agreements;
  private final Calendar calendar;
  private final Profiles profiles;
  private final AgreementMerger merger;
  private final StateSerde<AgreementReport> bytes = new StateSerde<>(AgreementReport.class);

  /**
   * Where a ledger keeps what it must not forget.
   *
   * @param reports the event that holds, by country and report
   * @param profiles what reports are compared by, by country and day
   * @param agreements by id
   * @param kept how many of each are kept in memory, too
   */
  public record Stores(
      SortedStore<AgreementEvent> reports,
      SortedStore<Profile> profiles,
      SortedStore<Agreement> agreements,
      int kept) {

    /** They forget all with the process. */
    public static Stores inMemory() {
      return new Stores(new Nowhere<>(), new Nowhere<>(), new Nowhere<>(), Integer.MAX_VALUE);
    }
  }

  /**
   * A ledger over what is in the stores.
   *
   * @param home ISO 3166-1 alpha-2 code of the home side
   * @param rates what values are converted to US dollars with
   */
  public Ledger(Stores stores, String home, ReferenceRates rates) {
    this.reports = new WriteBehind<>(stores.reports(), stores.kept());
    this.agreements = new WriteBehind<>(stores.agreements(), stores.kept());
    this.calendar = new Calendar(stores.profiles(), PROFILES_A_REPORT * stores.kept());
    this.profiles = new Profiles(home, rates);
    this.merger = new AgreementMerger(rates);
  }

  /**
   * What an event would change; nothing has changed before {@link #apply}. What was worked out from
   * it is worthless once another event was applied.
   *
   * @param country key of the country, or {@code joint}
   * @return empty if the event is a repetition, or older than what is known
   * @throws UnusableRecordException if too many reports are linked to it
   */
  public Optional<Revision> revision(String country, AgreementEvent event) {
    AgreementEvent before = reports.get(key(country, event.getReportId()));
    if (before != null && !supersedes(event, before)) {
      return Optional.empty();
    }
    AgreementReport then = before == null ? null : before.getReport();
    if (Objects.equals(then, event.getReport())) {
      return Optional.of(Revision.ofNothing(country, event));
    }
    return Optional.of(revision(country, event, then));
  }

  /** Makes the change. */
  public void apply(Revision revision) {
    AgreementEvent event = revision.event();
    reports.put(key(revision.country(), event.getReportId()), event);
    Node old = revision.old();
    Node now = revision.now();
    if (old != now) {
      move(revision.country(), old, now, revision.links());
    }
    revision.groups().forEach((id, members) -> members.forEach(member -> member.agreementId(id)));
    for (Change change : revision.changes()) {
      agreements.put(change.agreementId(), change.agreement());
    }
  }

  /** The agreements that changed since the last flush; null for those that are gone. */
  public Map<String, Agreement> changedAgreements() {
    return agreements.changes();
  }

  /** Writes all that has changed to the stores. */
  public void flush() {
    reports.flush();
    agreements.flush();
    calendar.flush();
  }

  private void move(String country, Node old, Node now, List<Node.Link> links) {
    if (old != null) {
      calendar.links(country, old).forEach(link -> link.other().unlink(old));
      calendar.remove(old);
    }
    if (now != null) {
      now.links(links);
      links.forEach(link -> link.other().link(now, link.points()));
      calendar.add(now);
    }
  }

  private Revision revision(String country, AgreementEvent event, AgreementReport then) {
    AgreementReport report = event.getReport();
    Node old = then == null ? null : calendar.find(country, profiles.of(then));
    Node now = report == null ? null : calendar.node(country, profiles.of(report));
    if (old != null && now != null && old.profile().equals(now.profile())) {
      now = old; // it is compared by nothing that has changed
    }
    List<Node.Link> links = now == null || now == old ? List.of() : calendar.found(country, now);
    Neighbours neighbours = new Neighbours(calendar, country, old, links);
    Map<String, List<Node>> before = neighbours.groups();
    Map<String, List<Node>> after = now == old ? before : neighbours.groupsWith(now);
    List<Change> changes = changes(country, before, after, event);
    return new Revision(country, event, old, now, links, after, changes);
  }

  private boolean supersedes(AgreementEvent event, AgreementEvent before) {
    int order = Long.compare(event.getRevision(), before.getRevision());
    return order > 0 || (order == 0 && Arrays.compareUnsigned(bytes(event), bytes(before)) > 0);
  }

  private byte[] bytes(AgreementEvent event) {
    return event.getReport() == null ? RETRACTED : bytes.serialize("", event.getReport());
  }

  private List<Change> changes(
      String country,
      Map<String, List<Node>> before,
      Map<String, List<Node>> after,
      AgreementEvent event) {
    List<Change> changes = new ArrayList<>();
    for (String id : before.keySet()) {
      if (!after.containsKey(id)) {
        changes.add(new Change(id, agreements.get(id), null));
      }
    }
    after.forEach(
        (id, members) -> {
          if (!isUntouched(members, before.get(id), event.getReportId())) {
            // Most are new: a store is slow to say that it has nothing.
            Agreement then = before.containsKey(id) ? agreements.get(id) : null;
            Agreement agreement = merger.merge(id, reports(country, members, event));
            if (!agreement.equals(then)) {
              changes.add(new Change(id, then, agreement));
            }
          }
        });
    return changes;
  }

  private static boolean isUntouched(List<Node> members, List<Node> before, String reportId) {
    if (before == null || before.size() != members.size()) {
      return false;
    }
    for (int i = 0; i < members.size(); i++) {
      String id = members.get(i).reportId();
      if (id.equals(reportId) || !id.equals(before.get(i).reportId())) {
        return false;
      }
    }
    return true;
  }

  private List<AgreementReport> reports(String country, List<Node> members, AgreementEvent event) {
    List<AgreementReport> all = new ArrayList<>(members.size());
    for (Node member : members) {
      boolean isNew = member.reportId().equals(event.getReportId());
      all.add((isNew ? event : reports.get(key(country, member.reportId()))).getReport());
    }
    return all;
  }

  private static String key(String country, String reportId) {
    return country + '/' + reportId;
  }
}
