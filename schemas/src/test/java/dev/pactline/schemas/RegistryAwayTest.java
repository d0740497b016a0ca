package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.registry.RegistryUnavailableException;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class RegistryAwayTest {
  @Test
  void a_registry_that_is_away_says_nothing_about_a_record() throws IOException {
    Serde<Article> serde = AvroSerdes.using(away()).values(Article.class);

    assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 1, 2}))
        .isInstanceOf(RegistryUnavailableException.class);
    assertThatThrownBy(() -> serde.serializer().serialize("t", Samples.article()))
        .isInstanceOf(RegistryUnavailableException.class);
  }

  @Test
  void what_needs_no_registry_is_judged_without_one() throws IOException {
    Serde<Article> serde = AvroSerdes.using(away()).values(Article.class);

    assertThat(serde.deserializer().deserialize("t", null)).isNull();
    assertThatThrownBy(() -> serde.deserializer().deserialize("t", new byte[] {1, 2, 3}))
        .isInstanceOf(UnreadableRecordException.class);
  }

  @Test
  void another_serde_must_be_one() {
    assertThatThrownBy(() -> AvroSerdes.using(Map.of("pactline.serde", "java.lang.String")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("java.lang.String");
    assertThatThrownBy(() -> AvroSerdes.using(Map.of("pactline.serde", "com.example.Missing")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("class path");
  }

  @Test
  void newest_versions_and_registering_exclude_each_other() {
    Map<String, String> both =
        Map.of("schema.registry.url", "http://localhost:1", "use.latest.version", "true");

    assertThatThrownBy(() -> AvroSerdes.using(both))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("auto.register.schemas=false");
  }

  private static Map<String, Object> away() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Map.of(
          "schema.registry.url", "http://127.0.0.1:" + socket.getLocalPort(),
          "max.retries", 1,
          "retries.wait.ms", 1);
    }
  }
}
