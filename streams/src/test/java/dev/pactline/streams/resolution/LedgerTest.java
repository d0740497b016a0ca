package dev.pactline.streams.resolution;

import static dev.pactline.streams.TestObjects.tromsoForum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.UnusableRecordException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final int MEGABYTE = 1 << 20;

  private final Ledger ledger = new Ledger(Ledger.Stores.inMemory(), "CN", ReferenceRates.none());

  private Optional<List<Change>> apply(int number) {
    AgreementReport report =
        tromsoForum("r%04d".formatted(number))
            .evidence("They met for the day. ".repeat(40))
            .build();
    Optional<Revision> revision =
        ledger.revision("NO", new AgreementEvent(report.getReportId(), 1L, report));
    revision.ifPresent(ledger::apply);
    return revision.map(Revision::changes);
  }

  @Test
  void an_event_of_too_many_reports_takes_no_more_and_stays_as_it_is() {
    Agreement agreement = null;
    for (int i = 0; i < Neighbours.MAX_LINKED; i++) {
      agreement = apply(i).orElseThrow().get(0).agreement();
    }
    assertThat(agreement.getReports()).hasSize(Neighbours.MAX_LINKED);
    assertThat(new StateSerde<>(Agreement.class).serialize("", agreement))
        .hasSizeLessThan(MEGABYTE);

    assertThatThrownBy(() -> apply(Neighbours.MAX_LINKED))
        .isInstanceOf(UnusableRecordException.class)
        .hasMessageContaining("500");
    assertThat(apply(Neighbours.MAX_LINKED - 1)).as("a repetition is still known").isEmpty();
  }
}
