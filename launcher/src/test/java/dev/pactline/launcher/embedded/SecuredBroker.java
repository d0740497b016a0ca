package dev.pactline.launcher.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker that lets in only who has a password, over TLS, and allows only what an ACL allows. Its
 * own connections, and those of the controller, are not for clients and stay in the clear.
 */
public final class SecuredBroker implements AutoCloseable {
  private static final String ADMIN = "admin";
  private static final String MECHANISM = "SCRAM-SHA-512";
  private static final String LOOPBACK = "127.0.0.1:";

  private final KafkaRaftServer server;
  private final int port;
  private final Path certificate;
  private final String adminPassword;

  private SecuredBroker(KafkaRaftServer server, int port, Path certificate, String adminPassword) {
    this.server = server;
    this.port = port;
    this.certificate = certificate;
    this.adminPassword = adminPassword;
  }

  /**
   * Starts one.
   *
   * @param folder an empty one, for its data and its key
   * @param adminPassword of the one user who may do all
   */
  public static SecuredBroker start(Path folder, String adminPassword) throws Exception {
    Path data = Files.createDirectories(folder.resolve("broker"));
    int port = Ports.free();
    int controllerPort = Ports.free();
    Properties properties = BrokerProperties.of(data, port, controllerPort);
    properties.put(
        "listeners",
        "CLIENTS://%s%d,INTERNAL://%s%d,CONTROLLER://%s%d"
            .formatted(LOOPBACK, port, LOOPBACK, Ports.free(), LOOPBACK, controllerPort));
    properties.put("inter.broker.listener.name", "INTERNAL");
    properties.put(
        "listener.security.protocol.map",
        "CLIENTS:SASL_SSL,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("sasl.enabled.mechanisms", MECHANISM);
    properties.put(
        "listener.name.clients.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    properties.put(
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    properties.put("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
    Path certificate = key(folder, properties);
    format(data, adminPassword);
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    server.startup();
    return new SecuredBroker(server, port, certificate, adminPassword);
  }

  /** Where clients reach it. */
  public String bootstrapServers() {
    return LOOPBACK + port;
  }

  /** What a client needs to come in as somebody, by the names of Kafka's clients. */
  public Map<String, String> credentials(String user, String password) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("security.protocol", "SASL_SSL");
    properties.put("sasl.mechanism", MECHANISM);
    properties.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(user, password));
    properties.put("ssl.truststore.type", "PEM");
    properties.put("ssl.truststore.location", certificate.toString());
    return properties;
  }

  /** The properties of a client that may do all. */
  public Map<String, Object> admin() {
    Map<String, Object> properties = new TreeMap<>(credentials(ADMIN, adminPassword));
    properties.put("bootstrap.servers", bootstrapServers());
    return properties;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path data, String adminPassword) throws Exception {
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setDirectories(List.of(data.toString()))
        .setMetadataLogDirectory(data.toString())
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setScramArguments(
            List.of("%s=[name=%s,password=%s]".formatted(MECHANISM, ADMIN, adminPassword)))
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
  }

  /** Makes the broker a key; returns the certificate that clients trust. */
  private static Path key(Path folder, Properties properties) throws Exception {
    Path store = folder.resolve("broker.p12");
    Path certificate = folder.resolve("broker.pem");
    String password = Uuid.randomUuid().toString();
    keytool(
        "-genkeypair",
        "-alias=broker",
        "-keyalg=RSA",
        "-keysize=2048",
        "-validity=2",
        "-dname=CN=localhost",
        "-ext=SAN=dns:localhost,ip:127.0.0.1",
        "-storetype=PKCS12",
        "-keystore=" + store,
        "-storepass=" + password);
    keytool(
        "-exportcert",
        "-rfc",
        "-alias=broker",
        "-keystore=" + store,
        "-storepass=" + password,
        "-file=" + certificate);
    properties.put("ssl.keystore.type", "PKCS12");
    properties.put("ssl.keystore.location", store.toString());
    properties.put("ssl.keystore.password", password);
    return certificate;
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    for (String argument : arguments) { // it wants the value as a word of its own
      int equals = argument.indexOf('=');
      command.add(equals < 0 ? argument : argument.substring(0, equals));
      if (equals >= 0) {
        command.add(argument.substring(equals + 1));
      }
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("no key was made: " + said);
    }
  }
}
