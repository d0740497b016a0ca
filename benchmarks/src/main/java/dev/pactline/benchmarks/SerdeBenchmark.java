package dev.pactline.benchmarks;

import dev.pactline.schemas.Article;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.serialization.Serde;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Writing and reading one article: our serde, and Avro's own message format as the floor. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SerdeBenchmark {
  private static final String TOPIC = "articles";

  private final BinaryMessageEncoder<Article> encoder = Article.getEncoder();
  private final BinaryMessageDecoder<Article> decoder = Article.getDecoder();
  private Serde<Article> serde;
  private List<Article> articles;
  private int next;

  @Setup
  public void load() {
    serde = AvroSerdes.using(new InMemorySchemaRegistry()).values(Article.class);
    articles = Samples.articles();
  }

  @Benchmark
  public Article serde() {
    byte[] bytes = serde.serializer().serialize(TOPIC, article());
    return serde.deserializer().deserialize(TOPIC, bytes);
  }

  @Benchmark
  public Article avro() throws Exception {
    return decoder.decode(encoder.encode(article()));
  }

  private Article article() {
    next = (next + 1) % articles.size();
    return articles.get(next);
  }
}
