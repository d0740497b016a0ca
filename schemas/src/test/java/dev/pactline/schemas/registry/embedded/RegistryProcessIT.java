package dev.pactline.schemas.registry.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.Article;
import dev.pactline.schemas.registry.CompatibilityLevel;
import dev.pactline.schemas.registry.HttpSchemaRegistry;
import dev.pactline.schemas.registry.RegistrySettings;
import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryProcessIT {
  static final Path INSTALLATION = Path.of("target", "registry");

  @TempDir Path work;

  @Test
  void a_fresh_registry_wants_full_compatibility() {
    try (RegistryProcess registry = start(Storage.MEMORY)) {
      assertThat(client(registry).compatibility("any"))
          .isEqualTo(CompatibilityLevel.FULL_TRANSITIVE);
    }
  }

  @Test
  void files_outlive_the_process() {
    int id;
    try (RegistryProcess registry = start(Storage.FILES)) {
      id = client(registry).register("t-value", Article.getClassSchema());
    }
    try (RegistryProcess registry = start(Storage.FILES)) {
      assertThat(client(registry).schema(id)).isEqualTo(Article.getClassSchema());
    }
  }

  @Test
  void a_stopped_registry_is_gone() {
    RegistryProcess registry = start(Storage.MEMORY);

    registry.close();

    assertThat(registry.isAlive()).isFalse();
  }

  @Test
  void it_dies_with_a_parent_that_is_killed() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                INSTALLATION.toString(),
                work.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();

      parent.destroyForcibly().waitFor();

      assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }
  }

  @Test
  void a_folder_without_a_registry_is_named() {
    assertThatThrownBy(() -> RegistryProcess.start(work, work, Storage.MEMORY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(work.toString());
  }

  @Test
  void a_registry_that_cannot_start_shows_the_end_of_its_log() throws IOException {
    Files.writeString(work.resolve("registry.mv.db"), "no database");

    assertThatThrownBy(() -> start(Storage.FILES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("registry.log")
        .hasMessageContaining("MVStoreException");
  }

  private RegistryProcess start(Storage storage) {
    return RegistryProcess.start(INSTALLATION, work, storage);
  }

  private static HttpSchemaRegistry client(RegistryProcess registry) {
    return new HttpSchemaRegistry(
        RegistrySettings.from(Map.of(RegistrySettings.URL, registry.url().toString())));
  }

  /** Starts a registry, says its process id, and waits to be killed. */
  static final class Parent {
    public static void main(String[] args) throws InterruptedException {
      RegistryProcess registry =
          RegistryProcess.start(Path.of(args[0]), Path.of(args[1]), Storage.MEMORY);
      System.out.println(registry.pid());
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
