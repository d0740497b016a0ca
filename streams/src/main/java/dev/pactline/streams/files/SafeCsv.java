package dev.pactline.streams.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes CSV by RFC 4180 that a spreadsheet takes for data. Text that begins as a formula does gets
 * an apostrophe in front, as OWASP advises: a headline such as {@code =HYPERLINK(...)} would else
 * be run by whoever opens the file. Numbers and dates stay as they are. Null is an empty cell.
 */
public final class SafeCsv implements Flushable {
  /** The signs that begin a formula, their full-width forms, and white space that is cut off. */
  private static final String RISKY = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter writer;

  /**
   * Writes to {@code out}, which stays open.
   *
   * @param header the names of the columns
   */
  public SafeCsv(Writer out, List<String> header) {
    writer = CsvWriter.builder().build(out);
    writer.writeRecord(header);
  }

  /** Writes a row: text, numbers, dates or null. */
  public void row(List<?> cells) {
    writer.writeRecord(cells.stream().map(SafeCsv::cell).toList());
  }

  /** Hands all rows so far to the writer behind. */
  @Override
  public void flush() throws IOException {
    writer.flush();
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof BigDecimal sum ? sum.toPlainString() : value.toString();
    return value instanceof CharSequence && !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
