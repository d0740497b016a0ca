package dev.pactline.launcher.commands;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.StreamsSettings;
import dev.pactline.streams.http.HttpFace;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the Kafka Streams application against a cluster, until it is stopped. */
@Command(
    name = "stream",
    description = "Run the Kafka Streams application against a cluster, until stopped.",
    footer = {
      "",
      "Several instances share the work; on one machine each needs a --state-dir of its own.",
      "",
      "Examples:",
      "  pactline topics create --bootstrap-servers kafka:9092",
      "  pactline stream --bootstrap-servers kafka:9092 --threads 2 --state-dir /var/tmp/p1"
    })
final class StreamCommand implements Callable<Integer>, LogLevels.LongRunning {
  @Mixin ClusterOptions cluster;
  @Mixin RuleOptions rules;
  @Mixin ApplicationOptions application;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      defaultValue = "pactline-state",
      description = "Folder of the local stores. Default: ${DEFAULT-VALUE}.")
  Path stateDirectory;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Stream threads of this instance. Default: ${DEFAULT-VALUE}.")
  int threads;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      defaultValue = "-1",
      description = "Copies of internal topics; -1: as the brokers say. Default: ${DEFAULT-VALUE}.")
  int replicas;

  @Mixin HttpOptions http;

  @Override
  public Integer call() {
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    StreamsSettings settings = settings();
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (PactlineStreams streams =
            new PactlineStreams(
                settings, AvroSerdes.using(cluster.registry()), meters, failure::complete);
        HttpFace face =
            HttpFace.start(
                http.settings(), streams, settings, cluster.topics(), meters, Version.number())) {
      Thread hook = new Thread(streams::close, "close-streams");
      Runtime.getRuntime().addShutdownHook(hook);
      streams.start();
      Throwable cause = failure.join();
      Runtime.getRuntime().removeShutdownHook(hook);
      throw new CommandFailedException(
          "the streams behind port " + face.port() + " stopped: " + cause.getMessage(), cause);
    }
  }

  private StreamsSettings settings() {
    return new StreamsSettings(
        cluster.bootstrapServers,
        application.id,
        stateDirectory,
        cluster.topicPrefix,
        rules.homeCountry,
        Optional.ofNullable(rules.rates),
        threads,
        replicas,
        cluster.kafka());
  }
}
