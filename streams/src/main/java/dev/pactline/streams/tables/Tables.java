package dev.pactline.streams.tables;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.streams.resolution.Change;
import dev.pactline.streams.resolution.EventCheck;
import dev.pactline.streams.resolution.Ledger;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.resolution.Revision;
import dev.pactline.streams.statistics.Counting;
import dev.pactline.streams.statistics.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of agreements and statistics, as they follow from report events. An event is taken in
 * wholly or not at all. What has changed is kept in memory until it is flushed, so that a row that
 * many events change is written once. Not thread-safe.
 */
public final class Tables {

  private final Ledger ledger;
  private final Counting counting;

  /**
   * Tables over what is in the stores.
   *
   * @param home ISO 3166-1 alpha-2 code of the home side, on which nothing is booked
   * @param rates what values are converted to US dollars with
   */
  public Tables(Ledger.Stores reports, Counting.Stores sums, String home, ReferenceRates rates) {
    this.ledger = new Ledger(reports, home, rates);
    this.counting = new Counting(sums);
  }

  /** Tables that are forgotten with the process. */
  public static Tables inMemory(String home, ReferenceRates rates) {
    return new Tables(Ledger.Stores.inMemory(), Counting.Stores.inMemory(), home, rates);
  }

  /**
   * Takes in an event.
   *
   * @param country key of the event; null where it has none
   * @param event null for a tombstone
   * @return the agreements that change, possibly none; empty if the event is a repetition, or older
   *     than what is known
   * @throws dev.pactline.streams.state.UnusableRecordException if it breaks a rule of its topic
   */
  public Optional<List<Change>> take(String country, AgreementEvent event) {
    EventCheck.check(country, event);
    Optional<Revision> revision = ledger.revision(country, event);
    if (revision.isEmpty()) {
      return Optional.empty();
    }
    List<Change> changes = revision.get().changes();
    Counting.Draft draft = counting.draft(changes);
    ledger.apply(revision.get());
    draft.apply();
    return Optional.of(changes);
  }

  /** The agreements that changed since the last flush, by id; null for those that are gone. */
  public Map<String, Agreement> changedAgreements() {
    return ledger.changedAgreements();
  }

  /** The rows that changed since the last flush, as they are. */
  public List<Row> changedRows() {
    return counting.changedRows();
  }

  /** Writes all that has changed to the stores. */
  public void flush() {
    ledger.flush();
    counting.flush();
  }
}
