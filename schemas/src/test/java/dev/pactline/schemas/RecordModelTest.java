package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordModelTest {
  @Test
  void a_builder_copies_nested_records() {
    AgreementEvent event = Samples.event();

    AgreementEvent copy = AgreementEvent.newBuilder(event).build();

    assertThat(copy).isEqualTo(event);
    assertThat(copy.getReport()).isNotSameAs(event.getReport());
  }

  /** Avro's own list threw "Unknown datum type java.math.BigDecimal" when asked. */
  @Test
  void lists_of_records_with_decimals_can_be_compared() {
    AgreementReport report = AgreementReport.newBuilder(Samples.event().getReport()).build();

    assertThat(report.getDealValues()).isEqualTo(Samples.event().getReport().getDealValues());
    assertThat(Samples.event().getReport().getDealValues()).isEqualTo(report.getDealValues());
    assertThat(report.hashCode()).isEqualTo(Samples.event().getReport().hashCode());
  }
}
