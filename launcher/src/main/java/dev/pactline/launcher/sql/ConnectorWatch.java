package dev.pactline.launcher.sql;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a connector go on that stands still. Kafka Connect leaves a task that has failed as it is,
 * and the connector gives up at once on some faults that pass, such as a PostgreSQL that is killed
 * and comes back.
 */
public final class ConnectorWatch {
  /** How long to wait from one look to the next, in seconds. */
  public static final long SECONDS_BETWEEN_LOOKS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(ConnectorWatch.class);

  private final Connector connector;
  private final Restarts restarts = new Restarts();
  private boolean stoodStill;

  /** What is watched. */
  public interface Connector {
    /**
     * Why it stands still; empty while it does not.
     *
     * @throws IOException if nobody answers
     */
    Optional<String> failure() throws IOException;

    /**
     * Lets it try again.
     *
     * @throws IOException if nobody answers, or it is refused
     */
    void restart() throws IOException;
  }

  public ConnectorWatch(Connector connector) {
    this.connector = connector;
  }

  /**
   * Looks once, and lets the connector go on if it stands still and has had its pause.
   *
   * @param now by {@link System#nanoTime()}
   * @throws IOException as {@link Connector}
   */
  public void look(long now) throws IOException {
    Optional<String> failure = connector.failure();
    if (failure.isEmpty()) {
      tellThatItRuns();
      restarts.runs(now);
      return;
    }
    stoodStill = true;
    if (restarts.isDue(now)) {
      LOG.warn("The tables of the database stand still, trying again: {}", failure.get());
      connector.restart();
    }
  }

  private void tellThatItRuns() {
    if (stoodStill) {
      LOG.info("The tables of the database are kept up again");
      stoodStill = false;
    }
  }
}
