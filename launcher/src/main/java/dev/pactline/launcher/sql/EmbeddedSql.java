package dev.pactline.launcher.sql;

import dev.pactline.connect.SinkConnector;
import dev.pactline.connect.SqlSchema;
import dev.pactline.connect.SqlSchema.Found;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.RegistrySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics as tables of a PostgreSQL of our own, kept up by a Connect worker in this JVM. */
public final class EmbeddedSql implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSql.class);

  private final EmbeddedDatabase database;
  private final EmbeddedConnect connect;
  private final ConnectorWatch connector;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "sql-watch");
            thread.setDaemon(true);
            return thread;
          });

  private EmbeddedSql(EmbeddedDatabase database, EmbeddedConnect connect) {
    this.database = database;
    this.connect = connect;
    this.connector = new ConnectorWatch(connect);
  }

  /**
   * Where everything is.
   *
   * @param folder for the database; nobody else's
   * @param port of the database; 0: any that is free
   * @param plugins the folder of the plugins for Connect
   * @param bootstrapServers where the broker is
   * @param schemaRegistryUrl where the registry is
   */
  public record Settings(
      Path folder, int port, Path plugins, String bootstrapServers, String schemaRegistryUrl) {}

  /**
   * Starts all of it. The tables are made if they are missing, or were made by another release.
   *
   * @param topics the topics, which must exist
   * @param onFailure told once if the database ends by itself
   * @throws IOException if the database does not start
   */
  public static EmbeddedSql start(Settings settings, Topics topics, Consumer<Throwable> onFailure)
      throws IOException {
    EmbeddedDatabase database = EmbeddedDatabase.start(settings.folder(), settings.port());
    try {
      boolean anew = prepare(database);
      SinkConnector connector =
          new SinkConnector(
              topics,
              Topics.DEFAULT_PREFIX,
              database.url(),
              EmbeddedDatabase.OWNER,
              database.password(),
              Map.of(RegistrySettings.URL, settings.schemaRegistryUrl()));
      EmbeddedConnect connect =
          EmbeddedConnect.start(
              settings.bootstrapServers(),
              settings.plugins(),
              settings.folder(),
              SinkConnector.NAME,
              connector.settings(),
              anew);
      EmbeddedSql sql = new EmbeddedSql(database, connect);
      sql.watch(onFailure);
      return sql;
    } catch (SQLException e) {
      database.close();
      throw new IOException("the tables cannot be made: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Where readers find it, such as {@code
   * jdbc:postgresql://127.0.0.1:5432/pactline?user=pactline_reader}; no password is needed.
   */
  public String url() {
    return database.url() + "?user=" + SqlSchema.READER;
  }

  /** The same for {@code psql}. */
  public String psql() {
    return "psql -h 127.0.0.1 -p " + database.port() + " -U " + SqlSchema.READER + " pactline";
  }

  /** A connection as the owner of the tables, for tests. */
  Connection connect() throws SQLException {
    return database.connect();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    try {
      connect.close();
    } finally {
      database.close();
    }
  }

  /** Whether the tables were made anew, and have to be filled from the first record. */
  private static boolean prepare(EmbeddedDatabase database) throws SQLException {
    database.create();
    try (Connection connection = database.connect()) {
      SqlSchema schema = new SqlSchema(connection);
      boolean anew = schema.find() != Found.CURRENT;
      if (anew) {
        schema.create();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("alter role " + SqlSchema.READER + " login");
        statement.execute(
            "alter role " + SqlSchema.READER + " set default_transaction_read_only = on");
        statement.execute("alter role " + SqlSchema.READER + " set search_path = pactline");
      }
      return anew;
    }
  }

  private void watch(Consumer<Throwable> onFailure) {
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(
            () -> look(onFailure),
            ConnectorWatch.SECONDS_BETWEEN_LOOKS,
            ConnectorWatch.SECONDS_BETWEEN_LOOKS,
            TimeUnit.SECONDS);
  }

  private void look(Consumer<Throwable> onFailure) {
    try {
      if (!database.isAlive()) {
        onFailure.accept(new IllegalStateException("PostgreSQL has ended by itself"));
        watch.shutdown();
        return;
      }
      connector.look(System.nanoTime());
    } catch (IOException | RuntimeException e) { // the next look follows anyway
      LOG.warn("Cannot look after the tables of the database: {}", e.getMessage());
    }
  }
}
