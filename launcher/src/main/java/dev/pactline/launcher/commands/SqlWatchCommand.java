package dev.pactline.launcher.commands;

import dev.pactline.connect.ConnectWorkers;
import dev.pactline.connect.ConnectWorkers.Status;
import dev.pactline.launcher.sql.ConnectorWatch;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lets the connector go on whenever it stands still. */
@Command(
    name = "watch",
    description = {
      "Look every 5 s whether the connector stands still, and let it go on: at once, then after"
          + " pauses of 5 s to a minute. Runs until it is stopped; a log line tells of each time."
    },
    footer = {
      "",
      "Kafka Connect leaves a connector alone that has failed, even if what it failed for has passed.",
      "Where something else restarts failed connectors, this is not needed."
    })
final class SqlWatchCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(SqlWatchCommand.class);

  @Mixin ConnectOptions connect;

  @Override
  public Integer call() throws InterruptedException {
    ConnectorWatch watch = new ConnectorWatch(new WatchedConnector(connect));
    LOG.atInfo()
        .addKeyValue("connect", connect.url)
        .addKeyValue("connector", connect.connector)
        .log("Watching the connector; stop it with Ctrl-C");
    boolean answered = true;
    while (true) {
      answered = look(watch, answered);
      Thread.sleep(ConnectorWatch.SECONDS_BETWEEN_LOOKS * 1000);
    }
  }

  /** Tells once of workers that do not answer, however long it lasts. */
  private boolean look(ConnectorWatch watch, boolean answered) {
    try {
      watch.look(System.nanoTime());
      if (!answered) {
        LOG.info("Kafka Connect answers again");
      }
      return true;
    } catch (IOException e) {
      if (answered) {
        LOG.warn("Cannot look after the connector, trying again: {}", told(e));
      }
      return false;
    }
  }

  private String told(IOException e) {
    return e instanceof UnknownConnectorException ? e.getMessage() : connect.failed(e).getMessage();
  }

  private static final class UnknownConnectorException extends IOException {
    private static final long serialVersionUID = 1L;

    UnknownConnectorException(String name) {
      super("the connector " + name + " is unknown: see 'pactline sql setup'");
    }
  }

  /** The first task of a connector, by the REST of its workers. */
  private static final class WatchedConnector implements ConnectorWatch.Connector {
    private final ConnectWorkers workers;
    private final String name;

    WatchedConnector(ConnectOptions connect) {
      this.workers = connect.workers();
      this.name = connect.connector;
    }

    @Override
    public Optional<String> failure() throws IOException {
      Status status = workers.status(name).orElseThrow(() -> new UnknownConnectorException(name));
      return Optional.of(status.reason()).filter(reason -> !reason.isEmpty());
    }

    @Override
    public void restart() throws IOException {
      workers.restartFailed(name);
    }
  }
}
