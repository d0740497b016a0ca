package dev.pactline.streams.http;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.admin.Admin;

/** How many partitions a topic has: asked once, since ours never get more. */
final class TopicSize implements IntSupplier {
  private static final int PATIENCE_SECONDS = 10;

  private final Admin admin;
  private final String topic;
  private int partitions;

  TopicSize(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  @Override
  public synchronized int getAsInt() {
    if (partitions == 0) {
      partitions = ask();
    }
    return partitions;
  }

  private int ask() {
    try {
      return admin
          .describeTopics(List.of(topic))
          .topicNameValues()
          .get(topic)
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .partitions()
          .size();
    } catch (ExecutionException | TimeoutException e) {
      throw new NotReadyException("The brokers do not tell of the topics.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReadyException("Interrupted.", e);
    }
  }
}
