package dev.pactline.launcher.commands;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.StreamsSettings;
import dev.pactline.streams.http.HttpFace;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Option(
      names = "--standbys",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Other instances that keep a copy of each store, to take over at once."
              + " Default: ${DEFAULT-VALUE}.")
  int standbys;

  @Option(
      names = "--application-server",
      paramLabel = "HOST:PORT",
      description =
          "Where the other instances reach the HTTP face of this one, so that each answers for all;"
              + " auto: the address of this machine and --http-port. Default: they do not.")
  String applicationServer;

  @Mixin HttpOptions http;
  @Spec CommandSpec spec;

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
          "the streams behind port " + face.port() + " stopped: " + Causes.told(cause), cause);
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
        kafka());
  }

  private Map<String, String> kafka() {
    Map<String, String> properties = new HashMap<>();
    properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, Integer.toString(standbys));
    if (applicationServer != null) {
      properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, address());
    }
    properties.putAll(cluster.kafka());
    return properties;
  }

  private String address() {
    if (!applicationServer.equals("auto")) {
      return checked(applicationServer);
    }
    if (http.port == 0) {
      throw new ParameterException(
          spec.commandLine(), "--application-server=auto needs an --http-port other than 0");
    }
    try {
      return InetAddress.getLocalHost().getHostAddress() + ":" + http.port;
    } catch (UnknownHostException e) {
      throw new CommandFailedException(
          "the address of this machine is not known: name it by --application-server", e);
    }
  }

  private String checked(String address) {
    try {
      HostInfo.buildFromEndpoint(address);
      return address;
    } catch (ConfigException e) {
      throw new ParameterException(
          spec.commandLine(), "--application-server must be HOST:PORT, was " + address);
    }
  }
}
