package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLinesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"", "extrct", "extract --format xml .", "extract --no-such-option .", "extract"})
  void wrong_usage_is_told_on_stderr_and_exits_with_2(String line) {
    Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank();
  }

  @Test
  void a_mistyped_command_is_answered_with_what_was_meant() {
    assertThat(Run.of("extrct").err()).contains("extrct").contains("pactline extract");
  }

  @Test
  void the_version_is_a_result() {
    Run run = Run.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("pactline ");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_has_a_help_with_an_example_that_fits_80_columns(String command) {
    Run run = Run.of((command + " --help").split(" ", -1));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("pactline " + command + " ");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  static Stream<String> commands() {
    return leaves("", new CommandLine(new PactlineCommand()));
  }

  private static Stream<String> leaves(String path, CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .flatMap(
            entry -> {
              String name = (path + " " + entry.getKey()).strip();
              return entry.getValue().getSubcommands().isEmpty()
                  ? Stream.of(name)
                  : leaves(name, entry.getValue());
            });
  }

  @Test
  void flags_are_stronger_than_variables_and_those_than_the_file() throws IOException {
    Path file = Files.writeString(folder.resolve("p.properties"), "topic.prefix=of-file.\n");
    Map<String, String> variables = Map.of("PACTLINE_TOPIC_PREFIX", "of-variable.");

    assertThat(prefix(Map.of())).isEqualTo("pactline.");
    assertThat(prefix(Map.of(), "--config", file.toString())).isEqualTo("of-file.");
    assertThat(prefix(Map.of("PACTLINE_CONFIG", file.toString()))).isEqualTo("of-file.");
    assertThat(prefix(variables, "--config=" + file)).isEqualTo("of-variable.");
    assertThat(prefix(variables, "--config=" + file, "--topic-prefix", "of-flag."))
        .isEqualTo("of-flag.");
  }

  @Test
  void kafka_properties_pass_through_in_the_same_order() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("p.properties"),
            "kafka.security.protocol=SSL\nkafka.client.id=file\nkafka.client.rack=file\n");
    Map<String, String> variables =
        Map.of("PACTLINE_KAFKA_CLIENT_ID", "variable", "PACTLINE_KAFKA_CLIENT_RACK", "variable");

    ClusterOptions cluster =
        parsed(variables, "--config=" + file, "--kafka", "client.rack=flag").cluster;

    assertThat(cluster.clients())
        .containsEntry("security.protocol", "SSL")
        .containsEntry("client.id", "variable")
        .containsEntry("client.rack", "flag")
        .containsEntry("bootstrap.servers", "localhost:9092");
  }

  @Test
  void a_missing_settings_file_is_wrong_usage() {
    Run run = Run.of("statistics", "--config", folder.resolve("none").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("none").contains("no such file");
  }

  @Test
  void a_missing_path_is_told_in_a_sentence_without_a_stack_trace() {
    Run run = Run.of("extract", folder.resolve("none").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("none: unreadable: There is no such file")
        .doesNotContain("\tat ");
  }

  @Test
  void a_registry_that_is_away_is_told_with_what_to_do() throws IOException {
    Path article = Files.writeString(folder.resolve("a.txt"), "Five deals in Lima\n\nSigned.");
    Path once = Files.writeString(folder.resolve("p.properties"), "max.retries=0\n");
    int nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = free.getLocalPort();
    }

    Run run =
        Run.of(
            "publish",
            "articles",
            article.toString(),
            "--config",
            once.toString(),
            "--schema-registry-url",
            "http://127.0.0.1:" + nobody);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("the schema registry does not answer; is it running")
        .contains("--schema-registry-url")
        .doesNotContain("unexpected");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish feed",
        "publish feed news.example/rss",
        "publish feed ftp://news.example/rss",
        "publish feed https://me:secret@news.example/rss",
        "publish feed --every 5s https://news.example/rss",
        "publish feed --every often https://news.example/rss",
        "publish page --max-pages 0 https://news.example/a",
        "publish page --request-delay -1s https://news.example/a"
      })
  void wrong_addresses_and_durations_are_wrong_usage(String line) {
    Run run = Run.of(line.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Try 'pactline publish").doesNotContain("secret");
  }

  @Test
  void what_was_seen_of_feeds_is_kept_where_the_system_wants_it() {
    Path home = Path.of("/home/ada");

    assertThat(UserFolders.state(Map.of(), home)).isEqualTo(home.resolve(".local/state/pactline"));
    assertThat(UserFolders.state(Map.of("XDG_STATE_HOME", "/state"), home))
        .isEqualTo(Path.of("/state/pactline"));
    assertThat(UserFolders.state(Map.of("XDG_STATE_HOME", "relative"), home))
        .isEqualTo(home.resolve(".local/state/pactline"));
  }

  private static String prefix(Map<String, String> variables, String... arguments) {
    return parsed(variables, arguments).cluster.topicPrefix;
  }

  private static StatisticsCommand parsed(Map<String, String> variables, String... arguments) {
    StatisticsCommand command = new StatisticsCommand();
    new CommandLine(command)
        .addMixin("global", new GlobalOptions())
        .setDefaultValueProvider(SettingsProvider.of(variables, arguments))
        .parseArgs(arguments);
    return command;
  }
}
