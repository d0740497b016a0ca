package dev.pactline.launcher.commands;

import dev.pactline.connect.ConnectWorkers;
import dev.pactline.connect.ConnectWorkers.Status;
import dev.pactline.connect.SinkConnector;
import dev.pactline.connect.SqlSchema;
import dev.pactline.connect.SqlSchema.Found;
import dev.pactline.schemas.registry.RegistrySettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the tables, views and the role for readers, and the connector that fills the tables. */
@Command(
    name = "setup",
    description = {
      "Make tables, views and a role for readers in a PostgreSQL, and the connector in a Kafka"
          + " Connect that fills them. Done twice it changes nothing."
    },
    footer = {
      "",
      "The workers need the plugin in launcher/target/pactline/plugins on their plugin.path.",
      "Readers are members of the role pactline_reader: CREATE ROLE bi LOGIN IN ROLE pactline_reader.",
      "",
      "Examples:",
      "  PACTLINE_DATABASE_PASSWORD=... pactline sql setup",
      "  pactline sql setup --connector-password '${directory:/secrets:postgres}' --rebuild"
    })
final class SqlSetupCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;
  @Mixin ConnectOptions connect;
  @Mixin SqlOptions sql;

  @Option(
      names = "--connector-database-url",
      paramLabel = "URL",
      description = "Where the workers find the database. Default: --database-url.")
  String connectorDatabaseUrl;

  @Option(
      names = "--connector-registry-url",
      paramLabel = "URL",
      description = "Where the workers find the schema registry. Default: --schema-registry-url.")
  String connectorRegistryUrl;

  @Option(
      names = "--connector-password",
      paramLabel = "REFERENCE",
      description = {
        "What the workers are given as password: a reference that they resolve themselves, such as"
            + " ${directory:/secrets:postgres}. Default: the password itself, which Kafka Connect"
            + " then keeps in its topic of settings, and shows to whoever may ask its REST."
      })
  String connectorPassword;

  @Option(
      names = "--rebuild",
      description = "Drop the tables that are there, and fill new ones from the first record.")
  boolean rebuild;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Connection connection = sql.connect()) {
      SqlSchema schema = new SqlSchema(connection);
      Found found = schema.find();
      if (found == Found.OTHER && !rebuild) {
        throw new CommandFailedException(
            "the tables were made by another release; --rebuild makes them anew, from the topics");
      }
      SinkConnector connector = connector();
      ConnectWorkers workers = connect.workers();
      boolean anew = found == Found.NOTHING || rebuild;
      if (anew) {
        workers.putStopped(connect.connector, connector.settings());
        schema.create();
        workers.forgetPositions(connect.connector);
        out.println("tables, views and the role " + SqlSchema.READER + " made");
      } else {
        out.println("tables, views and the role " + SqlSchema.READER + " are there");
      }
      workers.put(connect.connector, connector.settings());
      workers.resume(connect.connector);
      workers.restartFailed(connect.connector);
      Status status = workers.awaitTask(connect.connector);
      out.println("connector " + connect.connector + " " + SqlStatusCommand.told(status));
      return status.reason().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (IOException e) {
      throw connect.failed(e);
    } catch (SQLException e) {
      throw sql.failed(e);
    }
  }

  private SinkConnector connector() {
    Map<String, String> registry = new TreeMap<>();
    cluster
        .registry()
        .forEach(
            (name, value) -> {
              if (name.startsWith("schema.registry.") || name.startsWith("basic.auth.")) {
                registry.put(name, value.toString());
              }
            });
    if (connectorRegistryUrl != null) {
      registry.put(RegistrySettings.URL, connectorRegistryUrl);
    }
    return new SinkConnector(
        cluster.topics(),
        cluster.topicPrefix,
        connectorDatabaseUrl == null ? sql.databaseUrl : connectorDatabaseUrl,
        sql.databaseUser,
        connectorPassword == null ? sql.password() : connectorPassword,
        registry);
  }
}
