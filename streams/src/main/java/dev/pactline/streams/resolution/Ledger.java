package dev.pactline.streams.resolution;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.UnusableRecordException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the reports of each country, and the agreements that they make. What it holds is a function
 * of the set of events it was given, whatever their order: of several events of one report the
 * highest revision holds, ties broken by the bytes of the report. An event touches the reports that
 * are linked to it, before or after; all others stay as they are.
 */
final class Ledger {

  /**
   * Reports that may be linked to one another, directly or not. Each further one is compared with
   * all, and all are named in one record, which must stay below a megabyte.
   */
  static final int MAX_LINKED = 500;

  private static final byte[] RETRACTED = {};

  private final SortedStore<AgreementEvent> reports;
  private final SortedStore<Membership> memberships;
  private final SortedStore<Component> components;
  private final DateIndex index;
  private final Profiles profiles;
  private final AgreementMerger merger;
  private final StateSerde<AgreementReport> bytes = new StateSerde<>(AgreementReport.class);

  /**
   * @param reports the event that holds, by report
   * @param profiled the days of reports
   * @param memberships the component of each report that has one
   * @param components linked reports
   * @param profiles takes from reports what they are compared by
   * @param merger merges reports of one event
   */
  Ledger(
      SortedStore<AgreementEvent> reports,
      SortedStore<Profile> profiled,
      SortedStore<Membership> memberships,
      SortedStore<Component> components,
      Profiles profiles,
      AgreementMerger merger) {
    this.reports = reports;
    this.memberships = memberships;
    this.components = components;
    this.index = new DateIndex(profiled);
    this.profiles = profiles;
    this.merger = merger;
  }

  /**
   * Takes in an event.
   *
   * @param country key of the country, or {@code joint}
   * @return the agreements that change, possibly none; empty if the event is a repetition, or older
   *     than what is known
   * @throws UnusableRecordException if too many reports are linked to it; nothing has changed then
   */
  Optional<List<Change>> apply(String country, AgreementEvent event) {
    String key = key(country, event.getReportId());
    AgreementEvent before = reports.get(key);
    if (before != null && !supersedes(event, before)) {
      return Optional.empty();
    }
    AgreementReport then = before == null ? null : before.getReport();
    if (Objects.equals(then, event.getReport())) {
      reports.put(key, event);
      return Optional.of(List.of());
    }
    return Optional.of(revise(country, event, then));
  }

  /** Everything is worked out before anything is written: a failure leaves no half-done change. */
  private List<Change> revise(String country, AgreementEvent event, AgreementReport then) {
    AgreementReport now = event.getReport();
    Profile old = then == null ? null : profiles.of(then);
    Profile profile = now == null ? null : profiles.of(now);
    List<Component> touched = touched(country, old, profile);
    List<Component> regrouped =
        Objects.equals(old, profile) ? touched : regrouped(touched, old, profile);

    Function<String, AgreementReport> others = id -> reports.get(key(country, id)).getReport();
    List<Change> changes =
        changes(
            new Merge(
                country, touched, id -> id.equals(event.getReportId()) ? then : others.apply(id)),
            new Merge(
                country, regrouped, id -> id.equals(event.getReportId()) ? now : others.apply(id)),
            event.getReportId());

    reports.put(key(country, event.getReportId()), event);
    reindex(country, old, profile);
    replace(country, touched, regrouped);
    return changes;
  }

  private boolean supersedes(AgreementEvent event, AgreementEvent before) {
    int order = Long.compare(event.getRevision(), before.getRevision());
    return order > 0 || (order == 0 && Arrays.compareUnsigned(bytes(event), bytes(before)) > 0);
  }

  private byte[] bytes(AgreementEvent event) {
    return event.getReport() == null ? RETRACTED : bytes.serialize("", event.getReport());
  }

