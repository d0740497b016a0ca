package dev.pactline.producers.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Rejection;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFileReaderTest {
  private static final String HEADER =
      "country,event,start_date,end_date,attendance,projects_signed,amount,currency,sectors,source_url\n";
  private static final String LIMA =
      "Peru,Lima Trade Forum,2019-03-03,2019-03-04,140,5,\"45,000,000\",PEN,mining;"
          + " fruit,https://a.example/1\n";

  @TempDir Path folder;
  private final RecordFileReader reader = new RecordFileReader("CN");

  @Test
  void a_row_becomes_a_report() {
    AgreementReport report = only(csv(HEADER + LIMA));

    assertThat(report.getCountry()).isEqualTo("PE");
    assertThat(report.getCountries()).containsExactly("PE");
    assertThat(report.getName()).isEqualTo("Lima Trade Forum");
    assertThat(report.getStatus()).isEqualTo(Status.SIGNED);
    assertThat(report.getStartDate()).isEqualTo(LocalDate.of(2019, 3, 3));
    assertThat(report.getEndDate()).isEqualTo(LocalDate.of(2019, 3, 4));
    assertThat(report.getAttendance().getCount()).isEqualTo(140);
    assertThat(report.getSignedProjects().getCount()).isEqualTo(5);
    assertThat(report.getDealValues()).hasSize(1);
    assertThat(report.getDealValues().get(0).getAmount())
        .isEqualTo(new BigDecimal("45000000.0000"));
    assertThat(report.getDealValues().get(0).getCurrency()).isEqualTo("PEN");
    assertThat(report.getSectors()).extracting(Sector::getText).containsExactly("mining", "fruit");
    assertThat(report.getSource().getUrl()).isEqualTo("https://a.example/1");
    assertThat(report.getSource().getFile()).isEqualTo("t.csv");
    assertThat(report.getSource().getRow()).isEqualTo(2);
  }

  @Test
  void every_filled_cell_is_evidence() {
    assertThat(only(csv(HEADER + LIMA)).getEvidence())
        .extracting(Evidence::getField, Evidence::getStart, Evidence::getText)
        .contains(
            tuple(Field.COUNTRY, 0, "Peru"),
            tuple(Field.DATES, 3, "2019-03-04"),
            tuple(Field.DEAL_VALUES, 6, "45,000,000"))
        .hasSize(9);
  }

  @Test
  void csv_and_ndjson_of_one_record_are_the_same_report() {
    AgreementReport fromJson =
        only(
            ndjson(
                """
                {"country":"PE","event":"Lima Trade Forum","start_date":"2019-03-03","end_date":"2019-03-04","attendance":140,"projects_signed":5,"amount":45000000,"currency":"PEN","sectors":["mining","fruit"],"source_url":"https://a.example/1"}
                """));
    AgreementReport fromCsv = only(csv(HEADER + LIMA));

    assertThat(fromJson.getReportId()).isEqualTo(fromCsv.getReportId());
    assertThat(fromJson.getDealValues()).isEqualTo(fromCsv.getDealValues());
    assertThat(fromJson.getSectors()).isEqualTo(fromCsv.getSectors());
  }

  @Test
  void the_id_of_a_report_is_the_same_in_any_row_of_any_file() {
    String first = only(csv(HEADER + LIMA)).getReportId();
    List<RecordReading> second = read("other.csv", HEADER + "Chile,Fair,,,,,,,,\n" + LIMA);

    assertThat(reports(second)).extracting(AgreementReport::getReportId).contains(first);
  }

  @Test
  void the_header_may_be_marked_and_in_any_order_with_semicolons() {
    AgreementReport report =
        only(csv("\uFEFFEvent;Amount;Currency;Note;Country\r\nLima Forum;45,5;EUR;hello;Peru\r\n"));

    assertThat(report.getCountry()).isEqualTo("PE");
    assertThat(report.getDealValues().get(0).getAmount()).isEqualTo(new BigDecimal("45.5000"));
  }

  @Test
  void a_quoted_line_feed_is_part_of_its_cell_and_lines_count_on() {
    List<RecordReading> readings = csv("country,event\nPeru,\"Lima\nTrade Forum\"\nNowhere,Fair\n");

    assertThat(only(readings.subList(0, 1)).getName()).isEqualTo("Lima Trade Forum");
    assertThat(rejections(readings)).extracting(Rejection::getLine).containsExactly(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Atlantis,Fair,,,,,,,,|unknown-country|country|Atlantis",
        "China,Fair,,,,,,,,|home-country|country|China",
        ",Fair,,,,,,,,|missing-value|country|",
        "Peru,,,,,,,,,|missing-value|event|",
        "Peru,Fair,2019-02-30,,,,,,,|bad-date|start_date|2019-02-30",
        "Peru,Fair,2019-03-04,2019-03-03,,,,,,|bad-date|end_date|2019-03-03",
        "Peru,Fair,,,-3,,,,,|bad-number|attendance|-3",
        "Peru,Fair,,,2.5,,,,,|bad-number|attendance|2.5",
        "Peru,Fair,,,99000000,,,,,|bad-number|attendance|99000000",
        "Peru,Fair,,,,five,,,,|bad-number|projects_signed|five",
        "Peru,Fair,,,,,1e400,EUR,,|bad-number|amount|1e400",
        "Peru,Fair,,,,,0.00001,EUR,,|bad-number|amount|0.00001",
        "Peru,Fair,,,,,5,ZZQ,,|unknown-currency|currency|ZZQ",
        "Peru,Fair,,,,,5,,,|missing-value|currency|",
        "Peru,Fair,,,45,000,000,5,EUR,,,x|malformed-row||"
      })
  void a_bad_cell_costs_its_row_and_is_named(
      String row, String reason, String column, String value) {
    List<RecordReading> readings = csv(HEADER + row + "\n" + LIMA);

    assertThat(rejections(readings))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.getReason()).isEqualTo(reason);
              assertThat(rejection.getLine()).isEqualTo(2);
              assertThat(rejection.getColumn()).isEqualTo(column);
              assertThat(rejection.getValue()).isEqualTo(value);
              assertThat(rejection.getSource()).isEqualTo("t.csv");
            });
    assertThat(reports(readings)).hasSize(1);
  }

  @Test
  void a_quote_that_is_never_closed_costs_only_its_row() {
    List<RecordReading> readings =
        csv(HEADER + "Peru,\"Fair,,,,,,,,\n" + LIMA + LIMA.replace("Peru", "Chile"));

    assertThat(rejections(readings)).extracting(Rejection::getLine).containsExactly(2);
    assertThat(reports(readings))
        .extracting(AgreementReport::getCountry)
        .containsExactly("PE", "CL");
  }

  @Test
  void a_line_of_megabytes_costs_only_its_row() {
    List<RecordReading> readings = csv(HEADER + "Peru," + "x".repeat(3_000_000) + "\n" + LIMA);

    assertThat(rejections(readings)).extracting(Rejection::getLine).containsExactly(2);
    assertThat(reports(readings)).hasSize(1);
  }

  @Test
  void a_bad_line_of_json_costs_only_itself() {
    List<RecordReading> readings =
        ndjson(
            """
            {"country":"Peru","event":"Fair","amount":1e999999999,"currency":"EUR"}
            {"country":"Peru","event":"Fair"
            [1,2]
            {"country":"Peru","event":"Fair","event":"Forum"}
            {"country":"Peru","event":{"name":"Fair"}}
            {"country":"Peru","event":"Fair","amount":1e-99999999999,"currency":"EUR"}
            {"country":"Peru","event":"Fair","amount":1234567890123.4567,"currency":"EUR"}
            """);

    assertThat(rejections(readings))
        .extracting(Rejection::getLine, Rejection::getReason)
        .containsExactly(
            tuple(1, "bad-number"),
            tuple(2, "malformed-row"),
            tuple(3, "malformed-row"),
            tuple(4, "malformed-row"),
            tuple(5, "malformed-row"),
            tuple(6, "malformed-row"));
    assertThat(reports(readings).get(0).getDealValues().get(0).getAmount())
        .isEqualTo(new BigDecimal("1234567890123.4567"));
  }

  @Test
  void a_retracted_row_takes_back_the_report_of_the_same_event() {
    String id = only(csv("country,event,start_date\nPeru,Fair,2019-03-03\n")).getReportId();

    assertThat(csv("status,country,event,start_date\nRetracted,Peru,Fair,2019-03-03\n"))
        .containsExactly(new RecordReading.Retracted("PE", id));
  }

  @Test
  void several_countries_in_a_cell_are_a_joint_figure_of_none_of_them() {
    List<RecordReading> readings = csv("country,event\nUzbekistan; Kyrgyzstan,Fair\n");

    assertThat(readings)
        .singleElement()
        .isInstanceOfSatisfying(
            RecordReading.Read.class,
            read -> {
              assertThat(read.key()).isEqualTo("joint");
              assertThat(read.report().getCountry()).isNull();
              assertThat(read.report().getCountries()).containsExactly("KG", "UZ");
            });
  }

  @Test
  void a_table_without_its_header_is_refused_as_a_whole() {
    assertThat(rejections(csv("Peru,Fair,2019-03-03\nChile,Fair,2019-03-03\n")))
        .extracting(Rejection::getReason)
        .containsExactly("bad-header");
  }

  @Test
  void a_chinese_spreadsheet_is_read_in_its_own_encoding() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, "country,event\n秘鲁,浙江与秘鲁经贸合作论坛在利马举行\n".getBytes(Charset.forName("GB18030")));

    assertThat(only(read(file, "t.csv")).getName()).isEqualTo("浙江与秘鲁经贸合作论坛在利马举行");
  }

  @Test
  void a_broken_character_costs_only_its_row() throws IOException {
    Path file = folder.resolve("t.csv");
    byte[] bytes =
        """
        country,event
        Peru,Lima Año Córdoba María José Ñandú áéíóú x
        Peru,Fair #
        """
            .getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xE9;
    Files.write(file, bytes);

    List<RecordReading> readings = read(file, "t.csv");

    assertThat(rejections(readings))
        .extracting(Rejection::getReason, Rejection::getLine)
        .containsExactly(tuple("undecodable", 3));
    assertThat(reports(readings)).hasSize(1);
  }

  @Test
  void no_damage_to_a_table_throws_and_every_row_has_an_answer() throws IOException {
    Random random = new Random(11);
    Path csv = folder.resolve("m.csv");
    Path ndjson = folder.resolve("m.ndjson");
    for (int round = 0; round < 1_000; round++) {
      Files.write(csv, damaged(HEADER + LIMA.repeat(5), random, round % 12));
      Files.write(ndjson, damaged("{\"country\":\"PE\",\"event\":\"a\"}\n".repeat(5), random, 3));

      assertThatCode(() -> assertThat(read(csv, "m")).isNotEmpty()).doesNotThrowAnyException();
      assertThatCode(() -> assertThat(read(ndjson, "m")).isNotEmpty()).doesNotThrowAnyException();
    }
  }

  private static byte[] damaged(String text, Random random, int places) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int i = 0; i < places; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private List<RecordReading> csv(String text) {
    return read("t.csv", text);
  }

  private List<RecordReading> ndjson(String text) {
    return read("t.ndjson", text);
  }

  private List<RecordReading> read(String name, String text) {
    try {
      return read(Files.writeString(folder.resolve(name), text), name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<RecordReading> read(Path file, String name) {
    List<RecordReading> readings = new ArrayList<>();
    reader.read(file, name, readings::add);
    return readings;
  }

  private static AgreementReport only(List<RecordReading> readings) {
    assertThat(readings).hasSize(1).allMatch(RecordReading.Read.class::isInstance);
    return reports(readings).get(0);
  }

  private static List<AgreementReport> reports(List<RecordReading> readings) {
    return readings.stream()
        .filter(RecordReading.Read.class::isInstance)
        .map(reading -> ((RecordReading.Read) reading).report())
        .toList();
  }

  private static List<Rejection> rejections(List<RecordReading> readings) {
    return readings.stream()
        .filter(RecordReading.Refused.class::isInstance)
        .map(reading -> ((RecordReading.Refused) reading).rejection())
        .toList();
  }
}
