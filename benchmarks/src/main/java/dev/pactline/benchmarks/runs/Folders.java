package dev.pactline.benchmarks.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of benchmarks: how much is in them, and away with them. */
final class Folders {

  private Folders() {}

  /** Removes a folder and all in it, if it is there. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path path : in(folder)) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Bytes of all files in a folder; those that vanish meanwhile count nothing. */
  static long bytes(Path folder) {
    return Files.exists(folder)
        ? in(folder).stream().mapToLong(path -> path.toFile().length()).sum()
        : 0;
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
