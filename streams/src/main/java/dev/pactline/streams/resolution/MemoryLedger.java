package dev.pactline.streams.resolution;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** Agreements as they follow from a set of events, in memory; by the rules of the streams. */
public final class MemoryLedger {
  private final Ledger ledger;
  private final TreeMap<String, Agreement> agreements = new TreeMap<>();

  /**
   * @param homeCountry ISO 3166-1 alpha-2 code of the home side
   * @param rates what values are converted to US dollars with
   */
  public MemoryLedger(String homeCountry, ReferenceRates rates) {
    this.ledger =
        new Ledger(
            new MemorySortedStore<>(),
            new MemorySortedStore<>(),
            new MemorySortedStore<>(),
            new MemorySortedStore<>(),
            new Profiles(homeCountry, rates),
            new AgreementMerger(rates));
  }

  /**
   * Takes in an event; the order of events does not matter.
   *
   * @param country key of the country, or {@code joint}
   * @throws dev.pactline.streams.state.UnusableRecordException if the streams would refuse it, too
   */
  public void take(String country, AgreementEvent event) {
    ResolutionProcessor.check(country, event);
    for (Change change : ledger.apply(country, event).orElse(List.of())) {
      if (change.agreement() == null) {
        agreements.remove(change.agreementId());
      } else {
        agreements.put(change.agreementId(), change.agreement());
      }
    }
  }

  /** What follows from all events so far. */
  public Collection<Agreement> agreements() {
    return Collections.unmodifiableCollection(agreements.values());
  }
}
