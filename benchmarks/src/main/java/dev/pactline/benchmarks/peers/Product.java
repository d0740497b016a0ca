package dev.pactline.benchmarks.peers;

import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.StreamsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Pactline itself, as {@code pactline stream} runs it. It prints how many records were put back
 * into stores and how long that took and, where there are copies of stores, how they stand.
 */
final class Product {

  private static final long WATCH_MILLIS = 5;
  private static final long COPIES_MILLIS = 200;

  private Product() {}

  public static void main(String[] arguments) throws InterruptedException {
    Place place = Place.parse(arguments);
    CountDownLatch over = new CountDownLatch(1);
    MeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    PactlineStreams streams =
        new PactlineStreams(
            settings(place),
            place.topics(),
            meters,
            failure -> {
              failure.printStackTrace();
              over.countDown();
            });
    Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
    streams.start();
    if (!place.kafka().getOrDefault("num.standby.replicas", "0").equals("0")) {
      watchCopies(streams, place);
    }
    watch(streams, meters, over);
    System.exit(1);
  }

  private static void watch(PactlineStreams streams, MeterRegistry meters, CountDownLatch over)
      throws InterruptedException {
    long since = 0;
    boolean restoring = false;
    while (!over.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
      if (streams.isRestoring() != restoring) {
        restoring = !restoring;
        since = since == 0 ? System.nanoTime() : since;
        if (!restoring) { // stores of several partitions, one after the other, are one restoration
          System.out.println("milliseconds " + (System.nanoTime() - since) / 1_000_000);
          System.out.println("restored " + restored(meters));
        }
      }
    }
  }

  private static long restored(MeterRegistry meters) {
    return (long) meters.get("pactline.restore.records").counter().count();
  }

  /** In a thread of its own: it asks the brokers, which takes a while. */
  private static void watchCopies(PactlineStreams streams, Place place) {
    Copies copies = new Copies(streams.kafkaStreams(), place.topics().agreementEvents().name());
    Thread watch =
        new Thread(
            () -> {
              String before = "";
              while (true) {
                String now = copies.standing();
                if (!now.equals(before)) {
                  System.out.println(now);
                  before = now;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(COPIES_MILLIS));
              }
            },
            "copies-watch");
    watch.setDaemon(true);
    watch.start();
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
