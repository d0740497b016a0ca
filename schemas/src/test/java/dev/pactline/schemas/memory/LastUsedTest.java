package dev.pactline.schemas.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastUsedTest {
  private final LastUsed<String, Integer> map = new LastUsed<>(2);

  @Test
  void the_entry_that_was_not_used_for_longest_goes_first() {
    map.put("a", 1);
    map.put("b", 2);
    map.put("c", 3);
    assertThat(map).containsOnlyKeys("b", "c");
  }

  @Test
  void to_be_looked_up_is_to_be_used() {
    map.put("a", 1);
    map.put("b", 2);
    assertThat(map.get("a")).isEqualTo(1);
    map.put("c", 3);
    assertThat(map).containsOnlyKeys("a", "c");
  }

  @Test
  void an_entry_put_again_takes_no_further_room() {
    map.put("a", 1);
    map.put("b", 2);
    map.put("a", 4);
    assertThat(map).containsEntry("a", 4).containsEntry("b", 2);
  }
}
