package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.Told.CHINESE_FORUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the sentences of {@code resources/chinese}: under each rule those that it must and those
 * that it must not fire on.
 */
class ChineseRulesTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void papers(String expected, String told) {
    assertThat(read(CHINESE_FORUM + "180人参加。" + told, ChineseRulesTest::signed))
        .isEqualTo(expected);
  }

  static Stream<Arguments> papers() throws IOException {
    return cases("papers");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void attendance(String expected, String told) {
    assertThat(read(CHINESE_FORUM + "签约12项。" + told, ChineseRulesTest::people)).isEqualTo(expected);
  }

  static Stream<Arguments> attendance() throws IOException {
    return cases("attendance");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void values(String expected, String told) {
    assertThat(read(CHINESE_FORUM + "180人参加。" + told, ChineseRulesTest::worth)).isEqualTo(expected);
  }

  static Stream<Arguments> values() throws IOException {
    return cases("values");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void days(String expected, String told) {
    assertThat(read(told, ChineseRulesTest::when)).isEqualTo(expected);
  }

  static Stream<Arguments> days() throws IOException {
    return cases("days");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void events(String expected, String told) {
    assertThat(read(told, ChineseRulesTest::event)).isEqualTo(expected);
  }

  static Stream<Arguments> events() throws IOException {
    return cases("events");
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void articles(String expected, String told) {
    assertThat(
            read(
                told,
                report ->
                    String.join(
                        " ",
                        event(report),
                        signed(report),
                        people(report),
                        worth(report),
                        when(report))))
        .isEqualTo(expected);
  }

  static Stream<Arguments> articles() throws IOException {
    return cases("articles");
  }

  private static String read(String told, Function<AgreementReport, String> written) {
    String events =
        Told.reports(told.replace(" ¶ ", "\n\n")).stream()
            .map(written)
            .collect(Collectors.joining(" and "));
    return events.isEmpty() ? "-" : events;
  }

  private static String event(AgreementReport report) {
    return (report.getCountry() == null ? "joint" : report.getCountry()) + " " + report.getStatus();
  }

  private static String signed(AgreementReport report) {
    return number(report.getSignedProjects());
  }

  private static String people(AgreementReport report) {
    return number(report.getAttendance());
  }

  private static String number(Count count) {
    return count == null ? "-" : Long.toString(count.getCount());
  }

  private static String worth(AgreementReport report) {
    String worth =
        report.getDealValues().stream()
            .map(ChineseRulesTest::value)
            .collect(Collectors.joining(", "));
    return worth.isEmpty() ? "-" : worth;
  }

  private static String value(DealValue value) {
    String amount = value.getCurrency() + " " + value.getAmount().toBigInteger();
    return value.getUsd() == null ? amount : amount + " = USD " + value.getUsd().toBigInteger();
  }

  private static String when(AgreementReport report) {
    if (report.getStartDate() == null) {
      return "-";
    }
    String start = report.getStartDate().toString();
    return report.getStartDate().equals(report.getEndDate())
        ? start
        : start + ".." + report.getEndDate();
  }

  private static Stream<Arguments> cases(String rules) throws IOException {
    try (InputStream in =
        ChineseRulesTest.class.getResourceAsStream("/chinese/" + rules + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(columns -> Arguments.of(columns[0], columns[1]));
    }
  }
}
