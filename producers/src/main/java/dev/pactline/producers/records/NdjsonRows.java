package dev.pactline.producers.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.records.Lines.Line;
import dev.pactline.producers.records.Row.Cell;
import dev.pactline.producers.records.RowReading.Broken;
import dev.pactline.producers.records.RowReading.Parsed;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads rows of NDJSON: one object a line, its members being the columns. */
final class NdjsonRows {
  private static final Logger LOG = LoggerFactory.getLogger(NdjsonRows.class);
  private static final int MOST_UNKNOWN = 50;
  private static final int LONGEST_PLAIN = 60;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(20).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final String source;
  private final Set<String> unknown = new TreeSet<>();

  NdjsonRows(String source) {
    this.source = source;
  }

  void read(Lines lines, Consumer<RowReading> rows) throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.text().isBlank()) {
        rows.accept(row(line));
      }
    }
    if (!unknown.isEmpty()) {
      LOG.info("Columns that are not read: {}. file={}", String.join(", ", unknown), source);
    }
  }

  private RowReading row(Line line) {
    if (line.tooLong()) {
      return broken(line, null, "The line has over " + Lines.LONGEST + " characters.");
    }
    try {
      JsonNode row = JSON.readTree(line.text());
      return row.isObject() ? row(line, row) : broken(line, null, "The line is no JSON object.");
    } catch (JsonProcessingException e) {
      return broken(line, null, "The line is no JSON: " + e.getOriginalMessage());
    } catch (NumberFormatException e) { // JSON allows more than any type of number holds
      return broken(line, null, "The line holds a number beyond all bounds.");
    }
  }

  private RowReading row(Line line, JsonNode row) {
    Map<Column, Cell> cells = new EnumMap<>(Column.class);
    int index = 0;
    for (Map.Entry<String, JsonNode> member : row.properties()) {
      Optional<Column> column = Column.named(member.getKey());
      if (column.isEmpty()) {
        note(member.getKey());
      } else if (cells.containsKey(column.get())) {
        return broken(line, column.get(), "The object names it twice.");
      } else {
        Optional<List<String>> parts = parts(member.getValue());
        if (parts.isEmpty()) {
          return broken(line, column.get(), "Neither text nor number nor a list of them.");
        }
        put(cells, column.get(), index, parts.get());
      }
      index++;
    }
    return new Parsed(new Row(line.number(), line.text(), cells));
  }

  private void note(String name) {
    if (unknown.size() < MOST_UNKNOWN) {
      unknown.add(name);
    }
  }

  private static void put(Map<Column, Cell> cells, Column column, int index, List<String> parts) {
    List<String> filled = parts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (!filled.isEmpty()) {
      cells.put(column, new Cell(index, String.join("; ", filled), filled));
    }
  }

  private static Optional<List<String>> parts(JsonNode value) {
    if (value.isNull()) {
      return Optional.of(List.of());
    }
    if (!value.isArray()) {
      return scalar(value).map(List::of);
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode member : value) {
      Optional<String> part = scalar(member);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(parts);
  }

  private static Optional<String> scalar(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(plain(value.decimalValue()));
    }
    return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
  }

  // Written out, 1e999999999 has a billion digits.
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) + number.precision() > LONGEST_PLAIN
        ? number.toString()
        : number.toPlainString();
  }

  private RowReading broken(Line line, Column column, String detail) {
    return new Broken(
        Rejections.ofRow(
            source,
            Reason.MALFORMED_ROW,
            detail,
            line.number(),
            column == null ? null : column.title(),
            null,
            line.text()));
  }
}
