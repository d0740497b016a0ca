package dev.pactline.producers.articles;

import dev.pactline.producers.input.Characters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A table that holds data, not the layout of a page.
 *
 * @param text rows divided by line feeds, cells by tabs; a cell over two columns is followed by an
 *     empty one
 * @param linked how many of the characters are in links
 */
record DataTable(Element element, String text, int linked) {
  private static final int LONGEST_CELL = 250;
  private static final int MOST_COLUMNS = 30;

  /** Empty where {@code element} is no table, or one that only arranges a page. */
  static Optional<DataTable> of(Element element) {
    if (!element.normalName().equals("table") || !element.select("table table").isEmpty()) {
      return Optional.empty();
    }
    List<Element> rows = element.select("tr");
    if (rows.size() < 2
        || !hasColumns(rows)
        || !element.select("td, th").stream().allMatch(DataTable::isCell)) {
      return Optional.empty();
    }
    String text =
        rows.stream()
            .map(DataTable::row)
            .filter(r -> !r.isBlank())
            .collect(Collectors.joining("\n"));
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return Optional.of(new DataTable(element, text, linked));
  }

  private static boolean hasColumns(List<Element> rows) {
    long wide = rows.stream().filter(row -> row.childrenSize() > 1).count();
    return wide * 2 > rows.size();
  }

  private static boolean isCell(Element cell) {
    Elements blocks = cell.select("div, p, ul, ol, h1, h2, h3, h4, h5, h6, form");
    return blocks.size() <= 1 && cell.text().length() <= LONGEST_CELL;
  }

  private static String row(Element row) {
    return row.children().stream()
        .flatMap(DataTable::cells)
        .collect(Collectors.joining("\t"))
        .stripTrailing();
  }

  private static Stream<String> cells(Element cell) {
    Stream<String> further = IntStream.range(1, span(cell)).mapToObj(i -> "");
    return Stream.concat(Stream.of(Characters.squeeze(cell.text())), further);
  }

  private static int span(Element cell) {
    String span = cell.attr("colspan").strip();
    return span.matches("\\d{1,2}") ? Math.min(Integer.parseInt(span), MOST_COLUMNS) : 1;
  }
}
