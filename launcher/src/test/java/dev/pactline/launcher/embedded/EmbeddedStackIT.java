package dev.pactline.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStackIT {
  @TempDir Path directory;

  @Test
  void a_registry_that_does_not_start_is_told_of_once_as_what_it_is() {
    StackSettings settings =
        new StackSettings(
            directory, Storage.MEMORY, 0, 0, directory.resolve("missing"), Optional.empty());

    assertThatThrownBy(() -> urlOf(settings))
        .hasMessageContaining("No schema registry in " + directory.resolve("missing"))
        .hasNoSuppressedExceptions();
  }

  private static String urlOf(StackSettings settings) throws Exception {
    try (EmbeddedStack stack = EmbeddedStack.start(settings)) {
      return stack.schemaRegistryUrl();
    }
  }
}
