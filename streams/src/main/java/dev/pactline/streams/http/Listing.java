package dev.pactline.streams.http;

import dev.pactline.streams.files.SafeCsv;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A table that can be asked for: how its rows look, and by what they are sorted.
 *
 * @param name of the table, which its rows are found under
 * @param usual how many rows an answer has if nothing is said
 * @param json a row for programs
 * @param columns a row as flat cells, by name
 * @param orders by what rows can be sorted; a minus in front turns it round
 */
record Listing<T>(
    String name,
    int usual,
    Function<T, Map<String, Object>> json,
    Map<String, Function<T, Object>> columns,
    Map<String, Comparator<T>> orders) {

  private static final int MOST_ROWS = 1_000;
  private static final int LAST_OFFSET = 10_000_000;
  private static final Set<String> NAMES =
      Set.of("sort", "limit", "offset", Representation.PARAMETER);

  /** The names of the parameters that it knows, with those of its filter. */
  static Set<String> with(Set<String> filter) {
    Set<String> names = new TreeSet<>(filter);
    names.addAll(NAMES);
    return Collections.unmodifiableSet(names);
  }

  /**
   * Answers with one page of the rows.
   *
   * @param more what else a JSON answer tells
   */
  void answer(Context ctx, Parameters parameters, List<T> rows, Map<String, Object> more) {
    Representation as = Representation.of(ctx, parameters);
    int limit = parameters.number("limit", 1, MOST_ROWS, usual);
    int offset = parameters.number("offset", 0, LAST_OFFSET, 0);
    List<T> sorted = sorted(parameters, rows);
    List<T> page =
        sorted.subList(
            Math.min(offset, rows.size()), Math.min(Math.addExact(offset, limit), rows.size()));
    ctx.header("Pactline-Total", Integer.toString(rows.size()));
    if (as == Representation.CSV) {
      Answers.csv(ctx, name, csv(page));
    } else {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put(name, page.stream().map(json).toList());
      body.put("total", rows.size());
      body.put("limit", limit);
      body.put("offset", offset);
      body.putAll(more);
      Answers.json(ctx, body);
    }
  }

  private List<T> sorted(Parameters parameters, List<T> rows) {
    String sort = parameters.text("sort").orElse("");
    if (sort.isEmpty()) {
      return rows;
    }
    boolean down = sort.startsWith("-");
    Comparator<T> order = orders.get(down ? sort.substring(1) : sort);
    if (order == null) {
      throw Problem.parameter(
              "sort",
              "It must be one of: "
                  + String.join(", ", new TreeSet<>(orders.keySet()))
                  + "; a minus in front turns it round.")
          .refused();
    }
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(down ? order.reversed() : order); // stable: equal rows stay in their usual order
    return sorted;
  }

  private String csv(List<T> page) {
    StringWriter text = new StringWriter();
    SafeCsv csv = new SafeCsv(text, List.copyOf(columns.keySet()));
    for (T row : page) {
      List<Object> cells = new ArrayList<>();
      columns.values().forEach(column -> cells.add(column.apply(row)));
      csv.row(cells);
    }
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // not to memory
    }
    return text.toString();
  }
}
