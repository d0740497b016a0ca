package dev.pactline.benchmarks;

import dev.pactline.schemas.Article;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.Reading;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many articles, and characters, one core reads in a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ExtractionBenchmark {

  /** Characters read, as a rate of its own beside the articles. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Text {
    public long characters;

    @Setup(Level.Iteration)
    public void clear() {
      characters = 0;
    }
  }

  private final ArticleReader reader = new ArticleReader();
  private List<Article> articles;
  private int next;

  @Setup
  public void load() {
    articles = Samples.articles();
  }

  /** One article after the other, in turn. */
  @Benchmark
  public Reading read(Text text) {
    Article article = articles.get(next);
    next = (next + 1) % articles.size();
    text.characters += article.getText().length();
    return reader.read(article);
  }
}
