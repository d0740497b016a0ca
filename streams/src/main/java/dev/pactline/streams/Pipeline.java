package dev.pactline.streams;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.extraction.Extraction;
import dev.pactline.streams.extraction.ExtractionProcessor;
import dev.pactline.streams.extraction.Reading;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.state.MemoryPlan;
import dev.pactline.streams.tables.CountedPartitions;
import dev.pactline.streams.tables.TablesProcessor;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The path of a record, from articles to statistics. Each step ends at a topic, so that it can be
 * replayed alone, and keeps what it must remember in stores of its own.
 */
public final class Pipeline {

  /** Agreements by id, as last counted: {@code Agreement} by string. */
  public static final String AGREEMENTS_STORE = TablesProcessor.AGREEMENTS_STORE;

  private final Function<Article, Reading> reader;
  private final String homeCountry;
  private final ReferenceRates rates;
  private final MeterRegistry meters;
  private final Lag lag = new Lag(Clock.SYSTEM);
  private final CountedPartitions countedPartitions = new CountedPartitions();

  /**
   * A pipeline that is not built yet.
   *
   * @param reader reads an article; the same article must always give the same reading
   * @param homeCountry ISO 3166-1 alpha-2 code of the home side, on which nothing is booked
   * @param rates what values are converted to US dollars with
   * @param meters where records are counted
   */
  public Pipeline(
      Function<Article, Reading> reader,
      String homeCountry,
      ReferenceRates rates,
      MeterRegistry meters) {
    this.reader = reader;
    this.homeCountry = homeCountry;
    this.rates = rates;
    this.meters = meters;
  }

  /** The pipeline from source topics to sink topics. */
  public Topology build(Topics topics) {
    StreamsBuilder builder = new StreamsBuilder();
    lag.register(sources(topics), meters);

    KStream<String, Extraction> extractions =
        read(builder, topics.articles(), "read-articles")
            .processValues(ExtractionProcessor.supplier(reader, meters), named("read-article"));
    write(Extraction.events(extractions), topics.agreementEvents(), "write-reports");
    write(Extraction.rejections(extractions), topics.rejections(), "write-rejections");

    KStream<?, ?> tables =
        read(builder, topics.agreementEvents(), "read-agreement-events")
            .process(
                TablesProcessor.supplier(tables(topics), meters, countedPartitions),
                named("count-report"));
    Pipeline.<String, Agreement>of(tables)
        .to(
            topics.agreements().name(),
            produced(topics.agreements(), "write-agreements")
                .withStreamPartitioner(new CountryPartitioner()));
    write(of(tables), topics.countryStatistics(), "write-countries");
    write(of(tables), topics.jointStatistics(), "write-joint");
    write(of(tables), topics.countryMonthStatistics(), "write-months");
    write(of(tables), topics.countrySectorStatistics(), "write-sectors");
    write(of(tables), topics.countryCurrencyStatistics(), "write-currencies");

    read(builder, topics.rejections(), "read-rejections")
        .foreach(new RejectionCounter(meters), named("count-rejection"));
    return builder.build();
  }

  /** The topics that the pipeline reads. */
  static List<Topic<?, ?>> sources(Topics topics) {
    return List.of(topics.articles(), topics.agreementEvents(), topics.rejections());
  }

  private TablesProcessor.Settings tables(Topics topics) {
    Map<String, String> children =
        Map.of(
            topics.agreements().name(), "write-agreements",
            topics.countryStatistics().name(), "write-countries",
            topics.jointStatistics().name(), "write-joint",
            topics.countryMonthStatistics().name(), "write-months",
            topics.countrySectorStatistics().name(), "write-sectors",
            topics.countryCurrencyStatistics().name(), "write-currencies");
    return new TablesProcessor.Settings(
        topics,
        topic -> children.get(topic.name()),
        homeCountry,
        rates,
        MemoryPlan.ofThisJvm().keptValues());
  }

  /** Each record goes to the one child that it is for, so what types there are does not matter. */
  @SuppressWarnings("unchecked")
  private static <K, V> KStream<K, V> of(KStream<?, ?> tables) {
    return (KStream<K, V>) tables;
  }

  /** The partitions of agreements that are being counted in this process. */
  CountedPartitions countedPartitions() {
    return countedPartitions;
  }

  /** How far the pipeline is behind, once it is told what to measure that by. */
  Lag lag() {
    return lag;
  }

  private <K, V> KStream<K, V> read(StreamsBuilder builder, Topic<K, V> topic, String name) {
    return builder.stream(
        topic.name(),
        Consumed.with(topic.keys(), topic.values()).withTimestampExtractor(lag).withName(name));
  }

  private static <K, V> void write(KStream<K, V> records, Topic<K, V> topic, String name) {
    records.to(topic.name(), produced(topic, name));
  }

  private static <K, V> Produced<K, V> produced(Topic<K, V> topic, String name) {
    return Produced.with(topic.keys(), topic.values()).withName(name);
  }

  private static Named named(String name) {
    return Named.as(name);
  }
}
