package dev.pactline.producers.records;

import dev.pactline.producers.input.Characters;
import dev.pactline.producers.input.Decoded;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.input.TextDecoder;
import dev.pactline.producers.records.RowReading.Broken;
import dev.pactline.producers.records.RowReading.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads reports from tables: rows of CSV, or objects of NDJSON, with the columns {@code country,
 * event, start_date, end_date, attendance, projects_signed, amount, currency, sectors, source_url}
 * and, if wanted, {@code status}, {@code usd} and {@code place}, in any order. Rows stream: memory
 * does not grow with the file. No Kafka. Immutable; threads may share it.
 */
public final class RecordFileReader {
  private static final int SAMPLE = 65_536;

  private final ReportReader reports;
  private final TextDecoder decoder = new TextDecoder();

  /**
   * @param home code of the side that is never the partner, such as {@code CN}
   */
  public RecordFileReader(String home) {
    this.reports = new ReportReader(home);
  }

  /**
   * Reads one file; what is wrong with a row, or with the file as a whole, is told as a reading and
   * does not end the others.
   *
   * @param name what reports and rejections call the file, such as {@code data/2019.csv}
   * @param readings takes one reading for each row, in the order of the file
   */
  public void read(Path file, String name, Consumer<RecordReading> readings) {
    try {
      Decoded sample = sample(file);
      if (sample instanceof Decoded.NoText no) {
        readings.accept(refused(name, no.reason(), no.detail()));
        return;
      }
      try (Reader in = open(file, ((Decoded.Text) sample).charset())) {
        Lines lines = new Lines(in);
        Consumer<RowReading> rows = row -> readings.accept(reading(row, name));
        if (isCsv(file)) {
          new CsvRows(name).read(lines, rows);
        } else {
          new NdjsonRows(name).read(lines, rows);
        }
      }
    } catch (NoSuchFileException e) {
      readings.accept(refused(name, Reason.UNREADABLE, "There is no such file."));
    } catch (IOException | SecurityException e) {
      readings.accept(refused(name, Reason.UNREADABLE, "The file cannot be read: " + e));
    }
  }

  private RecordReading reading(RowReading row, String name) {
    if (row instanceof Parsed parsed) {
      return reports.read(parsed.row(), name);
    }
    return new RecordReading.Refused(((Broken) row).rejection());
  }

  /** The beginning tells the encoding; where it is cut off, a broken last character is no error. */
  private Decoded sample(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return decoder.decode(in.readNBytes(SAMPLE), List.of());
    }
  }

  private static Reader open(Path file, Charset charset) throws IOException {
    // Bytes that make no character become U+FFFD, and the row they are in is refused.
    return new InputStreamReader(Files.newInputStream(file), charset);
  }

  private static boolean isCsv(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".tsv");
  }

  private static RecordReading refused(String name, Reason reason, String detail) {
    return new RecordReading.Refused(Rejections.ofSource(name, reason, Characters.squeeze(detail)));
  }
}
