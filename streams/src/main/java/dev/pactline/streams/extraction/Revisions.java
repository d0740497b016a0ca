package dev.pactline.streams.extraction;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Rejection;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.state.SortedStore;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads articles, and takes back the reports that a revision of one no longer yields. An article
 * that did not change, or that is older than the one read before, changes nothing.
 */
public final class Revisions {

  private final Function<Article, Reading> reader;
  private final SortedStore<EmittedReports> emitted;

  /**
   * Begins where the store is.
   *
   * @param reader reads an article; the same article must always give the same reading
   * @param emitted what each article yielded, by its id
   */
  public Revisions(Function<Article, Reading> reader, SortedStore<EmittedReports> emitted) {
    this.reader = reader;
    this.emitted = emitted;
  }

  /** What became of an article. */
  public enum Outcome {
    /** Read, with the reports it tells of, possibly none. */
    READ,
    /** Rejected: nothing could be read. */
    UNREADABLE,
    /** Published again without a change: not read again. */
    UNCHANGED,
    /** Older than what was read before: left out. */
    STALE,
    /** Taken back, with its reports. */
    REMOVED
  }

  /**
   * What is to be told of a report.
   *
   * @param country the code of the country it is booked on, such as {@code ZW}, or {@link
   *     Topics#JOINT}
   * @param event the report, or that it is taken back
   */
  public record Change(String country, AgreementEvent event) {}

  /**
   * What follows from an article.
   *
   * @param changes reports taken back, then those made
   * @param made the reports made
   * @param again whether the article had been read before, with other contents
   * @param rejection why it could not be read; empty where it could
   */
  public record Step(
      Outcome outcome,
      List<Change> changes,
      List<AgreementReport> made,
      boolean again,
      Optional<Rejection> rejection) {

    private static Step nothing(Outcome outcome) {
      return new Step(outcome, List.of(), List.of(), false, Optional.empty());
    }
  }

  /** An article as it stands in the topic. */
  private record Published(String id, Article article, ByteBuffer digest, long revision) {}

  /**
   * Reads an article.
   *
   * @param id of the article
   * @param revision raised with each that is published: of several texts the last one holds; the
   *     offset in the topic
   * @param force whether to read it even though it did not change
   */
  public Step publish(String id, Article article, long revision, boolean force) {
    EmittedReports before = emitted.get(id);
    Published published = new Published(id, article, ArticleDigest.of(article), revision);
    if (isStale(before, article)) {
      return Step.nothing(Outcome.STALE);
    }
    if (before != null && before.getDigest().equals(published.digest()) && !force) {
      keep(published, before, before.getReports());
      return Step.nothing(Outcome.UNCHANGED);
    }
    return read(published, before);
  }

  /** Takes an article back, if there was one. */
  public Step remove(String id, long revision) {
    EmittedReports before = emitted.get(id);
    if (before == null) {
      return Step.nothing(Outcome.REMOVED);
    }
    emitted.remove(id);
    List<Change> changes = retractions(before.getReports(), Set.of(), revision);
    return new Step(Outcome.REMOVED, changes, List.of(), false, Optional.empty());
  }

  private Step read(Published published, EmittedReports before) {
    Reading reading = reader.apply(published.article());
    List<AgreementReport> reports =
        reading instanceof Reading.Found found ? found.reports() : List.of();
    Optional<Rejection> rejection =
        reading instanceof Reading.Unreadable unreadable
            ? Optional.of(unreadable.rejection())
            : Optional.empty();
    List<EmittedReport> places = reports.stream().map(Revisions::place).toList();

    List<Change> changes = new ArrayList<>();
    if (before != null) {
      changes.addAll(retractions(before.getReports(), new HashSet<>(places), published.revision()));
    }
    reports.forEach(report -> changes.add(change(place(report), published.revision(), report)));

    keep(published, before, places);
    Outcome outcome = rejection.isPresent() ? Outcome.UNREADABLE : Outcome.READ;
    return new Step(outcome, List.copyOf(changes), reports, before != null, rejection);
  }

  private void keep(Published published, EmittedReports before, List<EmittedReport> places) {
    Long modified = later(before, published.article().getModifiedAt());
    emitted.put(published.id(), new EmittedReports(published.digest(), modified, places));
  }

  private static List<Change> retractions(
      List<EmittedReport> before, Set<EmittedReport> kept, long revision) {
    return before.stream()
        .filter(place -> !kept.contains(place))
        .map(place -> change(place, revision, null))
        .toList();
  }

  private static Change change(EmittedReport place, long revision, AgreementReport report) {
    return new Change(
        place.getCountry(), new AgreementEvent(place.getReportId(), revision, report));
  }

  private static EmittedReport place(AgreementReport report) {
    String country = report.getCountry() == null ? Topics.JOINT : report.getCountry();
    return new EmittedReport(country, report.getReportId());
  }

  private static boolean isStale(EmittedReports before, Article article) {
    return before != null
        && before.getModifiedAt() != null
        && article.getModifiedAt() != null
        && article.getModifiedAt().toEpochMilli() < before.getModifiedAt();
  }

  private static Long later(EmittedReports before, Instant modifiedAt) {
    if (modifiedAt != null) {
      return modifiedAt.toEpochMilli();
    }
    return before == null ? null : before.getModifiedAt();
  }
}
