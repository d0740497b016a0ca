package dev.pactline.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of ours beside the classes: lines of fields divided by bars; # begins a comment. */
final class ResourceFile {

  private ResourceFile() {}

  /** All lines with content, each as its fields, empty ones included. */
  static List<String[]> lines(String name) {
    InputStream stream = ResourceFile.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("missing from the jar: " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> line.split("\\|", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The entries of one field, divided by semicolons; none for an empty or missing field. */
  static List<String> entries(String[] fields, int index) {
    if (index >= fields.length || fields[index].isBlank()) {
      return List.of();
    }
    return List.of(fields[index].strip().split("\\s*;\\s*"));
  }
}
