package dev.pactline.launcher.commands;

import dev.pactline.launcher.Pactline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command in a process of its own, to be stopped and killed. */
final class Child implements AutoCloseable {
  private static final long LIMIT_SECONDS = 90;

  /** SIGINT among the ignored signals that Linux tells of a process. */
  private static final long INTERRUPT = 1L << 1;

  private final Process process;
  private final Path output;

  private Child(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a command.
   *
   * @param folder its temporary files and {@code output.txt}, with all it prints, are here
   */
  static Child start(Path folder, String... arguments) throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>(interruptible());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.io.tmpdir=" + folder.resolve("tmp"));
    command.add("-Dlogback.configurationFile=logback.xml"); // not that of the tests
    for (String property : List.of("pactline.home", "pactline.samples")) {
      command.add("-D" + property + "=" + System.getProperty(property));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Pactline.class.getName()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    return new Child(process, output);
  }

  /**
   * What starts a command so that it listens to Ctrl-C. A shell lets what it starts in the
   * background ignore that, and so would all that is started by it, the tests and this.
   */
  private static List<String> interruptible() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return List.of(); // not Linux
    }
    boolean ignores =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.replaceFirst("\\S+\\s+", ""), 16))
            .anyMatch(ignored -> (ignored & INTERRUPT) != 0);
    return ignores ? List.of("env", "--default-signal=INT") : List.of();
  }

  /** Waits until something is so; fails if the process ends before, or takes very long. */
  void await(BooleanSupplier condition) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.getAsBoolean()) {
      if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        throw new AssertionError("it did not come to that; it said:\n" + output());
      }
    }
  }

  /** All it has printed so far. */
  String output() {
    try {
      return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it ends by itself; fails if that takes very long. */
  void awaitEnd() throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end by itself; it said:\n" + output());
    }
  }

  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** Sends a signal, such as {@code INT}, and waits for the end. */
  int end(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end; it said:\n" + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
