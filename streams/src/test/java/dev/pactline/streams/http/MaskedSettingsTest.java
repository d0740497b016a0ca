package dev.pactline.streams.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.streams.StreamsSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaskedSettingsTest {
  @Test
  void only_what_Kafka_declares_and_does_not_call_a_password_is_shown() {
    Map<String, String> shown =
        MaskedSettings.of(
            new StreamsSettings(
                "kafka:9092",
                "pactline",
                Path.of("state"),
                "pactline.",
                "CN",
                Optional.empty(),
                2,
                -1,
                Map.of(
                    "security.protocol", "SASL_SSL",
                    "main.consumer.max.poll.records", "100",
                    "sasl.jaas.config", "login password=hunter2;",
                    "producer.ssl.key.password", "hunter2",
                    "basic.auth.user.info", "me:hunter2",
                    "some.plugin.token", "hunter2")));

    assertThat(shown)
        .containsEntry("bootstrap.servers", "kafka:9092")
        .containsEntry("threads", "2")
        .containsEntry("kafka.security.protocol", "SASL_SSL")
        .containsEntry("kafka.main.consumer.max.poll.records", "100")
        .containsEntry("kafka.sasl.jaas.config", "***")
        .containsEntry("kafka.some.plugin.token", "***");
    assertThat(shown.toString()).doesNotContain("hunter2");
  }
}
