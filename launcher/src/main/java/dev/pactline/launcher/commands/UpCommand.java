package dev.pactline.launcher.commands;

import dev.pactline.launcher.embedded.DataDirectory;
import dev.pactline.launcher.embedded.EmbeddedPipeline;
import dev.pactline.launcher.sql.EmbeddedSql;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import dev.pactline.streams.StreamsSettings;
import dev.pactline.streams.http.HttpFace;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole pipeline on a broker and a registry of its own, until it is stopped. */
@Command(
    name = "up",
    description = {
      "Run the whole pipeline on an embedded broker and registry that keep their data, until"
          + " stopped with Ctrl-C."
    },
    footer = {
      "",
      "Examples:",
      "  pactline up --data-dir /var/lib/pactline",
      "  pactline up --sql",
      "  pactline publish articles news       # in another terminal",
      "  pactline statistics"
    })
final class UpCommand implements Callable<Integer>, LogLevels.LongRunning {
  private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      defaultValue = "pactline-data",
      description = "Where topics, schemas and stores are kept. Default: ${DEFAULT-VALUE}.")
  Path dataDirectory;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Port of the broker; 0: any that is free. Default: ${DEFAULT-VALUE}.")
  int brokerPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "Port of the schema registry; 0: any that is free. Default: ${DEFAULT-VALUE}.")
  int registryPort;

  @Option(
      names = "--sql",
      description = "Keep the tables in a PostgreSQL of our own, too; readers need no password.")
  boolean sql;

  @Option(
      names = "--sql-port",
      paramLabel = "PORT",
      defaultValue = "5432",
      description = "Port of that PostgreSQL; 0: any that is free. Default: ${DEFAULT-VALUE}.")
  int sqlPort;

  @Mixin RuleOptions rules;
  @Mixin HttpOptions http;

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.here();
    DataDirectory directory = DataDirectory.persistent(dataDirectory);
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (EmbeddedPipeline pipeline = new EmbeddedPipeline(directory)) {
      pipeline.start(
          installation.stack(directory.path(), Storage.FILES, brokerPort, registryPort),
          rules::settings,
          meters);
      StreamsSettings settings =
          rules.settings(pipeline.stack().bootstrapServers(), directory.path());
      HttpFace face =
          pipeline.attach(
              () ->
                  HttpFace.start(
                      http.settings(),
                      pipeline.streams(),
                      settings,
                      pipeline.topics(),
                      meters,
                      Version.number()));
      if (sql) {
        startSql(pipeline, directory, installation);
      }
      LOG.atInfo()
          .addKeyValue("http", "http://" + http.host + ":" + face.port())
          .addKeyValue("bootstrap.servers", pipeline.stack().bootstrapServers())
          .addKeyValue("schema.registry.url", pipeline.stack().schemaRegistryUrl())
          .addKeyValue("data", directory.path())
          .log("Pactline is up; stop it with Ctrl-C");
      throw new CommandFailedException(
          "Pactline stopped: " + Causes.told(pipeline.failure().join()));
    }
  }

  private void startSql(
      EmbeddedPipeline pipeline, DataDirectory directory, Installation installation) {
    EmbeddedSql.Settings settings =
        new EmbeddedSql.Settings(
            directory.path().resolve("sql"),
            sqlPort,
            installation.home().resolve("plugins"),
            pipeline.stack().bootstrapServers(),
            pipeline.stack().schemaRegistryUrl());
    EmbeddedSql started;
    try {
      started =
          pipeline.attach(
              () -> EmbeddedSql.start(settings, pipeline.topics(), pipeline.failure()::complete));
    } catch (IOException e) {
      throw new CommandFailedException(e.getMessage(), e);
    }
    LOG.atInfo()
        .addKeyValue("jdbc", started.url())
        .addKeyValue("psql", started.psql())
        .log("The tables are in PostgreSQL");
  }
}
