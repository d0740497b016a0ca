package dev.pactline.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path parent;

  @Test
  void a_temporary_folder_is_removed_with_all_that_is_in_it() throws IOException {
    Path path;
    try (DataDirectory directory = DataDirectory.temporary(parent)) {
      path = directory.path();
      Files.createDirectories(path.resolve("a/b"));
      Files.writeString(path.resolve("a/b/c"), "x");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void a_persistent_folder_stays() throws IOException {
    DataDirectory.persistent(parent.resolve("data")).close();

    assertThat(parent.resolve("data")).isDirectory();
  }

  @Test
  void a_folder_in_use_is_refused_until_its_user_is_gone() throws IOException {
    Path path = parent.resolve("data");
    try (DataDirectory first = DataDirectory.persistent(path)) {
      assertThatThrownBy(() -> DataDirectory.persistent(first.path()))
          .isInstanceOf(DataDirectory.InUseException.class)
          .hasMessageContaining(path.toString());
    }
    DataDirectory.persistent(path).close();
  }

  @Test
  void a_folder_that_a_killed_copy_left_is_removed_by_the_next() throws IOException {
    Path left = Files.createDirectory(parent.resolve("pactline-123"));
    Files.createFile(left.resolve("pactline.lock"));
    Files.createFile(left.resolve("00000000000000000000.log"));

    DataDirectory.temporary(parent).close();

    assertThat(left).doesNotExist();
  }

  @Test
  void the_folder_of_a_living_copy_is_left_alone() throws IOException {
    try (DataDirectory first = DataDirectory.temporary(parent);
        DataDirectory second = DataDirectory.temporary(parent)) {
      assertThat(first.path()).isDirectory().isNotEqualTo(second.path());
    }
  }

  @Test
  void a_folder_of_somebody_else_is_left_alone() throws IOException {
    Path foreign = Files.createDirectory(parent.resolve("pactline-notes"));

    DataDirectory.temporary(parent).close();

    assertThat(foreign).isDirectory();
  }
}
