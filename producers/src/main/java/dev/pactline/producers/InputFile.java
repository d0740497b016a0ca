package dev.pactline.producers;

import dev.pactline.schemas.Rejection;
import java.nio.file.Path;

/** A file to be published, sorted by what it is taken for. */
public sealed interface InputFile {

  /**
   * An article: {@code .txt}, {@code .html}, {@code .htm}, {@code .xhtml}.
   *
   * @param name what it is called in records: the path as it was given, with slashes
   */
  record ArticleFile(Path path, String name) implements InputFile {}

  /**
   * A table of agreements: {@code .csv}, {@code .tsv}, {@code .ndjson}, {@code .jsonl}.
   *
   * @param name what it is called in records: the path as it was given, with slashes
   */
  record RecordFile(Path path, String name) implements InputFile {}

  /** Neither, or missing, or of a kind that was not asked for. */
  record UnusableFile(Rejection rejection) implements InputFile {}
}
