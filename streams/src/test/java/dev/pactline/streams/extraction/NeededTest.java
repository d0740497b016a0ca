package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeededTest {

  @Test
  void a_group_of_words_behind_a_bounded_gap_is_needed_within_reach() {
    // Any of the five characters of the gap may take two code units.
    assertThat(Needed.of("9[^，]{0,5}?(?:参加|出席)"))
        .containsExactly(new Needed(List.of("参加", "出席"), 11));
  }

  @Test
  void a_sign_by_itself_is_needed_and_what_may_be_left_out_is_not() {
    assertThat(Needed.of("(?:签约|签署)的?9[余多]?(?:个|项)?")).containsExactly(new Needed(List.of("9"), 3));
  }

  @Test
  void groups_within_groups_count() {
    assertThat(Needed.of("共(?:人|(?:代表|嘉宾))"))
        .containsExactly(new Needed(List.of("人", "代表", "嘉宾"), 1));
  }

  @Test
  void each_alternative_of_a_group_needs_its_own() {
    assertThat(Needed.of("9(?:[名位][^，]{1,8}|个?[^，]{0,3}?(?:代表|嘉宾))"))
        .containsExactly(new Needed(List.of("名", "位", "代表", "嘉宾"), 8));
    assertThat(Needed.of("共(?:[0-9]人|约9名)")).containsExactly(new Needed(List.of("人", "约9名"), 3));
  }

  @Test
  void nothing_is_needed_where_one_alternative_may_be_anything() {
    assertThat(Needed.of("9(?:人|[^，])")).isEmpty();
    assertThat(Needed.of("9(?:人|)")).isEmpty();
    assertThat(Needed.of("9(?:人|[0-9])")).isEmpty();
  }

  @Test
  void nothing_is_needed_behind_a_gap_without_end() {
    assertThat(Needed.of("共[^，]*(?:人|名)")).isEmpty();
    assertThat(Needed.of("共(?:约|近)+9")).isEmpty();
  }

  @Test
  void nothing_is_needed_of_one_alternative_or_of_what_is_only_looked_at() {
    assertThat(Needed.of("共9人|约9名")).isEmpty();
    assertThat(Needed.of("共[^，]?(?:人|(?=，))")).isEmpty();
    assertThat(Needed.of("共(?=人)")).isEmpty();
  }
}
