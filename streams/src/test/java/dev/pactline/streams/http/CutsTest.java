package dev.pactline.streams.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.statistics.Cut;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutsTest {
  private static final int CALLERS = 8;

  @Test
  void callers_who_wait_for_one_look_share_the_next() throws Exception {
    SlowInstance instance = new SlowInstance();
    AtomicLong time = new AtomicLong();
    Cuts cuts = new Cuts(instance, time::get);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      Future<String> first = callers.submit(() -> outcome(cuts));
      assertThat(instance.looking.await(10, TimeUnit.SECONDS)).isTrue();
      time.set(1);
      CountDownLatch asking = new CountDownLatch(CALLERS - 1);
      List<Future<String>> others =
          IntStream.range(1, CALLERS)
              .mapToObj(
                  caller ->
                      callers.submit(
                          () -> {
                            asking.countDown();
                            return outcome(cuts);
                          }))
              .toList();
      assertThat(asking.await(10, TimeUnit.SECONDS)).isTrue();
      time.set(2);
      instance.end.countDown();

      assertThat(first.get()).isEqualTo("silent");
      for (Future<String> other : others) {
        assertThat(other.get()).isEqualTo("silent");
      }
      assertThat(instance.looks).hasValue(2);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void a_failure_is_not_kept() {
    SlowInstance instance = new SlowInstance();
    instance.end.countDown();
    Cuts cuts = new Cuts(instance, System::nanoTime);
    assertThat(outcome(cuts)).isEqualTo("silent");
    instance.silent = false;

    assertThat(outcome(cuts)).isEqualTo("answered");
  }

  private static String outcome(Cuts cuts) {
    try {
      assertThat(cuts.get()).isNotNull();
      return "answered";
    } catch (NotReadyException e) {
      return e.getMessage();
    }
  }

  /** One whose fleet has an instance that is silent, which takes a while to find out. */
  private static final class SlowInstance implements Instance {
    final CountDownLatch looking = new CountDownLatch(1);
    final CountDownLatch end = new CountDownLatch(1);
    final AtomicInteger looks = new AtomicInteger();
    volatile boolean silent = true;

    @Override
    public Object version() {
      looks.incrementAndGet();
      looking.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (silent) {
        throw new NotReadyException("silent", null);
      }
      return 1;
    }

    @Override
    public Cut cut() {
      return Cut.of(List.of());
    }

    @Override
    public Optional<Agreement> agreement(String id) {
      return Optional.empty();
    }

    @Override
    public String state() {
      return "RUNNING";
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public boolean isOver() {
      return false;
    }

    @Override
    public String topology() {
      return "";
    }
  }
}
