package dev.pactline.launcher.commands;

import dev.pactline.launcher.embedded.StackSettings;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Pactline is installed, as {@code ./pactline} tells its JVM.
 *
 * @param home the folder with {@code lib} and {@code registry}
 * @param samples the articles and records that {@code demo} reads by default
 * @param makesArchives whether missing archives of loaded classes are to be made
 */
record Installation(Path home, Path samples, boolean makesArchives) {

  static Installation here() {
    return new Installation(
        folder("pactline.home"),
        folder("pactline.samples"),
        "create".equals(System.getProperty("pactline.archive")));
  }

  /** The settings of an embedded broker and registry of this installation. */
  StackSettings stack(Path directory, Storage storage, int brokerPort, int registryPort) {
    Path archive = home.resolve("registry.jsa");
    boolean usable = makesArchives || Files.exists(archive);
    return new StackSettings(
        directory,
        storage,
        brokerPort,
        registryPort,
        home.resolve("registry"),
        usable ? Optional.of(archive) : Optional.empty());
  }

  private static Path folder(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new CommandFailedException(
          "Java was started without -D" + property + "; run Pactline through ./pactline");
    }
    return Path.of(value);
  }
}
