package dev.pactline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry whose certificate nobody but we trust. */
class TlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;
  private static Path store;
  private static ScriptedRegistry server;

  @BeforeAll
  static void start() throws Exception {
    store = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "registry",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    HttpsServer https =
        HttpsServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(context()));
    server =
        ScriptedRegistry.over(
            https, ScriptedRegistry.always(200, "{\"schema\":\"\\\"string\\\"\"}"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_registry_that_the_trust_store_vouches_for_is_talked_to() {
    Map<String, Object> trusting = new HashMap<>();
    trusting.put("schema.registry.ssl.truststore.location", store.toString());
    trusting.put("schema.registry.ssl.truststore.password", PASSWORD);
    trusting.put("schema.registry.ssl.truststore.type", "PKCS12");

    assertThat(client(trusting).schema(1)).isEqualTo(SchemaBuilder.builder().stringType());
  }

  @Test
  void a_registry_that_nobody_vouches_for_is_not() {
    assertThatThrownBy(() -> client(Map.of()).schema(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("certification path");
  }

  private static HttpSchemaRegistry client(Map<String, Object> tls) {
    Map<String, Object> properties = new HashMap<>(tls);
    properties.put("schema.registry.url", "https://127.0.0.1:" + server.port());
    properties.put("max.retries", 0);
    return new HttpSchemaRegistry(RegistrySettings.from(properties));
  }

  private static SSLContext context() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