  /** The components that the report was in, or may now be in; loners count as components of one. */
  private List<Component> touched(String country, Profile old, Profile profile) {
    TreeMap<String, Component> found = new TreeMap<>();
    if (old != null) {
      put(found, componentOf(country, old));
    }
    if (profile != null && !profile.equals(old)) {
      for (Profile other : index.near(country, profile)) {
        boolean self = other.getReportId().equals(profile.getReportId());
        if (!self && SameEvent.isSame(SameEvent.points(profile, other))) {
          put(found, componentOf(country, other));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static void put(Map<String, Component> found, Component component) {
    found.putIfAbsent(idOf(component), component);
  }

  private Component componentOf(String country, Profile profile) {
    Membership membership = memberships.get(key(country, profile.getReportId()));
    return membership == null
        ? new Component(List.of(profile), List.of(0))
        : components.get(key(country, membership.getComponentId()));
  }

  private static List<Component> regrouped(List<Component> touched, Profile old, Profile profile) {
    TreeMap<String, Profile> members = new TreeMap<>();
    touched.forEach(
        component ->
            component.getMembers().forEach(member -> members.put(member.getReportId(), member)));
    if (old != null) {
      members.remove(old.getReportId());
    }
    if (profile != null) {
      members.put(profile.getReportId(), profile);
    }
    if (members.size() > MAX_LINKED) {
      throw new UnusableRecordException(
          "no more than " + MAX_LINKED + " reports are taken of one event and those near it");
    }
    return Grouping.components(List.copyOf(members.values()));
  }

  private List<Change> changes(Merge before, Merge after, String reportId) {
    Map<String, List<String>> gone = before.groups();
    Map<String, List<String>> groups = after.groups();
    List<Change> changes = new ArrayList<>();
    gone.keySet().stream()
        .filter(id -> !groups.containsKey(id))
        .forEach(id -> changes.add(new Change(id, null)));
    groups.forEach(
        (id, members) -> {
          boolean sameMembers = members.equals(gone.get(id));
          if (sameMembers && !members.contains(reportId)) {
            return;
          }
          Agreement agreement = after.agreement(id, members);
          if (!sameMembers || !agreement.equals(before.agreement(id, members))) {
            changes.add(new Change(id, agreement));
          }
        });
    return changes;
  }

  private void reindex(String country, Profile old, Profile profile) {
    if (Objects.equals(old, profile)) {
      return;
    }
    if (old != null) {
      index.remove(country, old);
    }
    if (profile != null) {
      index.add(country, profile);
    }
  }

  private void replace(String country, List<Component> before, List<Component> after) {
    if (before.equals(after)) {
      return;
    }
    Set<String> kept =
        after.stream().filter(Ledger::isLinked).map(Ledger::idOf).collect(Collectors.toSet());
    Set<String> loose = new TreeSet<>();
    for (Component component : before) {
      if (isLinked(component)) {
        component.getMembers().forEach(member -> loose.add(member.getReportId()));
        if (!kept.contains(idOf(component))) {
          components.remove(key(country, idOf(component)));
        }
      }
    }
    for (Component component : after) {
      if (isLinked(component)) {
        components.put(key(country, idOf(component)), component);
        for (Profile member : component.getMembers()) {
          loose.remove(member.getReportId());
          enrol(country, member.getReportId(), idOf(component));
        }
      }
    }
    loose.forEach(reportId -> memberships.remove(key(country, reportId)));
  }

  private void enrol(String country, String reportId, String componentId) {
    String key = key(country, reportId);
    Membership before = memberships.get(key);
    if (before == null || !before.getComponentId().equals(componentId)) {
      memberships.put(key, new Membership(componentId));
    }
  }

  private static boolean isLinked(Component component) {
    return component.getMembers().size() > 1;
  }

  private static String idOf(Component component) {
    return component.getMembers().get(0).getReportId();
  }

  private static String key(String country, String reportId) {
    return country + '/' + reportId;
  }

  /** The agreements of some components, before or after an event. */
  private final class Merge {
    private final String country;
    private final List<Component> components;
    private final Function<String, AgreementReport> reports;

    Merge(String country, List<Component> components, Function<String, AgreementReport> reports) {
      this.country = country;
      this.components = components;
      this.reports = reports;
    }

    /** The ids of the reports of each agreement, by agreement id. */
    Map<String, List<String>> groups() {
      TreeMap<String, List<String>> groups = new TreeMap<>();
      for (Component component : components) {
        for (int i = 0; i < component.getMembers().size(); i++) {
          Profile first = component.getMembers().get(component.getGroups().get(i));
          groups
              .computeIfAbsent(
                  AgreementId.of(country, first.getReportId()), id -> new ArrayList<>())
              .add(component.getMembers().get(i).getReportId());
        }
      }
      return groups;
    }

    Agreement agreement(String agreementId, List<String> members) {
      return merger.merge(agreementId, members.stream().map(reports).toList());
    }
  }
}
