package dev.pactline.streams.statistics;

import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.Topics;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param table which table
 * @param country ISO 3166-1 alpha-2, or {@code joint}
 * @param part the month, sector or currency; empty where the country is all of the key
 */
record RowKey(Table table, String country, String part) {

  /** The tables of statistics. */
  enum Table {
    COUNTRY('c'),
    JOINT('j'),
    MONTH('m'),
    SECTOR('s'),
    CURRENCY('v');

    private final char code;

    Table(char code) {
      this.code = code;
    }
  }

  /** The part of agreements whose month or sector is not known. */
  static final String UNKNOWN = "unknown";

  private static final int MONTH_LENGTH = "2019-05".length();

  /** The rows that an agreement is counted in, with what it adds to each. */
  static Map<RowKey, Contribution> rows(Agreement agreement) {
    Map<RowKey, Contribution> rows = new LinkedHashMap<>();
    Contribution contribution = Contribution.of(agreement);
    String country = agreement.getCountry();
    if (country == null) {
      rows.put(new RowKey(Table.JOINT, Topics.JOINT, ""), contribution);
      return rows;
    }
    rows.put(new RowKey(Table.COUNTRY, country, ""), contribution);
    rows.put(new RowKey(Table.MONTH, country, month(agreement)), contribution);
    for (Sector sector : agreement.getSectors()) {
      String section = sector.getIsic() == null ? UNKNOWN : sector.getIsic();
      rows.put(new RowKey(Table.SECTOR, country, section), contribution);
    }
    if (agreement.getStatus() == Status.SIGNED) {
      for (AgreedValue value : agreement.getDealValues()) {
        String currency = value.getCurrency();
        rows.put(
            new RowKey(Table.CURRENCY, country, currency), Contribution.of(agreement, currency));
      }
    }
    return rows;
  }

  /** The key in a store: sorts by country. */
  String text() {
    return country + '/' + table.code + '/' + part;
  }

  /** The key whose {@link #text()} it is. */
  static RowKey parse(String text) {
    String[] parts = text.split("/", 3);
    for (Table table : Table.values()) {
      if (table.code == parts[1].charAt(0)) {
        return new RowKey(table, parts[0], parts[2]);
      }
    }
    throw new IllegalArgumentException("no key of a table: " + text);
  }

  private static String month(Agreement agreement) {
    if (agreement.getStartDate() != null) {
      return agreement.getStartDate().toString().substring(0, MONTH_LENGTH);
    }
    String month = agreement.getMonth();
    return month != null && month.length() == MONTH_LENGTH ? month : UNKNOWN;
  }
}
