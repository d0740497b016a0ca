package dev.pactline.launcher.commands;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is that was not typed: the value of a {@code PACTLINE_*} variable, else of a line
 * in the properties file, else its own default. {@code --topic-prefix} is {@code
 * PACTLINE_TOPIC_PREFIX} and {@code topic.prefix}.
 */
final class SettingsProvider implements IDefaultValueProvider {
  private static final String CONFIG = "--config";
  private static final String KAFKA = "kafka.";

  private final Map<String, String> environment;
  private final Properties file;

  private SettingsProvider(Map<String, String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  static SettingsProvider of(Map<String, String> environment, String... arguments) {
    String path = configArgument(arguments);
    if (path == null) {
      path = environment.get("PACTLINE_CONFIG");
    }
    return new SettingsProvider(environment, path == null ? new Properties() : read(path));
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String name = option.longestName().replaceFirst("^-+", "");
    if (name.equals("kafka")) {
      return null; // a map of its own: see kafkaProperties
    }
    String variable = "PACTLINE_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    return environment.getOrDefault(variable, file.getProperty(name.replace('-', '.')));
  }

  /**
   * Settings for the clients of Kafka: {@code kafka.ssl.truststore.location} in the file, and
   * stronger, {@code PACTLINE_KAFKA_SSL_TRUSTSTORE_LOCATION}.
   *
   * @return by their name without {@code kafka.}
   */
  Map<String, String> kafkaProperties() {
    Map<String, String> properties = new TreeMap<>();
    fileProperties()
        .forEach(
            (name, value) -> {
              if (name.startsWith(KAFKA)) {
                properties.put(name.substring(KAFKA.length()), value);
              }
            });
    String prefix = "PACTLINE_KAFKA_";
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            String property = name.substring(prefix.length()).toLowerCase(Locale.ROOT);
            properties.put(property.replace('_', '.'), value);
          }
        });
    return properties;
  }

  /**
   * A setting that has no option, for a command line can be read by all users of a machine.
   *
   * @param name as in the file, such as {@code http.token}, which is {@code PACTLINE_HTTP_TOKEN}
   */
  Optional<String> secret(String name) {
    String variable = "PACTLINE_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
    return Optional.ofNullable(environment.getOrDefault(variable, file.getProperty(name)));
  }

  /** All lines of the file, for those who pick what is theirs. */
  Map<String, String> fileProperties() {
    Map<String, String> properties = new TreeMap<>();
    for (String name : file.stringPropertyNames()) {
      properties.put(name, file.getProperty(name));
    }
    return properties;
  }

  private static String configArgument(String... arguments) {
    Iterator<String> rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      if (argument.startsWith(CONFIG + "=")) {
        return argument.substring(CONFIG.length() + 1);
      }
      if (argument.equals(CONFIG) && rest.hasNext()) {
        return rest.next();
      }
    }
    return null;
  }

  private static Properties read(String path) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailedException(
          "cannot read the settings in " + path + ": " + KnownFailures.reason(e), e);
    }
    return properties;
  }
}
