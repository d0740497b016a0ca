package dev.pactline.benchmarks.peers;

import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.StreamsSettings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.LagInfo;

/**
 * Pactline itself, as {@code pactline stream} runs it. It prints how long stores were restored, and
 * when its standby copies have caught up.
 */
final class Product {

  private static final long WATCH_MILLIS = 5;

  private Product() {}

  public static void main(String[] arguments) throws InterruptedException {
    Place place = Place.parse(arguments);
    CountDownLatch over = new CountDownLatch(1);
    PactlineStreams streams =
        new PactlineStreams(
            settings(place),
            place.topics(),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            failure -> over.countDown());
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
    streams.start();
    watch(streams, over);
    System.exit(1);
  }

  private static void watch(PactlineStreams streams, CountDownLatch over)
      throws InterruptedException {
    long since = 0;
    boolean caughtUp = false;
    while (!over.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
      if (streams.isRestoring() && since == 0) {
        since = System.nanoTime();
      } else if (!streams.isRestoring() && since != 0) {
        System.out.println("restored " + (System.nanoTime() - since) / 1_000_000);
        since = 0;
      }
      if (!caughtUp && isCaughtUp(streams)) {
        System.out.println("caught up");
        caughtUp = true;
      }
    }
  }

  private static boolean isCaughtUp(PactlineStreams streams) {
    if (!streams.kafkaStreams().state().isRunningOrRebalancing()) {
      return false;
    }
    var lags = streams.kafkaStreams().allLocalStorePartitionLags().values();
    return lags.size() > 0
        && lags.stream()
            .flatMap(lag -> lag.values().stream())
            .mapToLong(LagInfo::offsetLag)
            .allMatch(lag -> lag <= 1); // the marker of the last transaction is no record
  }

  private static StreamsSettings settings(Place place) {
    return new StreamsSettings(
        place.bootstrapServers(),
        place.group(),
        place.folder().resolve("state"),
        place.to(),
        StreamsSettings.DEFAULT_HOME_COUNTRY,
        Optional.empty(),
        1,
        -1,
        place.kafka());
  }
}
