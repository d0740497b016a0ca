package dev.pactline.launcher.export;

import dev.pactline.launcher.export.Column.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A table of flat rows.
 *
 * @param name of the table and, with an ending, of its file
 * @param columns of each row
 * @param rows the cells of each row: text, long, decimal, day, boolean or null
 */
record FlatTable(String name, List<Column> columns, List<List<Object>> rows) {

  /** A row for each record. */
  static FlatTable of(String name, Schema schema, Collection<? extends SpecificRecord> records) {
    List<Column> columns = Column.of(schema);
    List<List<Object>> rows = new ArrayList<>();
    records.forEach(record -> rows.add(cells(columns, record)));
    return new FlatTable(name, columns, rows);
  }

  /**
   * A row for each record that belongs to another one.
   *
   * @param keys of the owner, in front of each row
   * @param schema of the parts
   * @param owners the records that have parts
   * @param parts of an owner
   */
  static <T extends SpecificRecord> FlatTable ofParts(
      String name,
      List<Column> keys,
      Schema schema,
      Collection<T> owners,
      Function<T, List<? extends SpecificRecord>> parts) {
    List<Column> own = Column.of(schema);
    List<List<Object>> rows = new ArrayList<>();
    for (T owner : owners) {
      for (SpecificRecord part : parts.apply(owner)) {
        List<Object> row = new ArrayList<>(cells(keys, owner));
        row.addAll(cells(own, part));
        rows.add(row);
      }
    }
    List<Column> columns = new ArrayList<>(keys);
    columns.addAll(own);
    return new FlatTable(name, columns, rows);
  }

  /** A key of an owner. */
  static Column key(String name, String doc, Function<SpecificRecord, Object> value) {
    return new Column(name, Kind.TEXT, doc, value);
  }

  private static List<Object> cells(List<Column> columns, SpecificRecord record) {
    List<Object> cells = new ArrayList<>(columns.size());
    columns.forEach(column -> cells.add(column.of(record)));
    return cells;
  }
}
