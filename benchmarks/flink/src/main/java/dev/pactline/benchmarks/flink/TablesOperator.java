package dev.pactline.benchmarks.flink;

import dev.pactline.benchmarks.peers.Place;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.resolution.AgreementId;
import dev.pactline.streams.resolution.Ledger;
import dev.pactline.streams.resolution.Profile;
import dev.pactline.streams.resolution.ReferenceRates;
import dev.pactline.streams.state.CountsSerde;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.UnusableRecordException;
import dev.pactline.streams.statistics.Counting;
import dev.pactline.streams.statistics.Totals;
import dev.pactline.streams.tables.Tables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;

/**
 * Brings events into the tables by the rules of Pactline, over state of Flink. As Pactline does at
 * a commit, it writes at a checkpoint what has changed, each row once, and before the barrier, so
 * that all of it belongs to the checkpoint.
 */
final class TablesOperator extends AbstractStreamOperator<Message>
    implements OneInputStreamOperator<Tuple2<byte[], byte[]>, Message> {

  private static final long serialVersionUID = 1L;

  /** As many as Pactline keeps. */
  private static final int KEPT = 5_000;

  private static final int STROKES_OF_DAYS = 2;
  private static final int STROKES_OF_ROWS = 3;

  private final ArrayList<String> place; // a list that Flink can serialize
  private transient Topics topics;
  private transient Tables tables;

  /**
   * @param place where it works, as {@link Place#arguments} says it
   */
  TablesOperator(List<String> place) {
    this.place = new ArrayList<>(place);
  }

  @Override
  public void open() throws Exception {
    super.open();
    topics = Place.of(place).topics();
    tables =
        new Tables(
            new Ledger.Stores(
                store("reports", new StateSerde<>(AgreementEvent.class), Address::alone),
                store("profiles", new StateSerde<>(Profile.class), Address.paged(STROKES_OF_DAYS)),
                store("agreements", new StateSerde<>(Agreement.class), TablesOperator::agreement),
                KEPT),
            new Counting.Stores(
                store("totals", new StateSerde<>(Totals.class), Address::alone),
                store("days", new CountsSerde(Counting.DAY_COUNTS), Address.paged(STROKES_OF_ROWS)),
                KEPT),
            "CN",
            ReferenceRates.none());
  }

  private <V> FlinkSortedStore<V> store(String name, Serde<V> values, Address.Scheme addresses)
      throws Exception {
    KeyedStateBackend<String> backend = getKeyedStateBackend();
    return new FlinkSortedStore<>(backend, name, values, addresses);
  }

  private static Address agreement(String id) {
    return new Address(AgreementId.country(id), "", id);
  }

  @Override
  public void processElement(StreamRecord<Tuple2<byte[], byte[]>> element) {
    byte[] key = element.getValue().f0;
    byte[] value = element.getValue().f1;
    Topic<String, AgreementEvent> events = topics.agreementEvents();
    try {
      tables.take(
          key == null ? null : new String(key, StandardCharsets.UTF_8),
          events.values().deserializer().deserialize(events.name(), value));
    } catch (UnusableRecordException | SerializationException e) {
      emit(new Message(topics.deadLetters().name(), key, value));
    }
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    tables.changedAgreements().forEach((id, agreement) -> send(topics.agreements(), id, agreement));
    tables.changedRows().forEach(row -> row.writeTo(topics, this::send));
    tables.flush();
  }

  private <K, V> void send(Topic<K, V> topic, K key, V value) {
    emit(
        new Message(
            topic.name(),
            topic.keys().serializer().serialize(topic.name(), key),
            topic.values().serializer().serialize(topic.name(), value)));
  }

  private void emit(Message message) {
    output.collect(new StreamRecord<>(message));
  }
}
