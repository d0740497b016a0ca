package dev.pactline.producers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.producers.articles.ArticleFileReader;
import dev.pactline.producers.articles.ArticleLimits;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.records.RecordFileReader;
import dev.pactline.producers.records.RecordReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file: a reading or a reason, never an exception. See {@link Mutations}. */
@Timeout(3_600)
class ReadersFuzzTest {
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir Path folder;

  @Test
  void a_page_is_read_or_refused_with_a_reason() throws IOException {
    assertThat(readArticles(".html")).isGreaterThan(0);
  }

  @Test
  void a_text_is_read_or_refused_with_a_reason() throws IOException {
    assertThat(readArticles(".txt")).isGreaterThan(0);
  }

  @Test
  void each_row_of_a_table_is_read_or_refused_with_a_reason() throws IOException {
    Mutations mutations = new Mutations(samples(".csv"));
    RecordFileReader reader = new RecordFileReader("CN");
    Path file = folder.resolve("fuzz.csv");
    List<RecordReading> readings = new ArrayList<>();
    for (int round = 0; round < Mutations.ROUNDS; round++) {
      Files.write(file, mutations.next());
      reader.read(file, "fuzz.csv", readings::add);
    }
    assertThat(readings).hasSizeGreaterThan(Mutations.ROUNDS).doesNotContainNull();
  }

  private long readArticles(String end) throws IOException {
    Mutations mutations = new Mutations(samples(end));
    ArticleFileReader reader = new ArticleFileReader(ArticleLimits.DEFAULT);
    Path file = folder.resolve("fuzz" + end);
    long read = 0;
    for (int round = 0; round < Mutations.ROUNDS; round++) {
      Files.write(file, mutations.next());
      ArticleReading reading = reader.read(file, "fuzz" + end);
      assertThat(reading).isNotNull();
      read += reading instanceof ArticleReading.Read ? 1 : 0;
    }
    return read;
  }

  private static List<byte[]> samples(String end) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .sorted()
          .map(ReadersFuzzTest::bytes)
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
