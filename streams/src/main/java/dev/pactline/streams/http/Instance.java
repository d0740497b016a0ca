package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.statistics.StatisticsQueries;
import java.util.Optional;

/** What the HTTP face asks of the running pipeline. */
interface Instance {

  /** What it is doing, in a word of Kafka Streams, such as RUNNING. */
  String state();

  /** Whether it runs and has its state restored. */
  boolean isReady();

  /** Whether it has stopped for good. */
  boolean isOver();

  /**
   * The tables.
   *
   * @throws NotReadyException while they are restored, moved, or spread over several instances
   */
  StatisticsQueries statistics();

  /**
   * One agreement; empty where there is none of that id.
   *
   * @throws NotReadyException as {@link #statistics()}
   */
  Optional<Agreement> agreement(String id);

  /** The topology in Kafka's words. */
  String topology();
}
