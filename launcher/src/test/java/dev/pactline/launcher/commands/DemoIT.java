package dev.pactline.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoIT {
  private static final String HEADER =
      "country,event,status,start_date,end_date,attendance,projects_signed,amount,currency\n";
  private static final String ROWS =
      HEADER
          + "NO,Fish Forum Tromsø,signed,2021-06-08,2021-06-09,over 90,4,1200000.50,NOK\n"
          + "NO,Harbour Day Bergen,signed,2021-09-01,2021-09-01,40,2,300000,EUR\n"
          + "IS,Geothermal Week,planned,2022-02-01,2022-02-03,,,,\n";
  private static final String EXPECTED =
      """
      {"countries": [
         {"country": "IS", "countryName": "Iceland", "agreements": 0, "planned": 1,
          "cancelled": 0, "signedProjects": {"count": 0, "exact": 0},
          "attendance": {"count": 0, "exact": 0}, "dealValues": {},
          "dealValueUsd": {"stated": "0", "converted": "0"}, "reports": 1},
         {"country": "NO", "countryName": "Norway", "agreements": 2, "planned": 0,
          "cancelled": 0, "signedProjects": {"count": 6, "exact": 6},
          "attendance": {"count": 130, "exact": 40},
          "dealValues": {"EUR": "300000", "NOK": "1200000.5"},
          "dealValueUsd": {"stated": "0", "converted": "0"}, "reports": 2}],
       "joint": {"agreements": 0, "signedProjects": {"count": 0, "exact": 0}}}
      """;

  @TempDir Path folder;

  @Test
  void records_come_out_as_statistics_also_from_two_demos_at_a_time() throws Exception {
    Files.writeString(folder.resolve("deals.csv"), ROWS);
    Files.writeString(folder.resolve("quiet.txt"), "Spring\n\nThe lake is still frozen.\n");

    List<CompletableFuture<Run>> demos =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> demo(folder)))
            .toList();

    for (CompletableFuture<Run> demo : demos) {
      assertThat(demo.get().err()).isEmpty();
      assertThat(json(demo.get().out())).isEqualTo(json(EXPECTED));
      assertThat(demo.get().exitCode()).isZero();
    }
  }

  @Test
  void bad_input_is_named_and_the_rest_is_counted() throws Exception {
    Files.writeString(
        folder.resolve("deals.csv"),
        ROWS
            + "Atlantis,Sunken Fair,signed,2021-01-01,2021-01-01,1,1,1,EUR\n"
            + "NO,Late Fair,signed,2021-13-41,2021-13-41,1,1,1,EUR\n"
            + "NO,Odd Fair,signed,2021-03-01,2021-03-01,1,-1,1,EUR\n");
    Files.write(folder.resolve("noise.txt"), new byte[] {0, 1, 2, (byte) 0xfe, 0, 0, 3});
    Files.createFile(folder.resolve("void.txt"));

    Run run = demo(folder);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(json(run.out())).isEqualTo(json(EXPECTED));
    assertThat(run.err().lines().filter(line -> line.startsWith("rejected: ")))
        .hasSize(5)
        .anySatisfy(line -> assertThat(line).contains("deals.csv:5: unknown-country"))
        .anySatisfy(line -> assertThat(line).contains("deals.csv:6: "))
        .anySatisfy(line -> assertThat(line).contains("deals.csv:7: "))
        .anySatisfy(line -> assertThat(line).contains("noise.txt: "))
        .anySatisfy(line -> assertThat(line).contains("void.txt: "));
    assertThat(run.err()).contains("5 of 8 inputs rejected, 0 dead letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void however_it_is_stopped_no_process_stays_behind(String signal) throws Exception {
    try (Child demo = Child.start(folder, "demo", "--format", "json")) {
      demo.await(() -> !demo.descendants().isEmpty());
      List<ProcessHandle> registry = demo.descendants();

      demo.end(signal);

      for (ProcessHandle process : registry) {
        process.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
      }
      assertThat(demo.output()).doesNotContain("pactline:");
      if (!signal.equals("KILL")) {
        assertThat(temporaryFolders()).isEmpty();
      }
    }
  }

  private List<Path> temporaryFolders() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tmp"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("pactline-")).toList();
    }
  }

  private static Run demo(Path input) {
    return Run.of("demo", input.toString(), "--format", "json");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
