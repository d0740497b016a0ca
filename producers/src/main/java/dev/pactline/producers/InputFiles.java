package dev.pactline.producers;

import dev.pactline.producers.InputFile.ArticleFile;
import dev.pactline.producers.InputFile.RecordFile;
import dev.pactline.producers.InputFile.UnusableFile;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the files behind paths: files as they are, folders with all in them that has a fitting
 * ending. Each file once, even if links or several paths lead to it; hidden files only where they
 * are named themselves; always in the same order.
 */
public final class InputFiles {

  /** What is asked for; files of the other kind are unusable. */
  public enum Kind {
    ARTICLES,
    AGREEMENTS,
    BOTH
  }

  private static final Set<String> ARTICLES = Set.of("txt", "html", "htm", "xhtml");
  private static final Set<String> TABLES = Set.of("csv", "tsv", "ndjson", "jsonl");

  private final Kind kind;
  private final Set<Path> seen = new HashSet<>();
  private final List<InputFile> found = new ArrayList<>();

  private InputFiles(Kind kind) {
    this.kind = kind;
  }

  /**
   * The files behind {@code paths}, in their order; within a folder by name.
   *
   * @return never null; a path that does not exist is an unusable file
   */
  public static List<InputFile> in(List<Path> paths, Kind kind) {
    InputFiles files = new InputFiles(kind);
    paths.forEach(files::find);
    return List.copyOf(files.found);
  }

  private void find(Path path) {
    if (!Files.exists(path)) {
      add(path, Reason.UNREADABLE, "There is no such file or folder.");
    } else if (isNew(path)) {
      if (Files.isDirectory(path)) {
        list(path).stream().filter(this::mayBeWanted).forEach(this::find);
      } else {
        found.add(sorted(path));
      }
    }
  }

  private boolean isNew(Path path) {
    try {
      return seen.add(path.toRealPath());
    } catch (IOException e) {
      return true; // reading it will tell what is wrong
    }
  }

  private List<Path> list(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !isHidden(child))
          .sorted(Comparator.comparing(child -> child.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      add(folder, Reason.UNREADABLE, "The folder cannot be read: " + e);
      return List.of();
    }
  }

  /** Of a folder, only what was asked for: notes and pictures beside articles are no input. */
  private boolean mayBeWanted(Path path) {
    return Files.isDirectory(path) || !(sorted(path) instanceof UnusableFile);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private InputFile sorted(Path path) {
    String extension = extension(path);
    if (ARTICLES.contains(extension) && kind != Kind.AGREEMENTS) {
      return new ArticleFile(path, name(path));
    }
    if (TABLES.contains(extension) && kind != Kind.ARTICLES) {
      return new RecordFile(path, name(path));
    }
    return unusable(path, Reason.UNKNOWN_TYPE, "Only " + wanted() + " are read here.");
  }

  private String wanted() {
    return switch (kind) {
      case ARTICLES -> ".txt and .html";
      case AGREEMENTS -> ".csv and .ndjson";
      case BOTH -> ".txt, .html, .csv and .ndjson";
    };
  }

  private void add(Path path, Reason reason, String detail) {
    found.add(unusable(path, reason, detail));
  }

  private static InputFile unusable(Path path, Reason reason, String detail) {
    return new UnusableFile(Rejections.ofSource(name(path), reason, detail));
  }

  private static String extension(Path path) {
    String name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }
}
