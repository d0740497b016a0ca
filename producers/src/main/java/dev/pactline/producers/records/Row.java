package dev.pactline.producers.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table, whatever its format.
 *
 * @param line line in the file, from 1; of a row over several lines the first
 * @param text the row as it stands in the file
 * @param cells by column; an empty cell is left out
 */
record Row(int line, String text, Map<Column, Cell> cells) {

  /**
   * A filled cell.
   *
   * @param index the column's place in the file, from 0
   * @param text what it says, without white space around it
   * @param parts its members where it is a list; else the text alone
   */
  record Cell(int index, String text, List<String> parts) {}

  Optional<Cell> cell(Column column) {
    return Optional.ofNullable(cells.get(column));
  }

  String textOf(Column column) {
    return cell(column).map(Cell::text).orElse(null);
  }

  Collection<Map.Entry<Column, Cell>> filled() {
    return cells.entrySet();
  }
}
