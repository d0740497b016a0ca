package dev.pactline.streams.state;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.streams.extraction.EmittedReport;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StateVersionTest {
  private final StateSerde<EmittedReport> serde = new StateSerde<>(EmittedReport.class);
  private KeyValueStore<String, EmittedReport> store;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_store_that_an_older_build_wrote_is_refused_before_anything_is_asked_of_it() {
    store = store(this::older);
    store.put("r1", new EmittedReport("NO", "r1"));

    assertThatThrownBy(() -> StateVersion.check(store))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("another version")
        .hasMessageContaining("pactline reset");
  }

  @Test
  void an_empty_store_and_one_of_ours_are_taken() {
    store = store(serde.serializer());
    assertThatCode(() -> StateVersion.check(store)).doesNotThrowAnyException();

    store.put("r1", new EmittedReport("NO", "r1"));
    assertThatCode(() -> StateVersion.check(store)).doesNotThrowAnyException();
  }

  private byte[] older(String topic, EmittedReport report) {
    byte[] bytes = serde.serialize(topic, report);
    bytes[0]--;
    return bytes;
  }

  private KeyValueStore<String, EmittedReport> store(Serializer<EmittedReport> writer) {
    KeyValueStore<String, EmittedReport> built =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("emitted"),
                Serdes.String(),
                Serdes.serdeFrom(writer, serde.deserializer()))
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    built.init(context.getStateStoreContext(), built);
    return built;
  }
}
