package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.DealValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences as news words them, each with what must be read from it, or with {@code -} where a rule
 * must not fire: {@code p 12 | Twelve contracts were penned.} The letter tells what is asked for:
 * papers (behind a forum and who came), attendance or value (behind a forum and what was signed),
 * days, or everything that is told of every event.
 */
class NewsSentencesTest {
  private static final String FORUM = Told.FORUM;
  private static final String SIGNED = FORUM + "Four agreements were signed. ";
  private static final String ATTENDED = FORUM + "About 180 entrepreneurs took part. ";

  static Stream<String> sentences() throws IOException {
    try (var in = NewsSentencesTest.class.getResourceAsStream("/extraction/news-sentences.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_sentence_is_read_as_it_is_meant(String line) {
    String[] parts = line.split(" \\| ", 2);
    String[] wanted = parts[0].split(" ", 2);
    assertThat(said(wanted[0], parts[1].replace("\\n", "\n"))).isEqualTo(wanted[1].strip());
  }

  private static String said(String asked, String told) {
    return switch (asked) {
      case "p" -> ToldFacts.count(Told.only(ATTENDED + told).getSignedProjects());
      case "a" -> ToldFacts.count(Told.only(SIGNED + told).getAttendance());
      case "v" -> values(Told.only(SIGNED + told).getDealValues());
      case "d" -> days(Told.only(told));
      default ->
          Told.reports(told).stream()
              .map(NewsSentencesTest::said)
              .collect(Collectors.joining(" ; "));
    };
  }

  private static String said(AgreementReport report) {
    return String.join(
        " ",
        report.getStatus().name().toLowerCase(Locale.ROOT).substring(0, 1),
        report.getCountry() == null ? "joint" + report.getCountries() : report.getCountry(),
        ToldFacts.count(report.getAttendance()),
        ToldFacts.count(report.getSignedProjects()),
        values(report.getDealValues()),
        days(report));
  }

  private static String values(List<DealValue> values) {
    return values.isEmpty()
        ? "-"
        : values.stream().map(ToldFacts::value).collect(Collectors.joining("+"));
  }

  private static String days(AgreementReport report) {
    return ToldFacts.day(report.getStartDate()) + ".." + ToldFacts.day(report.getEndDate());
  }
}
