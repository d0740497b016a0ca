package dev.pactline.producers.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.producers.web.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedMemoryTest {
  private static final String PAGE = "https://news.example/lima";
  private static final Remembered SEEN =
      new Remembered(
          new Validators("\"v1\"", null), "abc", false, Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path folder;

  @Test
  void what_was_saved_is_there_again() throws IOException {
    Path file = folder.resolve("new").resolve("feeds.json");
    FeedMemory memory = FeedMemory.open(file, "one");
    memory.put(PAGE, SEEN);
    memory.put(PAGE + "/b", new Remembered(Validators.NONE, null, true, Instant.EPOCH));
    memory.save();

    FeedMemory again = FeedMemory.open(file, "one");
    assertThat(again.of(PAGE)).contains(SEEN);
    assertThat(again.of(PAGE + "/b").orElseThrow().gone()).isTrue();
    assertThat(again.of(PAGE + "/c")).isEmpty();
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void each_cluster_has_a_memory_of_its_own() throws IOException {
    Path file = folder.resolve("feeds.json");
    FeedMemory one = FeedMemory.open(file, "one/pactline.");
    one.put(PAGE, SEEN);
    one.save();
    FeedMemory other = FeedMemory.open(file, "other/pactline.");
    assertThat(other.of(PAGE)).isEmpty();
    other.save();

    assertThat(FeedMemory.open(file, "one/pactline.").of(PAGE)).contains(SEEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"version\": 2}",
        "\u0000\u0001",
        "{\"version\": 1, \"clusters\": {\"one\": {\"x\": {\"seen\": \"yesterday\"}}}}",
        "{\"version\": 1, \"clusters\": {\"one\": {\"x\": 7}}}",
        "{\"version\": 1, \"clusters\": 7}"
      })
  void a_damaged_file_is_as_good_as_none(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("feeds.json"), content);

    FeedMemory memory = FeedMemory.open(file, "one");
    assertThat(memory.of("x")).isEmpty();
    memory.put(PAGE, SEEN);
    memory.save();

    assertThat(FeedMemory.open(file, "one").of(PAGE)).contains(SEEN);
  }

  @Test
  void a_file_that_cannot_be_read_is_told_of() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("feeds.json"));

    assertThatThrownBy(() -> FeedMemory.open(directory, "one")).isInstanceOf(IOException.class);
  }

  @Test
  void the_addresses_seen_last_are_kept() throws IOException {
    Path file = folder.resolve("feeds.json");
    FeedMemory memory = FeedMemory.open(file, "one");
    for (int i = 0; i < 20_001; i++) {
      memory.put(
          "https://news.example/" + i,
          new Remembered(Validators.NONE, "x", false, Instant.EPOCH.plusSeconds(i)));
    }
    memory.save();

    FeedMemory again = FeedMemory.open(file, "one");
    assertThat(again.of("https://news.example/0")).isEmpty();
    assertThat(again.of("https://news.example/1")).isPresent();
    assertThat(again.of("https://news.example/20000")).isPresent();
  }
}
