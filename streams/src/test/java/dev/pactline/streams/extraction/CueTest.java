package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "取消|取得|终止",
        "会议|会|议会展",
        "[、和]{1,2}展",
        "展(?=[，会]|$)",
        "取(?!.{0,2}消)",
        "(?:取|展)[^，会]{0,3}?(?:消|得)(?:会|议)*",
        "取消$|得$",
        "终[^，]{0,2}([止得])",
        "会[0-9]+展|会人$",
        "5[^，]{0,3}?(?:取消|会议)",
        "5[会议]?[^，]{0,2}人?[^，]{0,2}?(?:得|(?:终|止))",
        "(?:取|展)[^，]{0,2}5(?:会|议)?[^，]?(?:人|得)",
        "(?:取|展)(?:终|止)*5",
        "会.{0,2}(?:取消|展)(?=[，5]|$)"
      })
  void finds_what_the_plain_pattern_finds(String regex) {
    Cue cue = Cue.of(regex);
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      String text = text(random);
      int from = random.nextInt(text.length() + 1);
      int to = from + random.nextInt(text.length() - from + 1);
      Matcher plain = Pattern.compile(regex).matcher(text).region(from, to);
      List<String> expected = new ArrayList<>();
      while (plain.find()) {
        expected.add(plain.start() + "-" + plain.end());
      }
      List<String> found = new ArrayList<>();
      Cue.Search search = cue.search(text, from, to);
      while (search.find()) {
        found.add(search.start() + "-" + search.end());
      }
      assertThat(found).as("%s in %s from %d to %d", regex, text, from, to).isEqualTo(expected);
    }
  }

  @Test
  void a_pattern_that_may_begin_with_anything_is_refused() {
    assertThatThrownBy(() -> Cue.of("[^，]展")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Cue.of(".*会")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(16); i >= 0; i--) {
      int at = random.nextInt(15);
      text.append(at == 14 ? "\uD83D\uDE00" : "取消得终止会议展，、和人5\n".substring(at, at + 1));
    }
    return text.toString();
  }
}
