package dev.pactline.launcher.pipeline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** The engine that containers run on, if there is one. */
final class Engine {
  /** Set to {@code true} where tests with containers must run, such as in CI. */
  private static final String REQUIRED = "PACTLINE_REQUIRE_CONTAINERS";

  private static final boolean ANSWERS = answers();

  private Engine() {}

  /** Skips the test where no engine answers, or fails it where that is not allowed. */
  static void require() {
    if (ANSWERS) {
      return;
    }
    if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
      throw new IllegalStateException(REQUIRED + " is set, but no container engine answers");
    }
    Assumptions.abort("no container engine answers");
  }

  private static boolean answers() {
    // It tells at length where it looked for an engine; one line is enough.
    ((Logger) LoggerFactory.getLogger("org.testcontainers")).setLevel(Level.OFF);
    boolean answers = DockerClientFactory.instance().isDockerAvailable();
    if (!answers) {
      System.err.println("Tests with containers are skipped: no container engine answers.");
    }
    return answers;
  }
}
