package dev.pactline.streams.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.streams.extraction.EmittedReport;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class StateSerdeTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 20_000;

  private final StateSerde<EmittedReport> serde = new StateSerde<>(EmittedReport.class);

  /** Stores of several stream threads, and queries over HTTP, use one serde at the same time. */
  @Test
  void threads_do_not_disturb_one_another() throws Exception {
    CyclicBarrier begin = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> disturbed =
          IntStream.range(0, THREADS)
              .mapToObj(
                  thread ->
                      threads.submit(
                          () -> {
                            begin.await();
                            return disturbed(thread);
                          }))
              .toList();

      for (Future<Integer> count : disturbed) {
        assertThat(count.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void state_of_another_version_is_refused() {
    byte[] bytes = serde.serialize("emitted", new EmittedReport("NO", "r1"));
    bytes[0]++;

    assertThatThrownBy(() -> serde.deserialize("emitted", bytes))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("another version");
  }

  @Test
  void half_a_record_leaves_nothing_behind() {
    EmittedReport whole = new EmittedReport("NO", "r1");
    assertThatThrownBy(() -> serde.serialize("emitted", new EmittedReport("NO", null)))
        .isInstanceOf(RuntimeException.class);

    assertThat(serde.deserialize("emitted", serde.serialize("emitted", whole))).isEqualTo(whole);
  }

  private int disturbed(int thread) {
    int disturbed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      EmittedReport record = new EmittedReport("NO", "report " + thread + " of round " + round);
      byte[] bytes = serde.serialize("emitted", record);
      disturbed += serde.deserialize("emitted", bytes).equals(record) ? 0 : 1;
    }
    return disturbed;
  }
}
