package dev.pactline.launcher.pipeline;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A Compose file of the project, so that tests run what operators run. */
record ComposeFile(String name, Map<String, Map<String, Object>> services) {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  /**
   * Reads one.
   *
   * @param name such as {@code docker-compose.yml}
   */
  static ComposeFile read(String name) {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (Reader reader = Files.newBufferedReader(HOME.resolve(name))) {
      Map<String, Map<String, Map<String, Object>>> file = yaml.load(reader);
      return new ComposeFile(name, file.get("services"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of a file of alerts, each by its keys such as {@code alert} and {@code expr}. */
  static List<Map<String, Object>> rules(Path file) throws IOException {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<String, List<Map<String, List<Map<String, Object>>>>> groups = yaml.load(reader);
      return groups.get("groups").stream().flatMap(g -> g.get("rules").stream()).toList();
    }
  }

  /** The image of one service, such as {@code apache/kafka:4.3.1}. */
  static String imageOf(String service) {
    return (String) read("docker-compose.yml").services().get(service).get("image");
  }
}
