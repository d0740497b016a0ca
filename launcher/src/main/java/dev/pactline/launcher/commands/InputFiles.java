package dev.pactline.launcher.commands;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files that PATHs on the command line stand for. */
final class InputFiles {
  private static final Set<String> ARTICLES = Set.of("txt", "html", "htm", "xhtml");
  private static final Set<String> RECORDS = Set.of("csv", "ndjson");

  private InputFiles() {}

  /**
   * The articles: files that were named, and those with the right ending in folders that were named
   * or lie below them, in the order of their names.
   *
   * @throws NoSuchFileException if there is nothing at a path
   */
  static List<Path> articles(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(below(path, ARTICLES));
      } else if (!Files.exists(path)) {
        throw new NoSuchFileException(path.toString());
      } else if (!RECORDS.contains(ending(path))) {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> below(Path folder, Set<String> endings) throws IOException {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> endings.contains(ending(file)) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
