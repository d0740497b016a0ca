package dev.pactline.producers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.producers.InputFile.ArticleFile;
import dev.pactline.producers.InputFile.RecordFile;
import dev.pactline.producers.InputFile.UnusableFile;
import dev.pactline.producers.InputFiles.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    for (String name :
        List.of("z.txt", "a.HTML", "b/c/d.csv", "b/e.ndjson", "x.pdf", ".hidden.txt")) {
      Files.writeString(folder.resolve(name), "x");
    }
  }

  @Test
  void a_folder_is_read_through_and_through_in_the_order_of_names() {
    assertThat(names(InputFiles.in(List.of(folder), Kind.BOTH)))
        .containsExactly("a.HTML", "b/c/d.csv", "b/e.ndjson", "z.txt");
  }

  @Test
  void what_was_not_asked_for_is_passed_over_in_folders() {
    assertThat(names(InputFiles.in(List.of(folder), Kind.ARTICLES)))
        .containsExactly("a.HTML", "z.txt");
  }

  @Test
  void what_was_not_asked_for_is_unusable_where_it_is_named() {
    List<Path> named = List.of(folder.resolve("b/c/d.csv"), folder.resolve("x.pdf"));

    assertThat(names(InputFiles.in(named, Kind.ARTICLES))).containsExactly("!b/c/d.csv", "!x.pdf");
  }

  @Test
  void a_link_that_leads_back_is_followed_once() throws IOException {
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);
    Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("z.txt"));

    assertThat(names(InputFiles.in(List.of(folder), Kind.BOTH)))
        .containsExactly("a.HTML", "again.txt", "b/c/d.csv", "b/e.ndjson");
  }

  @Test
  void a_file_named_twice_is_read_once() {
    assertThat(InputFiles.in(List.of(folder, folder.resolve("z.txt")), Kind.BOTH)).hasSize(4);
  }

  @Test
  void a_hidden_file_is_read_where_it_is_named() {
    assertThat(names(InputFiles.in(List.of(folder.resolve(".hidden.txt")), Kind.BOTH)))
        .containsExactly(".hidden.txt");
  }

  @Test
  void a_path_that_leads_nowhere_is_unusable() {
    assertThat(names(InputFiles.in(List.of(folder.resolve("none")), Kind.BOTH)))
        .containsExactly("!none");
  }

  private List<String> names(List<InputFile> files) {
    return files.stream().map(InputFilesTest::name).map(this::relative).toList();
  }

  private String relative(String name) {
    return name.replace(folder.toString().replace('\\', '/') + "/", "");
  }

  private static String name(InputFile file) {
    if (file instanceof ArticleFile article) {
      return article.name();
    }
    return file instanceof RecordFile table
        ? table.name()
        : "!" + ((UnusableFile) file).rejection().getSource();
  }
}
