package dev.pactline.streams.state;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Whether what a store holds can be read by this build. */
public final class StateVersion {
  private StateVersion() {}

  /**
   * Reads one value of a store, if there is any. For {@code init} of a processor: otherwise state
   * of another build would be refused only when an event happens to need it, hours later.
   *
   * @throws org.apache.kafka.common.errors.SerializationException if the value was written by
   *     another version; the message says what to do
   */
  public static void check(KeyValueStore<?, ?> store) {
    try (KeyValueIterator<?, ?> entries = store.all()) {
      if (entries.hasNext()) {
        entries.next();
      }
    }
  }
}
