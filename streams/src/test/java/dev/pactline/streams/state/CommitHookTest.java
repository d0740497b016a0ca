package dev.pactline.streams.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class CommitHookTest {

  /** Remembers words, and writes and forwards them when a commit is made. */
  private static final class Words implements Processor<String, String, String, String> {
    private String word;
    private ProcessorContext<String, String> context;
    private KeyValueStore<String, String> written;

    @Override
    public void init(ProcessorContext<String, String> context) {
      this.context = context;
      this.written = context.getStateStore("written");
      CommitHook commits = context.getStateStore("commits");
      commits.onCommit(context, this::flush);
    }

    @Override
    public void process(Record<String, String> record) {
      word = record.value();
      assertThat(written.get("word")).isNotEqualTo(word);
    }

    private void flush() {
      written.put("word", word);
      context.forward(new Record<>("word", word, 7));
    }
  }

  private static ProcessorSupplier<String, String, String, String> words() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, String, String, String> get() {
        return new Words();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            CommitHook.builder("commits"),
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore("written"), Serdes.String(), Serdes.String()));
      }
    };
  }

  @Test
  void what_is_written_and_forwarded_at_a_commit_belongs_to_it() {
    Topology topology = new Topology();
    topology.addSource("read", new StringDeserializer(), new StringDeserializer(), "in");
    topology.addProcessor("remember", words(), "read");
    topology.addSink("write", "out", new StringSerializer(), new StringSerializer(), "remember");
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "words");
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    try (TopologyTestDriver driver = new TopologyTestDriver(topology, properties)) {
      var in = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
      in.pipeInput("k", "one"); // the driver commits after each record
      in.pipeInput("k", "two");

      var out = driver.createOutputTopic("out", new StringDeserializer(), new StringDeserializer());
      assertThat(out.readValuesToList()).isEqualTo(List.of("one", "two"));
      assertThat(driver.getKeyValueStore("written").get("word")).isEqualTo("two");
      assertThat(driver.producedTopicNames()).contains("words-written-changelog");
    }
  }

  @Test
  void a_task_that_became_a_standby_does_nothing_at_a_commit() {
    CommitHook hook = CommitHook.builder("commits").build();
    int[] done = {0};
    hook.doing(() -> done[0]++);
    hook.flushCache();
    hook.clearCache();
    hook.flushCache();

    assertThat(done[0]).isEqualTo(1);
  }
}
