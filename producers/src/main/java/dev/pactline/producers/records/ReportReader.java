package dev.pactline.producers.records;

import dev.pactline.language.Countries;
import dev.pactline.language.Country;
import dev.pactline.producers.input.Addresses;
import dev.pactline.producers.input.Characters;
import dev.pactline.producers.input.Fingerprint;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.records.Row.Cell;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Source;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.Topics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what a row reports. Immutable. */
final class ReportReader {
  private static final String EXTRACTOR = "records-1";
  // Beyond these a figure is a slip of the pen, not a forum.
  private static final BigDecimal MOST_PERSONS = new BigDecimal("10000000");
  private static final BigDecimal MOST_PROJECTS = new BigDecimal("1000000");
  private static final Set<String> RETRACTED =
      Set.of("retracted", "withdrawn", "deleted", "taken back");
  private static final Map<String, Status> STATUS =
      Map.ofEntries(
          Map.entry("signed", Status.SIGNED),
          Map.entry("held", Status.SIGNED),
          Map.entry("concluded", Status.SIGNED),
          Map.entry("completed", Status.SIGNED),
          Map.entry("took place", Status.SIGNED),
          Map.entry("planned", Status.PLANNED),
          Map.entry("scheduled", Status.PLANNED),
          Map.entry("upcoming", Status.PLANNED),
          Map.entry("cancelled", Status.CANCELLED),
          Map.entry("canceled", Status.CANCELLED),
          Map.entry("called off", Status.CANCELLED));

  private final String home;

  /**
   * @param home code of the side that is never the partner
   */
  ReportReader(String home) {
    this.home = home;
  }

  /**
   * @param file what the report calls the file
   */
  RecordReading read(Row row, String file) {
    try {
      return reading(row, file);
    } catch (UnusableCell e) {
      String column = e.column().title();
      String value = row.textOf(e.column());
      return new RecordReading.Refused(
          Rejections.ofRow(
              file, e.reason(), e.getMessage(), row.line(), column, value, row.text()));
    }
  }

  private RecordReading reading(Row row, String file) throws UnusableCell {
    refuseBrokenCharacters(row);
    List<String> countries = countries(row);
    String name = Characters.squeeze(Characters.clean(required(row, Column.EVENT).text()));
    Dates dates = Dates.of(row);
    String key = countries.size() == 1 ? countries.get(0) : Topics.JOINT;
    String url = row.cell(Column.SOURCE_URL).map(ReportReader::address).orElse(null);
    String id = Fingerprint.of(String.join(",", countries), url, name, dates.identity());
    if (row.cell(Column.STATUS).filter(cell -> RETRACTED.contains(word(cell))).isPresent()) {
      return new RecordReading.Retracted(key, id);
    }
    return new RecordReading.Read(
        key,
        new AgreementReport(
            id,
            EXTRACTOR,
            new Source(null, url, file, row.line(), null, null, null, null),
            countries.size() == 1 ? key : null,
            countries,
            false,
            name,
            row.cell(Column.PLACE).map(Cell::text).orElse(null),
            status(row),
            dates.start(),
            dates.end(),
            dates.month(),
            count(row, Column.ATTENDANCE, MOST_PERSONS),
            count(row, Column.PROJECTS_SIGNED, MOST_PROJECTS),
            Values.of(row),
            sectors(row),
            List.of(),
            evidence(row)));
  }

  private static void refuseBrokenCharacters(Row row) throws UnusableCell {
    for (Map.Entry<Column, Cell> filled : row.filled()) {
      if (filled.getValue().text().indexOf('\uFFFD') >= 0) {
        throw new UnusableCell(
            Reason.UNDECODABLE,
            filled.getKey(),
            "The cell has bytes that are no characters in the encoding of the file.");
      }
    }
  }

  /** The partners' codes in order, mostly one; a cell may name several, divided by semicolons. */
  private List<String> countries(Row row) throws UnusableCell {
    TreeSet<String> codes = new TreeSet<>();
    for (String name : split(required(row, Column.COUNTRY))) {
      Optional<Country> country = Countries.named(name);
      if (country.isEmpty()) {
        throw new UnusableCell(
            Reason.UNKNOWN_COUNTRY, Column.COUNTRY, "\"" + name + "\" is no country.");
      }
      if (country.get().code().equals(home)) {
        throw new UnusableCell(
            Reason.HOME_COUNTRY,
            Column.COUNTRY,
            "The home side is never the partner: name the other one.");
      }
      codes.add(country.get().code());
    }
    return List.copyOf(codes);
  }

  private static Cell required(Row row, Column column) throws UnusableCell {
    Optional<Cell> cell = row.cell(column);
    if (cell.isEmpty()) {
      throw new UnusableCell(
          Reason.MISSING_VALUE, column, "The row lacks its " + column.title() + ".");
    }
    return cell.get();
  }

  private static Status status(Row row) throws UnusableCell {
    Optional<Cell> cell = row.cell(Column.STATUS);
    if (cell.isEmpty()) {
      return Status.SIGNED;
    }
    Status status = STATUS.get(word(cell.get()));
    if (status == null) {
      throw new UnusableCell(
          Reason.UNKNOWN_STATUS,
          Column.STATUS,
          "The status is none of signed, planned, cancelled and retracted.");
    }
    return status;
  }

  private static String word(Cell cell) {
    return cell.text().toLowerCase(java.util.Locale.ROOT);
  }

  private static Count count(Row row, Column column, BigDecimal most) throws UnusableCell {
    Optional<Figure> figure = Values.figure(row, column, most, 0);
    if (figure.isEmpty()) {
      return null;
    }
    Figure found = figure.get();
    Long max = found.max() == null ? null : found.max().longValueExact();
    return new Count(found.value().longValueExact(), found.qualifier(), max);
  }

  private static List<Sector> sectors(Row row) {
    return row.cell(Column.SECTORS).stream()
        .flatMap(cell -> split(cell).stream())
        .map(text -> new Sector(null, text))
        .toList();
  }

  private static List<String> split(Cell cell) {
    return cell.parts().stream()
        .flatMap(part -> Stream.of(part.split("[;|；]")))
        .map(part -> Characters.squeeze(Characters.clean(part)))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String address(Cell cell) {
    return Addresses.normalise(cell.text()).orElse(cell.text());
  }

  private static List<Evidence> evidence(Row row) {
    List<Evidence> evidence = new ArrayList<>();
    row.filled().stream()
        .sorted(Comparator.comparingInt(filled -> filled.getValue().index()))
        .forEach(
            filled ->
                filled
                    .getKey()
                    .field()
                    .ifPresent(
                        field -> {
                          Cell cell = filled.getValue();
                          evidence.add(
                              new Evidence(field, cell.index(), cell.index(), cell.text()));
                        }));
    return evidence;
  }
}
