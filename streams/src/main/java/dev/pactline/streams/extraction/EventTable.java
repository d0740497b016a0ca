package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.MentionReader;
import dev.pactline.language.Mentions;
import dev.pactline.language.MoneyMention;
import dev.pactline.language.MoneyReader;
import dev.pactline.language.NumberMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table with an event in each row: its name, its days, who came, what was signed. */
final class EventTable {
  private static final int MOST_ROWS = 1_000;
  private static final int STRENGTH = 5;

  /** What a column tells. */
  private enum Column {
    DAYS,
    PEOPLE,
    PAPERS,
    WORTH
  }

  /** The words of a heading that tell what its column is. */
  private static final Map<Column, Set<String>> HEADINGS =
      Map.of(
          Column.DAYS,
          Set.of("held", "date", "dates", "when", "day", "days", "日期", "时间"),
          Column.PEOPLE,
          Set.of(
              "participants",
              "attendance",
              "attendees",
              "visitors",
              "guests",
              "delegates",
              "people",
              "turnout",
              "人数"),
          Column.PAPERS,
          Set.of(
              "agreements",
              "contracts",
              "deals",
              "projects",
              "signed",
              "documents",
              "mous",
              "accords",
              "项目",
              "协议",
              "合同",
              "签约"),
          Column.WORTH,
          Set.of("value", "worth", "amount", "sum", "volume", "金额", "总额"));

  /** The column, behind the first, that tells how many papers there are; -1 for none. */
  static int papers(String[] headings) {
    for (int i = 1; i < headings.length; i++) {
      if (heads(Column.PAPERS, headings[i]) && !heads(Column.WORTH, headings[i])) {
        return i;
      }
    }
    return -1;
  }

  private static boolean heads(Column column, String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    boolean han = lower.codePoints().anyMatch(Character::isIdeographic);
    List<String> words = List.of(lower.split("[^\\p{L}]+", -1));
    return Few.any(HEADINGS.get(column), word -> han ? lower.contains(word) : words.contains(word));
  }

  private final MentionReader mentions;
  private final Homeland homeland;

  EventTable(LocalDate published, Homeland homeland) {
    this.mentions = new MentionReader(published, null);
    this.homeland = homeland;
  }

  /** The events of the rows; empty for a table of something else. */
  List<Frame> read(List<Parsed> rows) {
    if (rows.size() < 2 || rows.size() > MOST_ROWS) {
      return List.of();
    }
    String[] headings = cells(rows.get(0));
    Map<Column, Integer> columns = columns(headings);
    boolean counted = columns.containsKey(Column.PAPERS) || columns.containsKey(Column.PEOPLE);
    if (!counted || columns.size() < 2) {
      return List.of();
    }
    Integer worth = columns.get(Column.WORTH);
    Optional<MoneyMention> unit = worth == null ? Optional.empty() : ColumnUnit.of(headings[worth]);
    List<Frame> frames = new ArrayList<>();
    for (Parsed row : rows.subList(1, rows.size())) {
      Frame frame = frame(row, columns, unit);
      if (frame != null) {
        frames.add(frame);
      }
    }
    return frames;
  }

  private static String[] cells(Parsed row) {
    return row.sentence().text().split("\t", -1);
  }

  /** The first column names the event; papers are looked for before their worth. */
  private static Map<Column, Integer> columns(String[] headings) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 1; i < headings.length; i++) {
      for (Column column : Column.values()) {
        boolean value = column == Column.PAPERS && heads(Column.WORTH, headings[i]);
        if (!columns.containsKey(column) && !value && heads(column, headings[i])) {
          columns.put(column, i);
          break;
        }
      }
    }
    return columns;
  }

  private Frame frame(Parsed row, Map<Column, Integer> columns, Optional<MoneyMention> unit) {
    String[] cells = cells(row);
    int to = chunksOf(row, cells[0].length());
    if (to == 0 || homeland.partners(row, 0, to).isEmpty()) {
      return null;
    }
    Frame frame = new Frame(mention(row, cells[0], to));
    Mentions days = mentions(cells, columns.get(Column.DAYS));
    days.dates().stream()
        .filter(DateMention::hasDays)
        .limit(1)
        .forEach(day -> frame.add(new DatedAt(row, 0, day, STRENGTH, DatedAt.Edge.WITHIN)));
    add(frame, row, Counted.ATTENDANCE, mentions(cells, columns.get(Column.PEOPLE)));
    add(frame, row, Counted.PROJECTS, mentions(cells, columns.get(Column.PAPERS)));
    if (none(cells, columns.get(Column.PAPERS))) {
      frame.add(NothingSigned.none(row, 0));
    }
    String partner = homeland.partners(row, 0, to).iterator().next();
    for (MoneyMention money : money(cells, columns.get(Column.WORTH), unit, partner)) {
      frame.add(new Value(row, 0, money, Mood.ACTUAL, Extent.WHOLE, 0));
    }
    return frame.hasFigures() ? frame : null;
  }

  /**
   * "51.0" below "Value (million euros)"; "K31 million" in the row of a forum with Papua New Guinea
   * is in kina.
   */
  private static List<MoneyMention> money(
      String[] cells, Integer column, Optional<MoneyMention> unit, String partner) {
    if (column == null || column >= cells.length) {
      return List.of();
    }
    Optional<BigDecimal> number = TableReader.number(cells[column]);
    if (unit.isPresent() && number.isPresent()) {
      return List.of(ColumnUnit.times(unit.get(), number.get()));
    }
    return new MoneyReader(partner).read(cells[column].strip());
  }

  private static boolean none(String[] cells, Integer column) {
    return column != null
        && column < cells.length
        && NONE.contains(cells[column].strip().toLowerCase(Locale.ROOT));
  }

  private Mentions mentions(String[] cells, Integer column) {
    return mentions.read(column == null || column >= cells.length ? "" : cells[column].strip());
  }

  private static final Words NONE = Words.of("none", "nil", "无");

  private static void add(Frame frame, Parsed row, Counted counted, Mentions cell) {
    for (NumberMention number : cell.numbers()) {
      if (number.isCardinal() && number.value().stripTrailingZeros().scale() <= 0) {
        Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
        frame.add(
            new Count(
                row,
                0,
                counted,
                number.value().longValue(),
                max,
                number.precision(),
                Mood.ACTUAL,
                Extent.WHOLE,
                true));
        return;
      }
    }
  }

  /** How many chunks the first cell has. */
  private static int chunksOf(Parsed row, int length) {
    int end = row.sentence().start() + length;
    int chunks = 0;
    while (chunks < row.size() && row.at(chunks).start() < end) {
      chunks++;
    }
    return chunks;
  }

  private static EventMention mention(Parsed row, String name, int to) {
    List<PlaceMention> places = new ArrayList<>();
    for (int i = 0; i < to; i++) {
      if (row.at(i).place() != null) {
        places.add(row.at(i).place());
      }
    }
    String noun = row.word(to - 1);
    return new EventMention(
        row, 0, to, name.strip(), noun, true, false, false, Mood.ACTUAL, places);
  }
}
