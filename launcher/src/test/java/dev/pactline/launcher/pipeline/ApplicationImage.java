package dev.pactline.launcher.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The image of the application, of the jars that this build has made. */
final class ApplicationImage {
  /** What it is called. */
  static final String NAME = "pactline:of-this-build";

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static boolean built;

  private ApplicationImage() {}

  /** Builds it, once for all tests. */
  static synchronized String built() throws IOException, InterruptedException {
    if (!built) {
      build();
      built = true;
    }
    return NAME;
  }

  private static void build() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(
                    "docker", "build", "-q", "--build-arg", "DISTRIBUTION=host", "-t", NAME, "."))
            .directory(HOME.toFile())
            .redirectErrorStream(true);
    // The older builder would make the stage that compiles, too.
    command.environment().put("DOCKER_BUILDKIT", "1");
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the image was not built: " + output);
    }
  }
}
