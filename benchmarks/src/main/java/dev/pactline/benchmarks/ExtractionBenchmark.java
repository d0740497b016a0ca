package dev.pactline.benchmarks;

import dev.pactline.schemas.Article;
import dev.pactline.streams.extraction.ArticleReader;
import dev.pactline.streams.extraction.Reading;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many articles, and bytes of them, one core reads in a second, and whether that is linear. The
 * rules are much code, all of it used: it takes the compiler a minute to have made the most of it.
 * Inlines as little as {@code ./pactline stream} does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 12, time = 5)
@Measurement(iterations = 6, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:InlineSmallCode=1000", "-XX:+UseTransparentHugePages"})
public class ExtractionBenchmark {

  /** What was read, and what it cost, as rates of their own beside the articles. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Text {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** UTF-8 read. */
    public long bytes;

    /**
     * Time that the core spent on reading, in nanoseconds: a billion a second where nothing else
     * wanted it. Articles divided by it are comparable on a machine that others use.
     */
    public long cpu;

    private long started;

    @Setup(Level.Iteration)
    public void start() {
      bytes = 0;
      started = THREADS.getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void stop() {
      cpu = THREADS.getCurrentThreadCpuTime() - started;
    }
  }

  @Param({"english", "chinese", "both"})
  public String language;

  @Param({"1500", "15000", "150000"})
  public int length;

  private final ArticleReader reader = new ArticleReader();
  private List<Article> articles;
  private int[] sizes;
  private int next;

  @Setup
  public void load() {
    articles = Texts.of(language, length);
    sizes =
        articles.stream()
            .mapToInt(article -> article.getText().getBytes(StandardCharsets.UTF_8).length)
            .toArray();
  }

  /** One article after the other, in turn. */
  @Benchmark
  public Reading read(Text text) {
    Article article = articles.get(next);
    text.bytes += sizes[next];
    next = (next + 1) % articles.size();
    return reader.read(article);
  }
}
