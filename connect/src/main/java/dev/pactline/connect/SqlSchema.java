package dev.pactline.connect;

import dev.pactline.language.Countries;
import dev.pactline.language.Country;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The schemas {@code pactline} and {@code pactline_topics} of a database, and the role {@link
 * #READER}. All methods leave the connection's transaction mode as it was.
 */
public final class SqlSchema {
  /** A role that may read all of it, and nothing else; it cannot log in by itself. */
  public static final String READER = "pactline_reader";

  /** Grows with every change of {@code schema.sql}: an older database is to be made anew. */
  private static final int VERSION = 2;

  private static final List<String> SUMS =
      List.of(
          "agreements",
          "planned",
          "cancelled",
          "signed_projects",
          "signed_projects_exact",
          "attendance",
          "attendance_exact",
          "deal_value_usd_stated",
          "deal_value_usd_converted",
          "agreements_without_value",
          "reports");

  private final Connection connection;

  /**
   * @param connection to the database, as a user who may create schemas; stays the caller's to
   *     close
   */
  public SqlSchema(Connection connection) {
    this.connection = connection;
  }

  /** What is found in a database. */
  public enum Found {
    /** Nothing of ours. */
    NOTHING,
    /** What this release makes. */
    CURRENT,
    /** What another release has made. */
    OTHER
  }

  /** What is there. */
  public Found find() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!exists("select 1 from pg_namespace where nspname in ('pactline', 'pactline_topics')")) {
        return Found.NOTHING;
      }
      if (!exists(
          "select 1 from pg_tables where schemaname = 'pactline_topics' and tablename = 'version'")) {
        return Found.OTHER;
      }
      try (ResultSet version =
          statement.executeQuery("select version from pactline_topics.version")) {
        return version.next() && version.getInt(1) == VERSION ? Found.CURRENT : Found.OTHER;
      }
    }
  }

  /** Makes all of it anew, in one transaction; what was there is dropped, all rows with it. */
  public void create() throws SQLException {
    boolean auto = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      if (!exists("select 1 from pg_roles where rolname = '" + READER + "'")) {
        statement.execute("create role " + READER + " nologin");
      }
      statement.execute("drop schema if exists pactline, pactline_topics cascade");
      statement.execute(script());
      nameCountries();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(auto);
    }
  }

  /** By partition of the topic of agreements the offset up to which, included, all is in. */
  public SortedMap<Integer, Long> positions() throws SQLException {
    SortedMap<Integer, Long> positions = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select kafka_partition, applied_offset from pactline_topics.positions")) {
      while (rows.next()) {
        positions.put(rows.getInt(1), rows.getLong(2));
      }
    }
    return positions;
  }

  private boolean exists(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private void nameCountries() throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into pactline.countries values (?, ?)")) {
      for (Country country : Countries.all()) {
        insert.setString(1, country.code());
        insert.setString(2, country.name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String script() {
    try (InputStream script = SqlSchema.class.getResourceAsStream("schema.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${version}", Integer.toString(VERSION))
          .replace("${sums}", sums())
          .replace("${columns}", columns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String column) {
    return column.startsWith("deal_value") ? "numeric(38, 4)" : "bigint";
  }

  private static String sums() {
    return SUMS.stream()
        .map(column -> "sum(c." + column + ")::" + type(column) + " as " + column)
        .collect(
            Collectors.joining(
                ", ", "", ", min(c.first_date) as first_date, max(c.last_date) as last_date"));
  }

  private static String columns() {
    return SUMS.stream()
        .map(column -> column + " " + type(column) + " not null")
        .collect(Collectors.joining(", ", "", ", first_date date, last_date date"));
  }
}
