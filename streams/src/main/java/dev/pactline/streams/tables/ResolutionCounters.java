package dev.pactline.streams.tables;

import dev.pactline.schemas.Agreement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What became of report events: {@code pactline.agreement.events} by outcome. The outcomes and the
 * dead letters of the topic add up to the records read from it.
 */
final class ResolutionCounters {

  /** Changed the ledger. */
  final Counter applied;

  /** Repeated what the ledger had, or was older: changed nothing. */
  final Counter superseded;

  /** Agreements made or changed. */
  final Counter changed;

  /** Agreements merged away or taken back. */
  final Counter removed;

  /** Agreements made or changed that rest on more than one report. */
  final Counter merged;

  ResolutionCounters(MeterRegistry meters) {
    this.applied = events(meters, "applied");
    this.superseded = events(meters, "superseded");
    this.changed = agreements(meters, "changed");
    this.removed = agreements(meters, "removed");
    this.merged =
        Counter.builder("pactline.agreements.merged")
            .description("Agreements made or changed that rest on more than one report")
            .register(meters);
  }

  /** Counts an agreement that was made or changed. */
  void changed(Agreement agreement) {
    changed.increment();
    if (agreement.getReports().size() > 1) {
      merged.increment();
    }
  }

  private static Counter events(MeterRegistry meters, String outcome) {
    return Counter.builder("pactline.agreement.events")
        .description("Records read from the agreement-events topic")
        .tag("outcome", outcome)
        .register(meters);
  }

  private static Counter agreements(MeterRegistry meters, String change) {
    return Counter.builder("pactline.agreements")
        .description("Records written to the agreements topic")
        .tag("change", change)
        .register(meters);
  }
}
