package dev.pactline.benchmarks.runs;

import dev.pactline.benchmarks.peers.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A contestant in a process of its own. */
final class Contestant implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;
  private static final long PAUSE_MILLIS = 20;

  private final Process process;
  private final Path log;

  private Contestant(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one that is among the peers here.
   *
   * @param name of its class in {@code dev.pactline.benchmarks.peers}
   * @param jvm flags of the JVM, the same for all that are compared
   */
  static Contestant start(String name, Place place, List<String> jvm) throws IOException {
    String type = Place.class.getPackageName() + '.' + name;
    return start(type, System.getProperty("java.class.path"), place, jvm);
  }

  /**
   * Starts one with libraries of its own.
   *
   * @param type full name of its class
   * @param classPath where that and all it needs is
   */
  static Contestant start(String type, String classPath, Place place, List<String> jvm)
      throws IOException {
    Files.createDirectories(place.folder());
    Path log = place.folder().resolve("log.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.add("-Djava.io.tmpdir=" + place.folder());
    command.addAll(List.of("-cp", classPath, type));
    command.addAll(place.arguments());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Contestant(process, log);
  }

  /** Processor time it has used so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Bytes of memory that it occupies now. */
  long residentBytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
      }
    } catch (IOException e) {
      // Not on Linux, or it has ended: nothing to tell.
    }
    return 0;
  }

  /** Fails, with what it has printed, if it has ended by itself. */
  void check() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("it has ended and said:\n" + Files.readString(log));
    }
  }

  /**
   * The last number that was printed behind some words; empty where none was. One that is started
   * again in a folder writes to the log of the one before.
   */
  OptionalLong said(String words) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.startsWith(words))
        .mapToLong(line -> Long.parseLong(line.substring(words.length()).strip()))
        .reduce((before, last) -> last);
  }

  /** Waits until the last line of its kind that it has printed is this one. */
  void awaitLastSaid(String line, Duration patience) throws IOException, InterruptedException {
    String kind = line.substring(0, line.indexOf(' ') + 1);
    long deadline = System.nanoTime() + patience.toNanos();
    while (!lastSaid(kind).equals(line)) {
      check();
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "it has not said \"" + line + "\", but at last \"" + lastSaid(kind) + '"');
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private String lastSaid(String kind) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.startsWith(kind))
        .reduce("", (before, last) -> last);
  }

  /** Lets it stand still. */
  void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets it go on. */
  void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Ends it without a chance to tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
