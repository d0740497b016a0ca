package dev.pactline.streams.resolution;

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

  ResolutionCounters(MeterRegistry meters) {
    this.applied = events(meters, "applied");
    this.superseded = events(meters, "superseded");
    this.changed = agreements(meters, "changed");
    this.removed = agreements(meters, "removed");
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
