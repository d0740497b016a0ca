package dev.pactline.schemas.registry;

import static dev.pactline.schemas.registry.ScriptedRegistry.always;
import static dev.pactline.schemas.registry.ScriptedRegistry.answer;
import static dev.pactline.schemas.registry.ScriptedRegistry.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpSchemaRegistryTest {
  private static final Schema SCHEMA = SchemaBuilder.builder().stringType();
  private static final String FOUND = "{\"schema\":\"\\\"string\\\"\"}";
  private static final String NO_SUCH_ID =
      "{\"error_code\":40403,\"message\":\"Schema not found\"}";

  @Test
  void a_schema_is_fetched_once() throws IOException {
    try (ScriptedRegistry server = answering(always(200, FOUND))) {
      HttpSchemaRegistry registry = client(Map.of(), server.url());

      assertThat(registry.schema(7)).isEqualTo(SCHEMA);
      assertThat(registry.schema(7)).isEqualTo(SCHEMA);
      assertThat(server.requests()).containsExactly("GET /schemas/ids/7");
    }
  }

  @Test
  void an_unknown_id_is_not_asked_for_again_and_again() throws IOException {
    try (ScriptedRegistry server = answering(always(404, NO_SUCH_ID))) {
      HttpSchemaRegistry registry = client(Map.of(), server.url());

      assertThatThrownBy(() -> registry.schema(7)).isInstanceOf(UnknownSchemaException.class);
      assertThatThrownBy(() -> registry.schema(7)).isInstanceOf(UnknownSchemaException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** A proxy, or a wrong path, says nothing about a record. */
  @Test
  void a_not_found_that_is_not_the_registrys_own_is_no_verdict() throws IOException {
    try (ScriptedRegistry server = answering(always(404, "<html>nginx</html>"))) {
      assertThatThrownBy(() -> client(Map.of(), server.url()).schema(7))
          .isExactlyInstanceOf(RegistryException.class)
          .hasMessageContaining("404")
          .hasMessageContaining(server.url().toString());
    }
  }

  @Test
  void the_bare_address_of_an_apicurio_is_enough() throws IOException {
    HttpHandler apicurio =
        exchange -> {
          boolean api = exchange.getRequestURI().getPath().startsWith("/apis/ccompat/v7/");
          answer(exchange, api ? 200 : 404, api ? FOUND : "");
        };
    try (ScriptedRegistry server = answering(apicurio)) {
      HttpSchemaRegistry registry = client(Map.of(), server.url());

      assertThat(registry.schema(7)).isEqualTo(SCHEMA);
      assertThat(registry.schema(8)).isEqualTo(SCHEMA);
      assertThat(server.requests())
          .containsExactly(
              "GET /schemas/ids/7",
              "GET /apis/ccompat/v7/schemas/ids/7",
              "GET /apis/ccompat/v7/schemas/ids/8");
    }
  }

  @Test
  void an_address_with_a_path_is_taken_as_it_is() throws IOException {
    try (ScriptedRegistry server = answering(always(404, "<html>nginx</html>"))) {
      HttpSchemaRegistry registry = client(Map.of(), URI.create(server.url() + "/registry"));

      assertThatThrownBy(() -> registry.schema(7)).hasMessageContaining("/apis/ccompat/v7");
      assertThat(server.requests()).containsExactly("GET /registry/schemas/ids/7");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void a_passing_failure_is_waited_out(int status) throws IOException {
    AtomicInteger count = new AtomicInteger();
    HttpHandler handler =
        exchange -> answer(exchange, count.incrementAndGet() < 3 ? status : 200, FOUND);
    try (ScriptedRegistry server = answering(handler)) {
      assertThat(client(Map.of(), server.url()).schema(7)).isEqualTo(SCHEMA);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void the_attempts_come_to_an_end() throws IOException {
    try (ScriptedRegistry server = answering(always(503, ""))) {
      assertThatThrownBy(() -> client(Map.of("max.retries", "2"), server.url()).schema(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("3 attempts")
          .hasMessageContaining(server.url().toString())
          .hasMessageContaining("503");
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void an_outage_is_forgotten_when_it_is_over() throws IOException {
    ScriptedRegistry first = answering(always(404, NO_SUCH_ID));
    HttpSchemaRegistry registry = client(Map.of("max.retries", "0"), first.url());
    first.close();
    assertThatThrownBy(() -> registry.schema(7)).isInstanceOf(RegistryUnavailableException.class);

    try (ScriptedRegistry back = ScriptedRegistry.on(first.port(), always(200, FOUND))) {
      assertThat(registry.schema(7)).isEqualTo(SCHEMA);
      assertThat(back.requests()).hasSize(1);
    }
  }

  @Test
  void another_address_stands_in_for_one_that_is_away() throws IOException {
    ScriptedRegistry gone = answering(always(200, FOUND));
    gone.close();
    try (ScriptedRegistry server = answering(always(200, FOUND))) {
      HttpSchemaRegistry registry = client(Map.of("max.retries", "0"), gone.url(), server.url());

      assertThat(registry.schema(7)).isEqualTo(SCHEMA);
      assertThat(registry.schema(8)).isEqualTo(SCHEMA);
    }
  }

  @Test
  void what_one_address_does_not_know_yet_another_may() throws IOException {
    try (ScriptedRegistry behind = answering(always(404, NO_SUCH_ID));
        ScriptedRegistry ahead = answering(always(200, FOUND))) {
      assertThat(client(Map.of(), behind.url(), ahead.url()).schema(7)).isEqualTo(SCHEMA);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void a_refusal_is_final_and_tells_no_secret(int status) throws IOException {
    try (ScriptedRegistry server = answering(always(status, "{\"message\":\"Unauthorized\"}"))) {
      HttpSchemaRegistry registry =
          client(Map.of("basic.auth.user.info", "me:secret"), server.url());

      assertThatThrownBy(() -> registry.schema(7))
          .isInstanceOf(RegistryAccessException.class)
          .hasMessageContaining(String.valueOf(status))
          .hasMessageContaining("basic.auth.user.info")
          .hasMessageNotContaining("secret");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void credentials_are_sent() throws IOException {
    HttpHandler handler =
        exchange -> {
          String sent = exchange.getRequestHeaders().getFirst("Authorization");
          answer(exchange, "Basic bWU6c2VjcmV0".equals(sent) ? 200 : 401, FOUND);
        };
    try (ScriptedRegistry server = answering(handler)) {
      Map<String, String> credentials = Map.of("basic.auth.user.info", "me:secret");

      assertThat(client(credentials, server.url()).schema(7)).isEqualTo(SCHEMA);
      assertThat(
              client(Map.of(), URI.create("http://me:secret@127.0.0.1:" + server.port())).schema(7))
          .isEqualTo(SCHEMA);
    }
  }

  /** Confluent's words name a position; ours name the field. */
  @Test
  void a_conflict_names_subject_and_field() throws IOException {
    Schema before = CompatibilityTest.fields("{'name':'x','type':'int'}");
    Schema after = CompatibilityTest.fields("{'name':'x','type':'string'}");
    String version =
        "{\"id\":1,\"version\":1,\"schema\":\"" + before.toString().replace("\"", "\\\"") + "\"}";
    HttpHandler handler =
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 409, "{\"error_code\":409,\"message\":\"see /fields/0/type\"}");
          } else if (path.startsWith("/config")) {
            answer(exchange, 200, "{\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
          } else {
            answer(exchange, 200, path.endsWith("/versions") ? "[1]" : version);
          }
        };
    try (ScriptedRegistry server = answering(handler)) {
      assertThatThrownBy(() -> client(Map.of(), server.url()).register("t-value", after))
          .isInstanceOf(IncompatibleSchemaException.class)
          .hasMessageContaining("t-value")
          .hasMessageContaining("/x");
    }
  }

  @Test
  void an_endless_answer_is_cut_off() throws IOException {
    HttpHandler endless =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[1 << 16];
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(chunk); // until the client hangs up
            }
          }
        };
    try (ScriptedRegistry server = answering(endless)) {
      assertThatThrownBy(() -> client(Map.of("max.retries", "0"), server.url()).schema(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("exceeds");
    }
  }

  @Test
  void an_answer_that_stops_half_way_is_not_awaited_for_ever() throws IOException {
    HttpHandler half =
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
        };
    Map<String, String> impatient = Map.of("max.retries", "0", "http.read.timeout.ms", "200");
    try (ScriptedRegistry server = answering(half)) {
      assertThatThrownBy(() -> client(impatient, server.url()).schema(7))
          .isInstanceOf(RegistryUnavailableException.class);
    }
  }

  @Test
  void schemas_of_other_kinds_are_foreign() throws IOException {
    for (String answer :
        new String[] {
          "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}", "{\"schema\":\"{nonsense\"}"
        }) {
      try (ScriptedRegistry server = answering(always(200, answer))) {
        assertThatThrownBy(() -> client(Map.of(), server.url()).schema(7))
            .isInstanceOf(ForeignSchemaException.class);
      }
    }
  }

  @Test
  void schemas_that_a_schema_refers_to_are_fetched() throws IOException {
    String outer =
        "{\"schema\":\"{\\\"type\\\":\\\"array\\\",\\\"items\\\":\\\"Inner\\\"}\",\"references\":"
            + "[{\"name\":\"Inner\",\"subject\":\"inner\",\"version\":3}]}";
    String inner =
        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Inner\\\",\\\"fields\\\":[]}\"}";
    HttpHandler handler =
        exchange -> {
          boolean asksInner =
              exchange.getRequestURI().getPath().equals("/subjects/inner/versions/3");
          answer(exchange, 200, asksInner ? inner : outer);
        };
    try (ScriptedRegistry server = answering(handler)) {
      Schema schema = client(Map.of(), server.url()).schema(7);

      assertThat(schema.getElementType().getFullName()).isEqualTo("Inner");
    }
  }

  private static HttpSchemaRegistry client(Map<String, String> properties, URI... urls) {
    Map<String, String> all = new HashMap<>(properties);
    all.put(
        "schema.registry.url", String.join(",", Arrays.stream(urls).map(URI::toString).toList()));
    all.putIfAbsent("retries.wait.ms", "1");
    return new HttpSchemaRegistry(RegistrySettings.from(all));
  }
}
