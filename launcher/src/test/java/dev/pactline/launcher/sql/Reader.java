package dev.pactline.launcher.sql;

import dev.pactline.schemas.Agreement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Somebody who reads without pause, one transaction after another, and checks in each that no
 * report is in two agreements, none of those that stay is missing, and all tables are of one cut.
 */
final class Reader implements AutoCloseable {
  private final EmbeddedSql sql;
  private final String stays;
  private final long staying;
  private final CompletableFuture<Void> done;
  private volatile boolean stopped;
  private final AtomicInteger looks = new AtomicInteger();

  Reader(EmbeddedSql sql, List<Bridge> bridges, Collection<Agreement> agreements) {
    Set<String> going = bridges.stream().map(Bridge::reportId).collect(Collectors.toSet());
    this.sql = sql;
    this.stays = going.stream().collect(Collectors.joining("', '", "report_id not in ('", "')"));
    this.staying =
        agreements.stream()
            .flatMap(agreement -> agreement.getReports().stream())
            .filter(report -> !going.contains(report.getReportId()))
            .count();
    this.done = CompletableFuture.runAsync(this::read);
  }

  int looks() {
    return looks.get();
  }

  /** Fails if a check did. */
  @Override
  public void close() {
    stopped = true;
    try {
      done.join();
    } catch (CompletionException e) {
      throw new AssertionError(e.getCause().getMessage(), e);
    }
  }

  private void read() {
    try (Connection connection = DriverManager.getConnection(sql.url())) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      while (!stopped) {
        look(connection);
        connection.commit();
        looks.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void look(Connection connection) throws SQLException {
    expect(connection, 0, "select count(*) - count(distinct report_id) from agreement_reports");
    expect(connection, staying, "select count(*) from agreement_reports where " + stays);
    expect(
        connection,
        0,
        "select count(*) - (select coalesce(sum(agreements + planned + cancelled), 0) from"
            + " country_statistics) from agreements where country is not null");
    expect(
        connection,
        0,
        "select (select sum(signed_projects) from country_month_statistics) - sum(signed_projects)"
            + " from country_statistics");
    expect(
        connection,
        0,
        "select (select sum(reports) from country_statistics) + (select sum(reports) from"
            + " joint_statistics) - count(*) from agreement_reports");
  }

  private static void expect(Connection connection, long expected, String query)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      if (rows.getLong(1) != expected) {
        throw new AssertionError(query + " is " + rows.getLong(1) + ", not " + expected);
      }
    }
  }
}
