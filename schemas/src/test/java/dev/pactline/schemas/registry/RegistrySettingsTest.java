package dev.pactline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;

class RegistrySettingsTest {
  private static final String URL = "http://localhost:8081";

  @Test
  void several_addresses_are_separated_by_commas() {
    assertThat(from("schema.registry.url", "http://a:1/, https://b/apis/ccompat/v7").urls())
        .containsExactly(URI.create("http://a:1"), URI.create("https://b/apis/ccompat/v7"));
  }

  @Test
  void credentials_come_from_the_address() {
    RegistrySettings settings = from("schema.registry.url", "http://me:p%40ss@a:1/x");

    assertThat(settings.urls()).containsExactly(URI.create("http://a:1/x"));
    assertThat(settings.credentials()).map(Password::value).contains("me:p@ss");
  }

  @Test
  void credentials_come_from_a_property_of_their_own() {
    RegistrySettings settings =
        from(
            "schema.registry.url", URL,
            "basic.auth.credentials.source", "USER_INFO",
            "basic.auth.user.info", "me:secret");

    assertThat(settings.credentials()).map(Password::value).contains("me:secret");
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @Test
  void names_may_carry_the_prefix() {
    RegistrySettings settings =
        from(
            "schema.registry.url", URL,
            "schema.registry.basic.auth.user.info", "me:secret",
            "schema.registry.max.retries", "2");

    assertThat(settings.credentials()).map(Password::value).contains("me:secret");
    assertThat(settings.retries()).isEqualTo(2);
  }

  @Test
  void an_outage_is_waited_out_for_a_quarter_of_a_minute_unless_set() {
    RegistrySettings settings = from("schema.registry.url", URL);

    assertThat(settings.retries()).isEqualTo(10);
    assertThat(settings.backoff()).isEqualTo(Duration.ofMillis(200));
    assertThat(settings.maxBackoff()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void wrong_settings_are_named() {
    refuse("schema.registry.url");
    refuse("schema.registry.url", "schema.registry.url", "localhost:8081");
    refuse("schema.registry.url", "schema.registry.url", "ftp://a");
    refuse(
        "basic.auth.user.info",
        "schema.registry.url",
        URL,
        "basic.auth.credentials.source",
        "USER_INFO");
    refuse(
        "basic.auth.credentials.source",
        "schema.registry.url",
        URL,
        "basic.auth.credentials.source",
        "SASL_INHERIT");
    refuse("max.retries", "schema.registry.url", URL, "max.retries", "-1");
    refuse(
        "bearer.auth.credentials.source",
        "schema.registry.url",
        URL,
        "bearer.auth.credentials.source",
        "STATIC_TOKEN");
  }

  @Test
  void a_secret_in_a_wrong_address_is_not_repeated() {
    assertThatThrownBy(() -> from("schema.registry.url", "http://me:secret@"))
        .isInstanceOf(ConfigException.class)
        .hasMessageNotContaining("secret");
  }

  private static void refuse(String named, String... properties) {
    assertThatThrownBy(() -> from(properties))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(named);
  }

  private static RegistrySettings from(String... properties) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      map.put(properties[i], properties[i + 1]);
    }
    return RegistrySettings.from(map);
  }
}
