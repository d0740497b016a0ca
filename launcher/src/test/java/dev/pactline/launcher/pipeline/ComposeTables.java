package dev.pactline.launcher.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables in the PostgreSQL of Compose, as a BI tool reads them; empty while it is away. */
final class ComposeTables {
  private static final String URL = "jdbc:postgresql://localhost:25432/pactline?connectTimeout=5";
  private static final String TOTALS =
      """
      select s.country, s.agreements, signed_projects, attendance, coalesce(amount, 0.0000), reports
      from country_statistics s
      left join country_currency_statistics c on c.country = s.country and currency = 'EUR'
      """;

  private final ComposeStack stack;

  ComposeTables(ComposeStack stack) {
    this.stack = stack;
  }

  /** What the views say of each country. */
  Map<String, ReportLoad.Totals> totals() {
    Map<String, ReportLoad.Totals> totals = new TreeMap<>();
    read(TOTALS, row -> Map.entry(row.getString(1), totals(row)))
        .forEach(row -> totals.put(row.getKey(), row.getValue()));
    return totals;
  }

  private static ReportLoad.Totals totals(ResultSet row) throws SQLException {
    return new ReportLoad.Totals(
        row.getLong(2), row.getLong(3), row.getLong(4), row.getBigDecimal(5), row.getLong(6));
  }

  /** Agreements and projects of each country. */
  Map<String, List<Long>> counts() {
    Map<String, List<Long>> counts = new TreeMap<>();
    totals()
        .forEach(
            (country, totals) ->
                counts.put(country, List.of(totals.agreements(), totals.projects())));
    return counts;
  }

  /** Whether it answers, and the views and the topics say the same of every country. */
  boolean areOfOneMind() {
    return read("select count(*) from pactline_topics.differences", row -> row.getInt(1))
        .equals(List.of(0));
  }

  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String query, Row<T> row) {
    String password = stack.exec("postgres", "cat /secrets/bi").strip();
    List<T> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(URL, "bi", password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    } catch (SQLException e) {
      return List.of(); // it is not up, or has no tables yet
    }
  }
}
