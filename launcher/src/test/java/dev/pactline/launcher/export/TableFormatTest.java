package dev.pactline.launcher.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Status;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormatTest {
  private static final Agreement FAIR =
      new Agreement(
          "NO-1",
          "NO",
          List.of("NO"),
          false,
          "=cmd|' /C calc'!A0",
          "Tromsø, north",
          Status.SIGNED,
          LocalDate.of(2021, 6, 8),
          LocalDate.of(2021, 6, 9),
          null,
          new Count(250L, Qualifier.AT_LEAST, null),
          null,
          List.of(
              new AgreedValue(
                  new BigDecimal("-1.5000"), "NOK", Qualifier.EXACT, null, null, List.of())),
          List.of(),
          1,
          List.of(),
          List.of());

  @TempDir Path folder;

  @Test
  void a_record_within_a_record_becomes_columns_of_its_own() {
    FlatTable table = FlatTable.of("agreements", Agreement.getClassSchema(), List.of(FAIR));

    assertThat(table.columns())
        .extracting(Column::name)
        .contains("agreement_id", "attendance_count", "attendance_qualifier", "start_date")
        .doesNotContain("deal_values", "reports");
    assertThat(table.rows().get(0)).contains(250L, "AT_LEAST", LocalDate.of(2021, 6, 8), "NO");
  }

  @Test
  void a_formula_in_a_name_is_text_and_a_negative_number_stays_one() throws Exception {
    Path agreements = write(TableFormat.CSV, FlatTable.of("a", Agreement.getClassSchema(), fair()));
    Path values = write(TableFormat.CSV, values());

    assertThat(agreements).content().contains(",'=cmd|' /C calc'!A0,\"Tromsø, north\",SIGNED,");
    assertThat(values)
        .content()
        .isEqualTo(
            """
            agreement_id,amount,currency,qualifier,usd_stated,usd_converted
            NO-1,-1.5000,NOK,EXACT,,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void json_has_an_object_on_each_line_with_money_as_text() throws Exception {
    assertThat(write(TableFormat.JSON, values()))
        .content()
        .isEqualTo(
            """
            {"agreement_id":"NO-1","amount":"-1.5000","currency":"NOK","qualifier":"EXACT",\
            "usd_stated":null,"usd_converted":null}
            """);
  }

  @Test
  void other_programs_read_parquet_with_its_types() throws Exception {
    Path agreements =
        write(TableFormat.PARQUET, FlatTable.of("a", Agreement.getClassSchema(), fair()));
    Path values = write(TableFormat.PARQUET, values());

    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement query = duckdb.createStatement()) {
      assertThat(
              first(
                  query,
                  "select name, start_date + 1, attendance_count * 2, part_of_joint, month from ",
                  agreements))
          .isEqualTo("[=cmd|' /C calc'!A0, 2021-06-09, 500, false, null]");
      assertThat(first(query, "select sum(amount) * 2, typeof(any_value(amount)) from ", values))
          .isEqualTo("[-3.0000, DECIMAL(38,4)]");
    }
  }

  private static String first(Statement query, String select, Path file) throws SQLException {
    try (ResultSet row = query.executeQuery(select + "'" + file + "'")) {
      assertThat(row.next()).isTrue();
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        cells.add(row.getString(i));
      }
      return cells.toString();
    }
  }

  private static FlatTable values() {
    return FlatTable.ofParts(
        "v",
        List.of(FlatTable.key("agreement_id", "", one -> ((Agreement) one).getAgreementId())),
        AgreedValue.getClassSchema(),
        fair(),
        Agreement::getDealValues);
  }

  private static List<Agreement> fair() {
    return List.of(FAIR);
  }

  private Path write(TableFormat format, FlatTable table) throws Exception {
    Path file = folder.resolve(format.fileOf(table));
    format.write(table, file);
    assertThat(Files.size(file)).isPositive();
    return file;
  }
}
