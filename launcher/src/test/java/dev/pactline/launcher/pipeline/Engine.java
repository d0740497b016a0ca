package dev.pactline.launcher.pipeline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * The engine that containers run on, if there is one: skips a test class where there is none,
 * unless that is not allowed.
 */
final class Engine implements ExecutionCondition {
  /** Set to {@code true} where tests with containers must run, such as in CI. */
  private static final String REQUIRED = "PACTLINE_REQUIRE_CONTAINERS";

  private static final Optional<Throwable> FAILURE = failure();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (FAILURE.isEmpty()) {
      return ConditionEvaluationResult.enabled("an engine runs containers");
    }
    if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
      throw new IllegalStateException(
          REQUIRED + " is set, but no engine runs containers", FAILURE.get());
    }
    return ConditionEvaluationResult.disabled("no engine runs containers");
  }

  private static Optional<Throwable> failure() {
    // It tells at length where it looked for an engine; one line is enough.
    ((Logger) LoggerFactory.getLogger("org.testcontainers")).setLevel(Level.OFF);
    try {
      DockerClientFactory.instance().client(); // starts a container, which cleans up behind us
      return Optional.empty();
    } catch (RuntimeException | ExceptionInInitializerError e) {
      System.err.println("Tests with containers are skipped: no engine runs containers.");
      return Optional.of(e);
    }
  }
}
