package dev.pactline.launcher.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.streams.files.SafeCsv;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a table is written to a file. */
public enum TableFormat {
  /** RFC 4180, UTF-8, safe against formulas. */
  CSV("csv") {
    @Override
    void write(FlatTable table, Path file) throws IOException {
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        SafeCsv csv = new SafeCsv(out, table.columns().stream().map(Column::name).toList());
        table.rows().forEach(csv::row);
        csv.flush();
      }
    }
  },

  /** A JSON object on each line; money as text, so that nothing rounds it. */
  JSON("ndjson") {
    @Override
    void write(FlatTable table, Path file) throws IOException {
      ObjectMapper json = new ObjectMapper();
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        for (List<Object> row : table.rows()) {
          out.write(json.writeValueAsString(object(table.columns(), row)));
          out.write('\n');
        }
      }
    }
  },

  /** Columnar, compressed with Snappy; money as DECIMAL. */
  PARQUET("parquet") {
    @Override
    void write(FlatTable table, Path file) throws IOException {
      ParquetFile.write(table, file);
    }
  };

  private final String ending;

  TableFormat(String ending) {
    this.ending = ending;
  }

  abstract void write(FlatTable table, Path file) throws IOException;

  /** The name of the file of a table. */
  String fileOf(FlatTable table) {
    return table.name() + '.' + ending;
  }

  private static Map<String, Object> object(List<Column> columns, List<Object> row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      object.put(columns.get(i).name(), plain(row.get(i)));
    }
    return object;
  }

  private static Object plain(Object cell) {
    if (cell instanceof BigDecimal money) {
      return money.toPlainString();
    }
    return cell instanceof LocalDate day ? day.toString() : cell;
  }
}
