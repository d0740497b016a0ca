package dev.pactline.launcher.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The images of the application and of the worker of Connect, of the jars of this build. */
final class ApplicationImage {
  /** What it is called. */
  static final String NAME = "pactline:of-this-build";

  /** What the image of the worker is called. */
  static final String CONNECT = "pactline-connect:of-this-build";

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static boolean built;
  private static boolean connectBuilt;

  private ApplicationImage() {}

  /** Builds it, once for all tests. */
  static synchronized String built() throws IOException, InterruptedException {
    if (!built) {
      build("-t", NAME);
      built = true;
    }
    return NAME;
  }

  /** Builds that of the worker, once for all tests. */
  static synchronized String connectBuilt() throws IOException, InterruptedException {
    if (!connectBuilt) {
      build("-t", CONNECT, "--target", "connect");
      connectBuilt = true;
    }
    return CONNECT;
  }

  private static void build(String... options) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("docker", "build", "-q", "--build-arg", "DISTRIBUTION=host"));
    arguments.addAll(List.of(options));
    arguments.add(".");
    ProcessBuilder command =
        new ProcessBuilder(arguments).directory(HOME.toFile()).redirectErrorStream(true);
    // The older builder would make the stage that compiles, too.
    command.environment().put("DOCKER_BUILDKIT", "1");
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the image was not built: " + output);
    }
  }
}
