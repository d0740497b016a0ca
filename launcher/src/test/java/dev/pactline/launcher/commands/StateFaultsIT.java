package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens to the state directory while the streams work; the tables must come out as if
 * nothing had. They run only when asked for, as those of {@link FaultsIT}.
 */
class StateFaultsIT {
  private static final String ASKED_FOR = "pactline.faults";

  @TempDir Path folder;
  private FaultBench bench;

  @BeforeEach
  void start() throws Exception {
    bench = new FaultBench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void a_state_directory_that_is_lost_is_restored() throws Exception {
    killedHalfWay();
    remove(bench.state("one"));
    try (Child instance = bench.instance("one")) {
      bench.sendRest();
      bench.expectTables(instance);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void a_spoiled_state_directory_is_refused_by_name_and_restored_when_it_is_gone()
      throws Exception {
    killedHalfWay();
    Path state = bench.state("one");
    corrupt(state);
    try (Child instance = bench.instance("one")) {
      instance.awaitEnd();
      assertThat(instance.output()).contains("Error opening store").contains(state.toString());
    }
    remove(state);
    try (Child instance = bench.instance("one")) {
      bench.sendRest();
      bench.expectTables(instance);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void two_that_are_started_with_one_state_directory_do_not_spoil_the_tables() throws Exception {
    try (Child first = bench.instance("one")) {
      bench.sendHalf();
      first.await(bench::isAllCounted);
      try (Child second = bench.instance("one")) {
        second.awaitEnd();
      }
      bench.sendRest();
      bench.expectTables(first);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true")
  void a_disk_that_is_full_loses_nothing_once_there_is_room_again() throws Exception {
    Path state = Files.createDirectories(bench.state("one"));
    assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", state.toString()));
    try {
      try (Child instance = bench.instance("one")) {
        bench.sendHalf();
        instance.await(bench::isAllCounted);
        fill(state);
        bench.sendRest();
        instance.end("TERM"); // what it holds in memory has no place to go
      }
      Files.delete(filler(state));
      try (Child instance = bench.instance("one")) {
        bench.expectTables(instance);
      }
    } finally {
      assertThat(isDone("umount", "-l", state.toString())).isTrue();
    }
  }

  private void killedHalfWay() throws Exception {
    try (Child instance = bench.instance("one")) {
      bench.sendHalf();
      instance.await(bench::isAllCounted);
      instance.end("KILL");
    }
  }

  /** Writes until there is no room for another page. */
  private static void fill(Path folder) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler(folder))) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static Path filler(Path folder) {
    return folder.resolve("filler");
  }

  private static boolean isDone(String... command) throws Exception {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
    assertThat(folder).doesNotExist();
  }

  /** Every file of every store gets bytes in its middle that do not belong there. */
  private static void corrupt(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().contains("rocksdb"))
          .forEach(StateFaultsIT::spoil);
    }
  }

  private static void spoil(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = bytes.length / 2; i < bytes.length; i++) {
        bytes[i] ^= 0x55;
      }
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
