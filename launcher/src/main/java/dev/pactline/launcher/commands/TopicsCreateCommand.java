package dev.pactline.launcher.commands;

import dev.pactline.schemas.TopicAdmin;
import dev.pactline.schemas.TopicSchemas;
import dev.pactline.schemas.registry.HttpSchemaRegistry;
import dev.pactline.schemas.registry.RegistrySettings;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Registers the schemas and creates the topics that are missing. */
@Command(
    name = "create",
    description = "Register the schemas, and create the topics that are missing.",
    footer = {"", "Example:", "  pactline topics create --partitions 12 --replication-factor 3"})
final class TopicsCreateCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;
  @Mixin TopicOptions options;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    TopicSchemas.register(
        new HttpSchemaRegistry(RegistrySettings.from(cluster.registry())), cluster.topicPrefix);
    try (Admin admin = Admin.create(cluster.clients())) {
      List<String> created = new TopicAdmin(admin, options.settings()).create(cluster.topics());
      created.forEach(topic -> spec.commandLine().getOut().println("created " + topic));
    }
    return ExitCode.OK;
  }
}
