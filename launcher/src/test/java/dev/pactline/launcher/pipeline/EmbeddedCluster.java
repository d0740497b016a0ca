package dev.pactline.launcher.pipeline;

import dev.pactline.launcher.embedded.EmbeddedBroker;
import dev.pactline.schemas.registry.embedded.RegistryProcess;
import java.io.IOException;
import java.nio.file.Path;

/** The broker and the registry that Pactline starts itself. */
record EmbeddedCluster(EmbeddedBroker broker, RegistryProcess registry) implements Cluster {
  private static final Path INSTALLATION = Path.of(System.getProperty("pactline.home"), "registry");

  /**
   * Starts both.
   *
   * @param directory an empty one, for their data
   */
  static EmbeddedCluster start(Path directory) throws IOException {
    EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"));
    try {
      return new EmbeddedCluster(
          broker,
          RegistryProcess.start(
              INSTALLATION, directory.resolve("registry"), RegistryProcess.Storage.MEMORY));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public String registryUrl() {
    return registry.url().toString();
  }

  @Override
  public void close() {
    registry.close();
    broker.close();
  }
}
