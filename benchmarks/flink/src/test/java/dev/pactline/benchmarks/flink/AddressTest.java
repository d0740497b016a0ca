package dev.pactline.benchmarks.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void a_report_is_kept_by_its_country_alone() {
    assertThat(Address.alone("PL/https://one.example/7#0"))
        .isEqualTo(new Address("PL", "", "PL/https://one.example/7#0"));
  }

  @Test
  void a_profile_is_on_the_page_of_its_days() {
    Address.Scheme profiles = Address.paged(2);
    assertThat(profiles.of("PL/d5002231/https://one.example/7#0"))
        .isEqualTo(new Address("PL", "d5002231", "https://one.example/7#0"));
    assertThat(profiles.of("PL/d5002231/").rest()).isEmpty();
  }

  @Test
  void the_days_of_a_row_are_on_its_page_even_where_a_bound_is_no_number() {
    Address.Scheme days = Address.paged(3);
    assertThat(days.of("PL/m/2019-05/5024232"))
        .isEqualTo(new Address("PL", "m/2019-05", "5024232"));
    assertThat(days.of("PL/c//5024232")).isEqualTo(new Address("PL", "c/", "5024232"));
    assertThat(days.of("PL/c//502423/\uffff").page()).isEqualTo("c/");
  }
}
