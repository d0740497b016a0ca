package dev.pactline.launcher.commands;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.RegistrySettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which cluster a command works on. */
final class ClusterOptions {
  /** How long a broker may take for an answer. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = "Where the brokers are. Default: ${DEFAULT-VALUE}.")
  String bootstrapServers;

  @Option(
      names = "--schema-registry-url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8081",
      description =
          "Where the schema registry is; of Apicurio, also without /apis/ccompat/v7. Default:"
              + " ${DEFAULT-VALUE}.")
  String schemaRegistryUrl;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = Topics.DEFAULT_PREFIX,
      description = "What topic names start with. Default: ${DEFAULT-VALUE}.")
  String topicPrefix;

  @Option(
      names = "--kafka",
      paramLabel = "NAME=VALUE",
      description = "A property for the clients of Kafka, such as security.protocol=SSL.")
  Map<String, String> kafka = new LinkedHashMap<>();

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** Properties for the clients of Kafka. */
  Map<String, Object> clients() {
    Map<String, Object> properties = new HashMap<>(kafka());
    properties.put("bootstrap.servers", bootstrapServers);
    return properties;
  }

  /** Further properties of the clients, from all sources. */
  Map<String, String> kafka() {
    Map<String, String> properties = settings().kafkaProperties();
    properties.putAll(kafka);
    return properties;
  }

  /** Properties for the serdes and the client of the schema registry. */
  Map<String, Object> registry() {
    Map<String, Object> properties = new HashMap<>(settings().fileProperties());
    properties.putAll(kafka());
    properties.put(RegistrySettings.URL, schemaRegistryUrl);
    return properties;
  }

  /** What tells the topics of this cluster from those of others, whatever its address. */
  String identity() {
    try (Admin admin = Admin.create(clients())) {
      DescribeClusterOptions patience =
          new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
      return admin.describeCluster(patience).clusterId().get() + "/" + topicPrefix;
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  Topics topics() {
    return Topics.using(topicPrefix, AvroSerdes.using(registry()));
  }

  private SettingsProvider settings() {
    return (SettingsProvider) spec.commandLine().getDefaultValueProvider();
  }
}
