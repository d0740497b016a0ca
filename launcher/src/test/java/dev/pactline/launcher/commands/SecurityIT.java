package dev.pactline.launcher.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.launcher.embedded.Ports;
import dev.pactline.launcher.embedded.SecuredBroker;
import dev.pactline.launcher.topics.Backlog;
import dev.pactline.schemas.registry.embedded.RegistryProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command against a broker with TLS, passwords and ACLs, and a registry with a password, each
 * as a user who may do what docs/operations.md says, and no more.
 */
@Timeout(600) // seconds: the broker hears of an ACL within a moment, or never
class SecurityIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SAMPLES = System.getProperty("pactline.samples");

  private final Map<String, String> passwords = new TreeMap<>();
  private final String registryPassword = secret();
  private final String token = secret();
  private final List<String> said = new ArrayList<>();
  private final Map<Child, Integer> ports = new HashMap<>();

  @TempDir Path folder;
  private SecuredBroker broker;
  private PasswordedRegistry registry;
  private Admin admin;
  private AclTable acls;

  @BeforeEach
  void start() throws Exception {
    broker = SecuredBroker.start(folder, secret());
    registry =
        new PasswordedRegistry(
            RegistryProcess.start(
                Path.of(System.getProperty("pactline.home"), "registry"),
                folder.resolve("registry"),
                RegistryProcess.Storage.MEMORY),
            "pactline",
            registryPassword);
    admin = Admin.create(broker.admin());
    acls = AclTable.read();
    for (String command : acls.bindings().keySet()) {
      passwords.put(command, secret());
    }
    List<UserScramCredentialAlteration> users = new ArrayList<>();
    passwords.forEach(
        (command, password) ->
            users.add(
                new UserScramCredentialUpsertion(
                    AclTable.user(command),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                    password)));
    admin.alterUserScramCredentials(users).all().get();
    Files.writeString(folder.resolve("token"), token);
  }

  @AfterEach
  void stop() {
    admin.close();
    registry.close();
    broker.close();
  }

  @Test
  void each_command_does_with_the_acls_that_are_listed() throws Exception {
    Run tooEarly = answer("topics create");
    assertThat(tooEarly.exitCode()).isEqualTo(1);
    assertThat(tooEarly.err()).contains("the broker does not allow this");
    assertThat(wrongPassword().err()).contains("the broker does not accept our credentials");
    for (List<AclBinding> bindings : acls.bindings().values()) {
      admin.createAcls(bindings).all().get();
    }

    run("topics create", "--partitions=2", "--replication-factor=1");
    run("topics check", "--partitions=2", "--replication-factor=1");
    run("publish", "articles", SAMPLES);
    run("publish", "agreements", SAMPLES);
    garbage();
    try (Child stream = stream()) {
      stream.await(this::isAllCounted);
      assertThat(http(stream, "/api/countries/ZW")).contains("Zimbabwe");
      stream.end("TERM");
      assertThat(stream.output()).doesNotContain("authoriz");
      said.add(stream.output());
    }
    assertThat(run("statistics")).contains("Zimbabwe");
    createNext();
    assertThat(answer("topics copy", "--to-prefix=next.").err())
        .contains("1 records cannot be read");
    assertThat(run("agreements", "list")).contains("ZW-");
    run("export", folder.resolve("tables").toString());
    run("rejections list");
    run("rejections replay", "--yes");
    assertThat(run("dead-letters list")).contains("articles");
    for (Map.Entry<String, List<List<String>>> one : commandsThatCanBeRepeated().entrySet()) {
      for (AclBinding acl : acls.bindings().get(one.getKey())) {
        assertNeeded(acl, one.getKey(), one.getValue());
      }
    }
    run("dead-letters replay", "--yes");
    assertThat(run("reset", "--yes")).contains("positions of pactline").contains("-changelog");
    assertThat(run("reset --output-topics", "--output-topics", "--yes")).contains("rows of");

    assertNoSecretIn(String.join("\n", said));
  }

  /** With arguments such that each ACL of theirs is used at least once. */
  private Map<String, List<List<String>>> commandsThatCanBeRepeated() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.csv"), "agreement_id,country\n,\n");
    return Map.of(
        "topics check", List.of(List.of("--partitions=2", "--replication-factor=1")),
        "topics copy", List.of(List.of("--to-prefix=next.")),
        "publish",
            List.of(
                List.of("articles", SAMPLES),
                List.of("agreements", SAMPLES),
                List.of("agreements", broken.toString())),
        "statistics", List.of(List.of()),
        "agreements", List.of(List.of("list")),
        "export", List.of(List.of(folder.resolve("again").toString())),
        "rejections list", List.of(List.of()),
        "dead-letters list", List.of(List.of()));
  }

  /** Without this one, and with all others, the broker refuses the command. */
  private void assertNeeded(AclBinding acl, String command, List<List<String>> variants)
      throws Exception {
    admin.deleteAcls(List.of(acl.toFilter())).all().get();
    while (!admin.describeAcls(acl.toFilter()).values().get().isEmpty()) {
      Thread.onSpinWait(); // until the broker has heard of it
    }
    List<String> errors = new ArrayList<>();
    for (List<String> arguments : variants) {
      errors.add(answer(command, arguments.toArray(String[]::new)).err());
    }
    assertThat(errors)
        .as("%s without %s", command, acl)
        .anySatisfy(error -> assertThat(error).contains("the broker does not allow this"));
    admin.createAcls(List.of(acl)).all().get();
    while (admin.describeAcls(acl.toFilter()).values().get().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private Run wrongPassword() throws IOException {
    String right = passwords.put("statistics", secret());
    Run answer = answer("statistics");
    passwords.put("statistics", right);
    return answer;
  }

  private void assertNoSecretIn(String output) {
    assertThat(output).doesNotContain(registryPassword).doesNotContain(token);
    passwords.values().forEach(password -> assertThat(output).doesNotContain(password));
  }

  /** Runs a command that is to succeed. */
  private String run(String command, String... arguments) throws IOException {
    Run answer = answer(command, arguments);
    assertThat(answer.exitCode()).as(command + ": " + answer.err()).isZero();
    return answer.out();
  }

  private Run answer(String command, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of(command.replace(" --output-topics", "").split(" ")));
    arguments.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        CommandLines.run(
            Map.of("PACTLINE_CONFIG", config(command).toString()),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            arguments.toArray(String[]::new));
    said.add(out.toString(UTF_8) + err.toString(UTF_8));
    return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Where the secrets are: in a file, not on the command line. */
  private Path config(String command) throws IOException {
    Properties properties = new Properties();
    broker
        .credentials(AclTable.user(command), passwords.get(command))
        .forEach((name, value) -> properties.put("kafka." + name, value));
    properties.put("bootstrap.servers", broker.bootstrapServers());
    properties.put("schema.registry.url", registry.url());
    properties.put("basic.auth.credentials.source", "USER_INFO");
    properties.put("basic.auth.user.info", "pactline:" + registryPassword);
    properties.put("kafka.session.timeout.ms", "2000");
    properties.put("kafka.heartbeat.interval.ms", "500");
    properties.put("state.dir", folder.resolve("state").toString());
    Path file = folder.resolve(AclTable.user(command) + ".properties");
    try (var writer = Files.newBufferedWriter(file, UTF_8)) {
      properties.store(writer, null);
    }
    return file;
  }

  private Child stream() throws Exception {
    int port = Ports.free();
    Child child =
        Child.start(
            folder.resolve("stream-" + port),
            "stream",
            "--config=" + config("stream"),
            "--http-port=" + port,
            "--http-token-file=" + folder.resolve("token"),
            "--application-server=127.0.0.1:" + port);
    ports.put(child, port);
    return child;
  }

  private String http(Child child, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(child) + path))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private boolean isAllCounted() {
    try (Backlog backlog = new Backlog(broker.admin(), "pactline", PATIENCE)) {
      return backlog.awaitDone(
          List.of("pactline.articles", "pactline.agreement-events"), committed -> false);
    }
  }

  /** The topics that are copied to. */
  private void createNext() throws Exception {
    admin
        .createTopics(
            List.of(
                new NewTopic("next.articles", 2, (short) 1),
                new NewTopic("next.agreement-events", 2, (short) 1)))
        .all()
        .get();
  }

  /** So that there is a dead letter. */
  private void garbage() throws Exception {
    try (var producer =
        new KafkaProducer<>(broker.admin(), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>("pactline.articles", "a".getBytes(UTF_8), "b".getBytes(UTF_8)))
          .get();
    }
  }

  private static String secret() {
    return UUID.randomUUID().toString();
  }
}
