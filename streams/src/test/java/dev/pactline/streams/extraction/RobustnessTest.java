package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever the text: no exception, exact evidence, bounded time. More rounds with
 * -Dpactline.robustness=100000.
 */
class RobustnessTest {
  private static final int ROUNDS = Integer.getInteger("pactline.robustness", 5_000);
  private static final String SIGNS =
      " .,;:()[]$€%-–—\"'\n\t0123456789abcXYZ约月日人项签元\u0000\uFFFD\uD83D";
  private final ArticleReader reader = new ArticleReader();

  @Test
  void mutated_articles_are_read_or_rejected_with_exact_evidence() throws IOException {
    List<String> seeds = seeds();
    Random random = new Random(42);
    loadTables();
    Cost cost = new Cost(ROUNDS);
    for (int round = 0; round < ROUNDS; round++) {
      String text = mutated(seed(seeds, random), random);
      for (AgreementReport report : cost.of(text, () -> reports(text))) {
        for (Evidence evidence : report.getEvidence()) {
          assertThat(text.substring(evidence.getStart(), evidence.getEnd()))
              .isEqualTo(evidence.getText());
        }
      }
    }
    cost.print("mutated articles");
  }

  @Test
  @Timeout(120)
  void long_texts_of_one_phrase_or_a_few_words_take_bounded_time() {
    int mixtures = Math.max(40, ROUNDS / 100);
    List<String> texts = LongTexts.of(8_000, mixtures);
    loadTables();
    Cost cost = new Cost(texts.size());
    for (String text : texts) {
      assertThat(cost.of(text, () -> reader.read(article(text)))).isNotNull();
    }
    cost.print("long texts");
  }

  @Test
  @Timeout(60)
  void ten_megabytes_of_brackets_take_bounded_time() {
    ArticleReader wide = new ArticleReader(new ReadingSettings("CN", 20_000_000));
    assertThat(wide.read(article("(".repeat(10_000_000)))).isNotNull();
  }

  @Test
  @Timeout(60)
  void a_text_without_any_end_takes_linear_time() {
    String text = "China and Kenya signed 9 contracts worth $3 million and ".repeat(10_000);
    long small = time(text.substring(0, text.length() / 8));
    long large = time(text);
    assertThat(large).isLessThan(Math.max(50 * small, Duration.ofSeconds(10).toNanos()));
  }

  /** Their time is of no text. */
  private void loadTables() {
    assertThat(reader.read(article("China and Kenya held a forum."))).isNotNull();
    assertThat(reader.read(article("中国和肯尼亚举行论坛。"))).isNotNull();
  }

  private long time(String text) {
    long start = System.nanoTime();
    assertThat(reader.read(article(text))).isNotNull();
    return System.nanoTime() - start;
  }

  private List<AgreementReport> reports(String text) {
    return reader.read(article(text)) instanceof Reading.Found found ? found.reports() : List.of();
  }

  private static Article article(String text) {
    return Article.newBuilder()
        .setArticleId("a")
        .setPublishedOn(LocalDate.of(2019, 10, 25))
        .setText(text)
        .build();
  }

  private static List<String> seeds() throws IOException {
    List<String> seeds = new ArrayList<>();
    try (var files = Files.list(Path.of("src/test/resources/gold/dev"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        seeds.add(Files.readString(file));
      }
    }
    return seeds;
  }

  /** An article, or two as the items of a digest. */
  private static String seed(List<String> seeds, Random random) {
    String one = seeds.get(random.nextInt(seeds.size()));
    return random.nextInt(8) > 0
        ? one
        : "HANGZHOU - " + one + "\n\nNINGBO - " + seeds.get(random.nextInt(seeds.size()));
  }

  private static String mutated(String text, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(random.nextInt(text.length()));
      case 1 -> shuffled(text, random);
      case 2 -> text.substring(0, random.nextInt(text.length())).repeat(1 + random.nextInt(3));
      case 3 -> sprinkled(text, random);
      default -> sprinkled(shuffled(text, random), random);
    };
  }

  private static String shuffled(String text, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split("(?<=[ \n，。])")));
    Collections.shuffle(words, random);
    return String.join("", words);
  }

  private static String sprinkled(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 0; i < 1 + text.length() / 20; i++) {
      int at = random.nextInt(changed.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      if (random.nextBoolean()) {
        changed.setCharAt(at, sign);
      } else {
        changed.insert(at, sign);
      }
    }
    return changed.toString();
  }
}
