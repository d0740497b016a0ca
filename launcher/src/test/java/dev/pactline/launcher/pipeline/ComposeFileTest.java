package dev.pactline.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "docker-compose.three-brokers.yml"})
  void nothing_is_published_beyond_loopback(String name) {
    List<String> ports =
        ComposeFile.read(name).services().values().stream()
            .flatMap(service -> strings(service, "ports").stream())
            .toList();

    assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
  }

  /** Both files together, as they are used: instances take any port of their range. */
  @Test
  void no_port_may_be_taken_by_two_services() {
    List<Integer> ports =
        Stream.of("docker-compose.yml", "docker-compose.three-brokers.yml")
            .flatMap(name -> ComposeFile.read(name).services().values().stream())
            .flatMap(service -> strings(service, "ports").stream())
            .flatMap(ComposeFileTest::published)
            .toList();

    assertThat(ports).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "docker-compose.three-brokers.yml"})
  void every_image_has_a_version(String name) {
    List<Object> images =
        ComposeFile.read(name).services().values().stream()
            .filter(service -> service.containsKey("image"))
            .map(service -> service.get("image"))
            .toList();

    assertThat(images)
        .isNotEmpty()
        .allSatisfy(image -> assertThat((String) image).matches(".+:[^:]*\\d.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "docker-compose.three-brokers.yml"})
  void no_secret_is_in_the_file(String name) {
    List<Map.Entry<String, Object>> secrets =
        ComposeFile.read(name).services().values().stream()
            .flatMap(service -> environment(service).entrySet().stream())
            .filter(variable -> variable.getKey().matches(".*(PASSWORD|SECRET|TOKEN).*"))
            .toList();

    assertThat(secrets)
        .allMatch(variable -> ((String) variable.getValue()).startsWith("/secrets/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker-compose.yml", "docker-compose.three-brokers.yml"})
  void the_brokers_are_of_the_version_of_our_clients(String name) {
    List<Object> brokers =
        ComposeFile.read(name).services().values().stream()
            .map(service -> service.get("image"))
            .filter(image -> image instanceof String text && text.startsWith("apache/kafka:"))
            .toList();

    assertThat(brokers).isNotEmpty().containsOnly("apache/kafka:" + AppInfoParser.getVersion());
  }

  /** Of {@code 127.0.0.1:28100-28109:8080}, ten. */
  private static Stream<Integer> published(String ports) {
    String[] range = ports.split(":", -1)[1].split("-", -1);
    return IntStream.rangeClosed(
            Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
        .boxed();
  }

  private static List<String> strings(Map<String, Object> service, String name) {
    return service.get(name) instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> environment(Map<String, Object> service) {
    return (Map<String, Object>) service.getOrDefault("environment", Map.of());
  }
}
