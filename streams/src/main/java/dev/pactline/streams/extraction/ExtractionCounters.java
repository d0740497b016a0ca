package dev.pactline.streams.extraction;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Status;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/**
 * What became of articles: {@code pactline.articles} by outcome. The outcomes and the dead letters
 * of the topic add up to the records read from it. After a failure the records of an aborted
 * transaction are read, and counted, again.
 */
final class ExtractionCounters {

  /** Read, with the reports it tells of, possibly none. */
  private final Counter read;

  /** Published again without a change: not read again. */
  private final Counter unchanged;

  /** Older than what was read before: left out. */
  private final Counter stale;

  /** Taken back by a tombstone, with its reports. */
  private final Counter removed;

  /** Rejected. Alert when it grows faster than {@link #read}: an outlet has changed its form. */
  private final Counter unreadable;

  /** Reports made or changed. */
  private final Counter made;

  /** Reports taken back. */
  private final Counter retracted;

  /** Articles that were published again with another text. */
  private final Counter revisions;

  /** Reports made or changed that say of themselves that they correct an earlier figure. */
  private final Counter corrections;

  /** Reports made or changed that tell that an event was called off. */
  private final Counter cancellations;

  ExtractionCounters(MeterRegistry meters) {
    this.read = articles(meters, "read");
    this.unchanged = articles(meters, "unchanged");
    this.stale = articles(meters, "stale");
    this.removed = articles(meters, "removed");
    this.unreadable = articles(meters, "unreadable");
    this.made = reports(meters, "made");
    this.retracted = reports(meters, "retracted");
    this.revisions = corrections(meters, "revision");
    this.corrections = corrections(meters, "correction");
    this.cancellations = corrections(meters, "cancellation");
  }

  /** Counts an article and its reports. */
  void count(Revisions.Step step) {
    of(step.outcome()).increment();
    if (step.again()) {
      revisions.increment();
    }
    retracted.increment(step.changes().size() - step.made().size());
    made(step.made());
  }

  private Counter of(Revisions.Outcome outcome) {
    return switch (outcome) {
      case READ -> read;
      case UNREADABLE -> unreadable;
      case UNCHANGED -> unchanged;
      case STALE -> stale;
      case REMOVED -> removed;
    };
  }

  private void made(List<AgreementReport> reports) {
    made.increment(reports.size());
    for (AgreementReport report : reports) {
      if (!report.getCorrects().isEmpty()) {
        corrections.increment();
      }
      if (report.getStatus() == Status.CANCELLED) {
        cancellations.increment();
      }
    }
  }

  private static Counter articles(MeterRegistry meters, String outcome) {
    return Counter.builder("pactline.articles")
        .description("Records read from the articles topic")
        .tag("outcome", outcome)
        .register(meters);
  }

  private static Counter corrections(MeterRegistry meters, String kind) {
    return Counter.builder("pactline.corrections")
        .description("What articles put right or called off")
        .tag("kind", kind)
        .register(meters);
  }

  private static Counter reports(MeterRegistry meters, String change) {
    return Counter.builder("pactline.reports")
        .description("Records written to the agreement-events topic")
        .tag("change", change)
        .register(meters);
  }
}
