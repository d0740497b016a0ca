package dev.pactline.launcher.sql;

import dev.pactline.launcher.embedded.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, in a child process on the loopback address, that keeps its data. Whoever
 * is on this machine may read it as {@code pactline_reader}, without a password, as with the page
 * over HTTP; everything else needs the owner's password, which is drawn at the first start and
 * stays in the data directory, in a file for its user only.
 *
 * <p>The process does not outlive ours, however ours ends.
 */
final class EmbeddedDatabase implements AutoCloseable {
  static final String NAME = "pactline";
  static final String OWNER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final int PASSWORD_BYTES = 24;
  private static final String ACCESS =
      """
      # TYPE DATABASE USER            ADDRESS      METHOD
      host   pactline pactline_reader 127.0.0.1/32 trust
      host   all      postgres        127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedPostgres server;
  private final ProcessHandle process;
  private final Process watch;
  private final String password;

  private EmbeddedDatabase(
      EmbeddedPostgres server, ProcessHandle process, Process watch, String password) {
    this.server = server;
    this.process = process;
    this.watch = watch;
    this.password = password;
  }

  /**
   * Starts it.
   *
   * @param folder where its data and its programs are kept; nobody else's
   * @param port where it listens; 0: any that is free
   * @throws dev.pactline.launcher.embedded.PortTakenException if somebody else listens there
   * @throws IOException if it does not start; the message says why
   */
  static EmbeddedDatabase start(Path folder, int port) throws IOException {
    makePrivate(folder);
    Path data = folder.resolve("data");
    endLeftOver(data);
    if (port != 0) {
      Ports.refuseTaken("database", port);
    }
    Path log = folder.resolve("postgres.log");
    Path passwordFile = folder.resolve("owner-password");
    String password = password(passwordFile);
    EmbeddedPostgres server;
    try {
      server = started(folder, port, passwordFile, password, log);
    } catch (IOException | IllegalStateException e) {
      throw new IOException(
          "PostgreSQL did not start: " + reason(e) + "; more is in " + log + hint(log), e);
    }
    ProcessHandle process = postmaster(data).orElseThrow();
    return new EmbeddedDatabase(server, process, watch(process), password);
  }

  /** Where it is, such as {@code jdbc:postgresql://127.0.0.1:5432/pactline}; without any user. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
  }

  int port() {
    return server.getPort();
  }

  /** The password of {@link #OWNER}. */
  String password() {
    return password;
  }

  /** A connection as the owner. */
  Connection connect() throws SQLException {
    return connect(url());
  }

  /** Makes the database where it is missing. */
  void create() throws SQLException {
    try (Connection connection = connect(url().replaceFirst("/" + NAME + "$", "/postgres"));
        Statement statement = connection.createStatement()) {
      boolean found;
      try (ResultSet rows =
          statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
        found = rows.next();
      }
      if (!found) {
        statement.execute("create database " + NAME);
      }
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    try {
      if (isAlive()) {
        server.close();
      }
    } catch (IOException e) {
      LOG.warn("PostgreSQL was not stopped in order: {}", e.getMessage());
    } finally {
      interrupt(process);
      watch.destroyForcibly();
    }
  }

  private Connection connect(String url) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", OWNER);
    properties.put("password", password);
    return DriverManager.getConnection(url, properties);
  }

  private static EmbeddedPostgres started(
      Path folder, int port, Path passwordFile, String password, Path log) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
            .setDataDirectory(folder.resolve("data").toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPgBinaryResolver(EmbeddedDatabase::programs)
            .setPGStartupWait(START)
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", passwordFile.toAbsolutePath().toString())
            .setLocaleConfig("locale", "C")
            .setConnectConfig("password", password)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("timezone", "UTC")
            .setServerConfig("max_connections", "40")
            .setDataDirectoryCustomizer(EmbeddedDatabase::restrictAccess)
            .setErrorRedirector(Redirect.appendTo(log.toFile()))
            .setOutputRedirector(Redirect.appendTo(log.toFile()));
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static void restrictAccess(File data) {
    try {
      Files.writeString(data.toPath().resolve("pg_hba.conf"), ACCESS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The programs are unpacked into a folder that anybody may write to: nobody shall come there. */
  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] drawn = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(drawn);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file,
          Base64.getUrlEncoder().withoutPadding().encodeToString(drawn),
          StandardOpenOption.TRUNCATE_EXISTING);
    }
    return Files.readString(file).strip();
  }

  /** The server that a data directory names as its own, if it runs. */
  private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .filter(found -> found.info().command().orElse("postgres").contains("postgres"));
  }

  /** The server of a copy of Pactline that was killed ends by itself; it may just be about to. */
  private static void endLeftOver(Path data) throws IOException {
    Optional<ProcessHandle> left = postmaster(data);
    if (left.isPresent()) {
      LOG.info("Waiting for the PostgreSQL of an earlier start to end");
      interrupt(left.get());
    }
  }

  /** SIGINT is what PostgreSQL calls a fast shutdown: clients are cut off, nothing is lost. */
  private static void interrupt(ProcessHandle process) {
    long deadline = System.nanoTime() + STOP.toNanos();
    try {
      if (process.isAlive()) {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      }
      while (process.isAlive() && System.nanoTime() < deadline) {
        Thread.sleep(50); // onExit needs a thread of its own for a process that is no child
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (process.isAlive()) {
      throw new IllegalStateException(
          "PostgreSQL, process "
              + process.pid()
              + ", did not end within "
              + STOP.toSeconds()
              + " s");
    }
  }

  /**
   * A shell that ends the server when our process is gone: its standard input is a pipe from us,
   * which the system closes however we end.
   */
  private static Process watch(ProcessHandle server) throws IOException {
    return new ProcessBuilder(
            "/bin/sh",
            "-c",
            "trap '' INT TERM HUP; cat >/dev/null; kill -INT \"$0\" 2>/dev/null",
            Long.toString(server.pid()))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static String reason(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }

  private static String hint(Path log) throws IOException {
    boolean root = Files.exists(log) && Files.readString(log).contains("run as root");
    return root ? ". Start Pactline as another user than root, or allow 'unshare -U'" : "";
  }

  /** The programs in our own jars; the library's resolver stumbles where a jar is there twice. */
  private static InputStream programs(String system, String machine) {
    String name =
        "/postgres-%s-%s.txz"
            .formatted(
                system.toLowerCase(Locale.ROOT),
                machine.equals("aarch64") || machine.equals("arm64") ? "arm_64" : "x86_64");
    InputStream found = EmbeddedDatabase.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException("this build holds no PostgreSQL for " + name);
    }
    return found;
  }
}
