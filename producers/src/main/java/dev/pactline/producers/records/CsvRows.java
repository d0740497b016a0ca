package dev.pactline.producers.records;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.records.Lines.Line;
import dev.pactline.producers.records.Row.Cell;
import dev.pactline.producers.records.RowReading.Broken;
import dev.pactline.producers.records.RowReading.Parsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rows of CSV (RFC 4180) divided by commas, semicolons or tabs, as the header shows. A quote
 * that is never closed costs its own row, not those behind it.
 */
final class CsvRows {
  private static final Logger LOG = LoggerFactory.getLogger(CsvRows.class);
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int MOST_LINES = 100;

  private final String source;
  private CsvReader.CsvReaderBuilder csv;
  private char separator;

  CsvRows(String source) {
    this.source = source;
  }

  void read(Lines lines, Consumer<RowReading> rows) throws IOException {
    Line first = lines.next();
    while (first != null && first.text().isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return;
    }
    separator = separator(first.text());
    csv = CsvReader.builder().fieldSeparator(separator);
    Optional<List<String>> titles = fields(first.text());
    Optional<String> problem = titles.flatMap(CsvRows::problem);
    if (titles.isEmpty() || problem.isPresent()) {
      String detail = problem.orElse("The first line is no header in CSV.");
      rows.accept(new Broken(Rejections.ofSource(source, Reason.BAD_HEADER, detail)));
      return;
    }
    reportUnknown(titles.get());
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.text().isBlank()) {
        rows.accept(row(line, lines, titles.get()));
      }
    }
  }

  private static char separator(String header) {
    char best = SEPARATORS[0];
    for (char candidate : SEPARATORS) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static Optional<String> problem(List<String> titles) {
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (String title : titles) {
      Optional<Column> column = Column.named(title);
      if (column.isPresent() && !seen.add(column.get())) {
        return Optional.of("The header names the column " + column.get().title() + " twice.");
      }
    }
    return Set.of(Column.COUNTRY, Column.EVENT).stream()
        .filter(column -> !seen.contains(column))
        .sorted()
        .findFirst()
        .map(column -> "The header lacks the column " + column.title() + ".");
  }

  private void reportUnknown(List<String> titles) {
    String unknown =
        titles.stream().filter(title -> Column.named(title).isEmpty()).collect(joining(", "));
    if (!unknown.isEmpty()) {
      LOG.info("Columns that are not read: {}. file={}", unknown, source);
    }
  }

  private RowReading row(Line first, Lines lines, List<String> titles) throws IOException {
    List<Line> record = record(first, lines);
    Optional<RowReading> parsed = parse(record, titles);
    if (parsed.isPresent()) {
      return parsed.get();
    }
    if (record.size() > 1) { // the quote that joins these lines was no quote
      lines.putBack(record.subList(1, record.size()));
      return broken(first, "A quote is opened and not closed as it should be.");
    }
    return broken(first, wrong(first, titles));
  }

  /** The lines of a record: more than one where line feeds are quoted. */
  private List<Line> record(Line first, Lines lines) throws IOException {
    List<Line> record = new ArrayList<>(List.of(first));
    int length = first.text().length();
    boolean open = opens(first.text(), false);
    while (open && record.size() < MOST_LINES && length < Lines.LONGEST) {
      Line next = lines.next();
      if (next == null) {
        break;
      }
      record.add(next);
      length += next.text().length();
      open = opens(next.text(), true);
    }
    return record;
  }

  /** Whether a quoted field goes on behind the line. */
  private boolean opens(String line, boolean quoted) {
    boolean in = quoted;
    boolean atStart = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && (in || atStart)) {
        in = !in;
        atStart = in ? false : i + 1 < line.length() && line.charAt(i + 1) == '"';
      } else {
        atStart = !in && c == separator;
      }
    }
    return in;
  }

  private Optional<RowReading> parse(List<Line> record, List<String> titles) {
    String text = record.stream().map(Line::text).collect(joining("\n"));
    if (text.length() > Lines.LONGEST || record.get(0).tooLong()) {
      return Optional.empty();
    }
    return fields(text)
        .map(fields -> withoutSurplus(fields, titles.size()))
        .filter(fields -> fields.size() == titles.size())
        .map(fields -> new Parsed(new Row(record.get(0).number(), text, cells(fields, titles))));
  }

  /** Empty fields behind the last column, as spreadsheets write them, are none. */
  private static List<String> withoutSurplus(List<String> fields, int columns) {
    int size = fields.size();
    while (size > columns && fields.get(size - 1).isBlank()) {
      size--;
    }
    return fields.subList(0, size);
  }

  private Optional<List<String>> fields(String record) {
    try {
      return Optional.of(csv.ofSingleCsvRecord(record).getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private static Map<Column, Cell> cells(List<String> fields, List<String> titles) {
    Map<Column, Cell> cells = new EnumMap<>(Column.class);
    for (int i = 0; i < titles.size(); i++) {
      String text = fields.get(i).strip();
      if (!text.isEmpty()) {
        Cell cell = new Cell(i, text, List.of(text));
        Column.named(titles.get(i)).ifPresent(column -> cells.put(column, cell));
      }
    }
    return cells;
  }

  private String wrong(Line line, List<String> titles) {
    if (line.tooLong()) {
      return "The line has over " + Lines.LONGEST + " characters.";
    }
    return fields(line.text())
        .map(
            fields ->
                "The row has %d fields where the header has %d: is a separator not quoted?"
                    .formatted(fields.size(), titles.size()))
        .orElse("The row is no CSV: a quote is out of place.");
  }

  private RowReading broken(Line line, String detail) {
    return new Broken(
        Rejections.ofRow(
            source, Reason.MALFORMED_ROW, detail, line.number(), null, null, line.text()));
  }
}
