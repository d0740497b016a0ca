package dev.pactline.benchmarks.runs;

import dev.pactline.launcher.embedded.EmbeddedStack;
import dev.pactline.launcher.embedded.StackSettings;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.TopicAdmin;
import dev.pactline.schemas.TopicSettings;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.registry.RegistrySettings;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/** A broker in this JVM, and a schema registry beside it, in a temporary folder. */
final class Cluster implements AutoCloseable {

  private final Path folder;
  private final EmbeddedStack stack;
  private final Admin admin;

  private Cluster(Path folder, EmbeddedStack stack) {
    this.folder = folder;
    this.stack = stack;
    this.admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
  }

  /**
   * Starts it.
   *
   * @param registry where the registry is unpacked, such as {@code
   *     launcher/target/pactline/registry}
   */
  static Cluster start(Path registry) throws IOException {
    Path folder = Files.createTempDirectory("pactline-benchmark");
    return new Cluster(
        folder,
        EmbeddedStack.start(
            new StackSettings(folder, Storage.MEMORY, 0, 0, registry, Optional.empty())));
  }

  Path folder() {
    return folder;
  }

  String bootstrapServers() {
    return stack.bootstrapServers();
  }

  String registryUrl() {
    return stack.schemaRegistryUrl();
  }

  Admin admin() {
    return admin;
  }

  Map<String, Object> clients() {
    return Map.of("bootstrap.servers", stack.bootstrapServers());
  }

  /** The topics under a prefix, made where they are missing. */
  Topics topics(String prefix, int partitions) {
    Topics topics =
        Topics.using(prefix, AvroSerdes.using(Map.of(RegistrySettings.URL, registryUrl())));
    new TopicAdmin(admin, new TopicSettings(partitions, 1)).create(topics);
    return topics;
  }

  /** Removes topics whose names begin so, and the files of folders. */
  void remove(String prefix, Path files) throws Exception {
    List<String> names =
        admin.listTopics().names().get().stream().filter(name -> name.startsWith(prefix)).toList();
    admin.deleteTopics(names).all().get();
    Folders.remove(files);
  }

  @Override
  public void close() {
    admin.close();
    stack.close();
    Folders.remove(folder);
  }
}
