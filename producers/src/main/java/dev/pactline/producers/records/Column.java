package dev.pactline.producers.records;

import dev.pactline.schemas.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns that are read. */
enum Column {
  COUNTRY(Field.COUNTRY),
  EVENT(Field.NAME),
  PLACE(Field.PLACE),
  STATUS(Field.STATUS),
  START_DATE(Field.DATES),
  END_DATE(Field.DATES),
  ATTENDANCE(Field.ATTENDANCE),
  PROJECTS_SIGNED(Field.SIGNED_PROJECTS),
  AMOUNT(Field.DEAL_VALUES),
  CURRENCY(Field.DEAL_VALUES),
  USD(Field.DEAL_VALUES),
  SECTORS(Field.SECTORS),
  SOURCE_URL(null);

  private final Field field;

  Column(Field field) {
    this.field = field;
  }

  /** The fact that its cells are evidence of; empty for the address of the source. */
  Optional<Field> field() {
    return Optional.ofNullable(field);
  }

  /** As a header names it, such as {@code start_date}. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of that name in any case, with spaces, hyphens or humps for underscores. */
  static Optional<Column> named(String title) {
    String plain =
        title.strip().replaceAll("(?<=[a-z])(?=[A-Z])|[\\s-]+", "_").toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.name().equals(plain)).findFirst();
  }
}
