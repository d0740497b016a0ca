package dev.pactline.schemas.registry.embedded;

import dev.pactline.schemas.registry.CompatibilityLevel;
import dev.pactline.schemas.registry.HttpSchemaRegistry;
import dev.pactline.schemas.registry.RegistryException;
import dev.pactline.schemas.registry.RegistrySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An Apicurio registry in a process of its own, on free ports of the loopback address. It refuses
 * schemas that are not {@link CompatibilityLevel#FULL_TRANSITIVE FULL_TRANSITIVE}, and ends with
 * the Java process that started it, however that ends.
 *
 * <pre>{@code
 * try (RegistryProcess registry = RegistryProcess.start(unpacked, workFolder, Storage.MEMORY)) {
 *   AvroSerdes.using(Map.of("schema.registry.url", registry.url().toString()));
 * }
 * }</pre>
 */
public final class RegistryProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryProcess.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  /** Somebody else may take a free port between our looking and the registry's binding. */
  private static final int PORT_ATTEMPTS = 3;

  private static final int SHOWN_LOG_LINES = 20;

  /** Where the schemas are kept. */
  public enum Storage {
    /** Gone with the process. */
    MEMORY,
    /** In files below the work folder; a later start there finds them. */
    FILES
  }

  /**
   * How a registry is run.
   *
   * @param installation where {@code apicurio-registry-app-*-all.tar.gz} was unpacked
   * @param work where its log {@code registry.log}, and its data if any, are to be; is made if
   *     missing, and must be used by one registry only
   * @param storage where the schemas are kept
   * @param port where it is to answer, such as 8081; 0 for any that is free
   * @param archive file with its classes as Java has loaded them, which halves the time of a start;
   *     made on {@link #close} if it is missing; empty for none
   */
  public record Settings(
      Path installation, Path work, Storage storage, int port, Optional<Path> archive) {}

  private final Process process;
  private final int port;
  private final Path log;
  private final boolean endsInOrder;

  private RegistryProcess(Process process, int port, Path log, boolean endsInOrder) {
    this.process = process;
    this.port = port;
    this.log = log;
    this.endsInOrder = endsInOrder;
  }

  /** Starts a registry on a port that is free, without an archive. */
  public static RegistryProcess start(Path installation, Path work, Storage storage) {
    return start(new Settings(installation, work, storage, 0, Optional.empty()));
  }

  /**
   * Starts a registry and waits until it answers.
   *
   * @throws IllegalArgumentException if there is no registry in {@code installation}
   * @throws IllegalStateException if it does not start; the message holds the end of its log
   */
  public static RegistryProcess start(Settings settings) {
    Path jar = runner(settings.installation());
    for (int attempt = 1; ; attempt++) {
      RegistryProcess registry = launch(jar, settings);
      try {
        registry.awaitAnswer();
        registry.client().globalCompatibility(CompatibilityLevel.FULL_TRANSITIVE);
        LOG.info("Schema registry listens at {}", registry.url());
        return registry;
      } catch (RuntimeException e) {
        boolean portTaken = registry.endOfLog().contains("in use");
        registry.process.destroyForcibly();
        if (!portTaken || settings.port() != 0 || attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Its address for clients of Confluent's API: the value of {@code schema.registry.url}. */
  public URI url() {
    return address("/apis/ccompat/v7");
  }

  /**
   * An address of another of its faces.
   *
   * @param path such as {@code /apis/registry/v3}
   */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Whether the process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its process id, for tests that kill it. */
  public long pid() {
    return process.pid();
  }

  /** Stops it, and waits until it is gone. */
  @Override
  public void close() {
    if (endsInOrder) {
      process.destroy();
    } else {
      process.destroyForcibly();
    }
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Schema registry does not stop by itself and is killed");
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new InterruptException(e);
    }
  }

  private static RegistryProcess launch(Path jar, Settings settings) {
    try {
      Files.createDirectories(settings.work());
      int[] ports = freePorts();
      if (settings.port() != 0) {
        ports[0] = settings.port();
      }
      Path log = settings.work().resolve("registry.log");
      Process process =
          new ProcessBuilder(command(jar, settings, ports))
              .directory(settings.work().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean makesArchive = settings.archive().filter(file -> !Files.exists(file)).isPresent();
      // It has a database to close, or classes to write.
      boolean endsInOrder = settings.storage() == Storage.FILES || makesArchive;
      return new RegistryProcess(process, ports[0], log, endsInOrder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path jar, Settings settings, int[] ports) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    settings.archive().ifPresent(file -> command.add(archiveOption(file)));
    command.add("-Dquarkus.http.host=127.0.0.1");
    command.add("-Dquarkus.http.port=" + ports[0]);
    command.add("-Dquarkus.management.host=127.0.0.1");
    command.add("-Dquarkus.management.port=" + ports[1]);
    command.add("-Dquarkus.log.level=WARN");
    command.add("-Dquarkus.log.category.\"io.apicurio\".level=WARN");
    command.add("-Dquarkus.http.access-log.enabled=false");
    command.add("-Dquarkus.otel.sdk.disabled=true");
    if (settings.storage() == Storage.FILES) {
      Path database = settings.work().resolve("registry").toAbsolutePath();
      command.add("-Dapicurio.datasource.url=jdbc:h2:file:" + database);
    }
    command.addAll(List.of("-cp", classPath(jar, settings.work()), ParentWatch.class.getName()));
    command.add(mainClass(jar));
    return command;
  }

  private static String archiveOption(Path file) {
    return (Files.exists(file) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=")
        + file.toAbsolutePath();
  }

  /** The registry's jars and the class that watches over it. */
  private static String classPath(Path jar, Path work) throws IOException {
    return jar.toAbsolutePath() + System.getProperty("path.separator") + watch(work);
  }

  /** Our jar, or outside of one, a copy of the one class: archives take no folder of classes. */
  private static Path watch(Path work) throws IOException {
    Path ours = codeSource();
    if (Files.isRegularFile(ours)) {
      return ours;
    }
    Path classes = work.resolve("classes").toAbsolutePath();
    String name = ParentWatch.class.getName().replace('.', '/') + ".class";
    Path copy = classes.resolve(name);
    Files.createDirectories(copy.getParent());
    Files.copy(ours.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
    return classes;
  }

  private static Path codeSource() {
    try {
      return Path.of(ParentWatch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mainClass(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue("Main-Class");
    }
  }

  private static Path runner(Path installation) {
    if (!Files.isDirectory(installation)) {
      throw new IllegalArgumentException("No schema registry in " + installation);
    }
    try (Stream<Path> files = Files.list(installation)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No schema registry in " + installation));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two at once, so that they differ. */
  private static int[] freePorts() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (ServerSocket one = new ServerSocket(0, 1, loopback);
        ServerSocket other = new ServerSocket(0, 1, loopback)) {
      return new int[] {one.getLocalPort(), other.getLocalPort()};
    }
  }

  private void awaitAnswer() {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    HttpSchemaRegistry client = client();
    while (true) {
      try {
        client.compatibility("any");
        return;
      } catch (RegistryException e) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          throw new IllegalStateException(
              "The schema registry did not start; the end of " + log + ":\n" + endOfLog(), e);
        }
      }
      pause();
    }
  }

  /** One that asks once and does not complain. */
  private HttpSchemaRegistry client() {
    return new HttpSchemaRegistry(
        RegistrySettings.from(
            Map.of(RegistrySettings.URL, url().toString(), RegistrySettings.RETRIES, 0)));
  }

  private void pause() {
    try {
      process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new InterruptException(e);
    }
  }

  private String endOfLog() {
    try {
      List<String> lines =
          Files.readString(log, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("\t")) // frames of stack traces
              .toList();
      int from = Math.max(0, lines.size() - SHOWN_LOG_LINES);
      return String.join("\n", lines.subList(from, lines.size()));
    } catch (IOException e) {
      return "(cannot be read: " + e + ")";
    }
  }
}
