package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.statistics.Cut;
import io.javalin.config.RoutesConfig;
import java.util.Optional;

/** What the HTTP face asks of the running pipeline. */
interface Instance {

  /**
   * What it is doing, in a word of Kafka Streams, such as RUNNING; or CUT_OFF if it runs, but the
   * brokers have not heard of it for so long that others may have taken over.
   */
  String state();

  /** Whether it runs, has its state restored, and is not cut off. */
  boolean isReady();

  /** Whether it has stopped for good. */
  boolean isOver();

  /**
   * What is counted now changes whenever this does.
   *
   * @throws NotReadyException while a part of the tables is restored or moved, or is with an
   *     instance that cannot be reached
   */
  Object version();

  /**
   * All agreements as they are now.
   *
   * @throws NotReadyException as {@link #version()}
   */
  Cut cut();

  /**
   * One agreement; empty where there is none of that id.
   *
   * @throws NotReadyException as {@link #version()}
   */
  Optional<Agreement> agreement(String id);

  /** The topology in Kafka's words. */
  String topology();

  /** Adds what other instances of the application ask of this one. */
  default void routes(RoutesConfig routes) {}
}
