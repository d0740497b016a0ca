package dev.pactline.launcher.embedded;

import dev.pactline.schemas.registry.embedded.RegistryProcess;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A broker in this JVM and a schema registry beside it, on one data directory. */
public final class EmbeddedStack implements AutoCloseable {
  private final EmbeddedBroker broker;
  private final CompletableFuture<RegistryProcess> registry;

  private EmbeddedStack(EmbeddedBroker broker, CompletableFuture<RegistryProcess> registry) {
    this.broker = broker;
    this.registry = registry;
  }

  /**
   * Starts both at the same time, and waits for the broker.
   *
   * @param settings what and where
   * @return the stack, with a broker that is ready for clients
   * @throws IOException if the data directory cannot be used
   * @throws PortTakenException if somebody else listens on a port that was asked for
   */
  public static EmbeddedStack start(StackSettings settings) throws IOException {
    if (settings.registryPort() != 0) {
      Ports.refuseTaken("schema registry", settings.registryPort());
    }
    CompletableFuture<RegistryProcess> registry =
        CompletableFuture.supplyAsync(() -> startRegistry(settings), task -> daemon(task).start());
    try {
      return new EmbeddedStack(startBroker(settings), registry);
    } catch (IOException | RuntimeException e) {
      closeAfter(e, registry);
      throw e;
    }
  }

  /** Where Kafka's clients connect, such as {@code 127.0.0.1:41234}. */
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /**
   * The value of {@code schema.registry.url}. Waits until the registry answers there.
   *
   * @throws IllegalStateException if the registry did not start; the message says why
   */
  public String schemaRegistryUrl() {
    return joined(registry).url().toString();
  }

  /**
   * A registry that did not start has nothing to close, and {@link #schemaRegistryUrl} tells why.
   */
  @Override
  public void close() {
    try {
      RegistryProcess started = registry.exceptionally(failure -> null).join();
      if (started != null) {
        started.close();
      }
    } finally {
      broker.close();
    }
  }

  private static void closeAfter(Exception failure, CompletableFuture<RegistryProcess> registry) {
    try {
      joined(registry).close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static EmbeddedBroker startBroker(StackSettings settings) throws IOException {
    return settings.brokerPort() == 0
        ? EmbeddedBroker.start(settings.directory().resolve("broker"))
        : EmbeddedBroker.start(settings.directory().resolve("broker"), settings.brokerPort());
  }

  private static RegistryProcess startRegistry(StackSettings settings) {
    return RegistryProcess.start(
        new RegistryProcess.Settings(
            settings.registryInstallation(),
            settings.directory().resolve("registry"),
            settings.storage(),
            settings.registryPort(),
            settings.registryArchive()));
  }

  private static RegistryProcess joined(CompletableFuture<RegistryProcess> registry) {
    try {
      return registry.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "registry-start");
    thread.setDaemon(true);
    return thread;
  }
}
