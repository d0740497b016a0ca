package dev.pactline.language;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the date of publication on the header lines of an article. Immutable. */
public final class DatelineReader {
  private static final int MOST_LINES = 16;
  private static final int LONGEST_LINE = 200;

  /** A year of four digits. */
  private static final int SHORTEST_DATE = 6;

  /** Lines at the end of a text that may tell what its head does not. */
  private static final int LAST_LINES = 3;

  /** Shorter lines are headings: "Lima - 15 June 2022". */
  private static final int SHORTEST_PARAGRAPH = 60;

  private static final int SHORTEST_HAN = 30;

  /** A year with the 29th of February, in which every day can be read. */
  private static final LocalDate ANY_YEAR = LocalDate.of(2000, 12, 31);

  private final DateReader dates;

  /** Reads lines whose text is not at hand: "04/08/2023" is no date for it. */
  public DatelineReader() {
    this(DayOrder.OPEN);
  }

  private DatelineReader(DayOrder order) {
    dates = new DateReader(null, order);
  }

  /**
   * Reads the lines of a text.
   *
   * @param text all of it, to tell which way round it writes days
   * @param order the way where the text does not tell
   */
  public static DatelineReader of(CharSequence text, DayOrder order) {
    return new DatelineReader(DayOrder.of(text, order));
  }

  /**
   * Reads one line: "Updated: September 4, 2018 L M S", "(Trade Monitor) Updated : 2018-12-09".
   *
   * @return the date with its outlet; empty for a line that is no dateline
   */
  public Optional<Dateline> readLine(CharSequence line) {
    return line(line).map(DatelineLine::dateline);
  }

  /** Reads one line that says itself that its day is of publication: "Published on 4 May 2019". */
  public Optional<Dateline> readKeyed(CharSequence line) {
    return line(line).filter(DatelineLine::isOfPublication).map(DatelineLine::dateline);
  }

  private Optional<DatelineLine> line(CharSequence line) {
    if (line.length() > LONGEST_LINE || line.length() < SHORTEST_DATE || !mayTellDay(line)) {
      return Optional.empty();
    }
    Optional<DatelineLine> read = judged(line);
    if (read.isEmpty() && Letters.hasYear(line)) {
      String rest = DatelineLine.withoutAsides(line.toString());
      read = rest.contentEquals(line) ? read : judged(rest);
    }
    return read;
  }

  /** Most short lines are of letters of ASCII alone, and no day can be among them. */
  private static boolean mayTellDay(CharSequence line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= 0x80 || (c >= '0' && c <= '9')) {
        return true;
      }
    }
    return false;
  }

  private Optional<DatelineLine> judged(CharSequence line) {
    Tokens tokens = Tokens.of(line);
    List<DateMention> days = new ArrayList<>();
    for (DateMention mention : dates.read(tokens)) {
      if (isDay(mention)) {
        days.add(mention);
      }
    }
    if (days.isEmpty() && Letters.hasYear(line)) {
      ForeignDates.on(line).ifPresent(days::add);
    }
    return DatelineLine.of(line, tokens, days).filter(DatelineLine::isDateline);
  }

  /**
   * Reads the head of a text, its first lines up to the first long one, or else its last lines.
   *
   * @return the first dateline, with offsets in {@code text}; empty where there is none
   */
  public Optional<Dateline> readHead(CharSequence text) {
    int start = 0;
    for (int count = 0; count < MOST_LINES && start < text.length(); ) {
      int end = endOfLine(text, start);
      if (end - start > LONGEST_LINE) {
        return ofParagraph(text, start).or(() -> atEnd(text));
      }
      CharSequence line = text.subSequence(start, end);
      int first = start;
      Optional<Dateline> found = readLine(line).map(dateline -> shifted(dateline, first));
      if (found.isEmpty() && (isParagraph(line) || isDateline(line))) {
        found = ofParagraph(text, start);
      }
      if (found.isPresent()) {
        return found;
      }
      count += line.toString().isBlank() ? 0 : 1;
      start = end + 1;
    }
    return atEnd(text);
  }

  /** "Published on 4 August 2023", "(Lake Trader, 4 August 2023)" below the text. */
  private Optional<Dateline> atEnd(CharSequence text) {
    int end = text.length();
    for (int count = 0; count < LAST_LINES && end > 0; ) {
      int start = end;
      while (start > 0 && text.charAt(start - 1) != '\n' && end - start <= LONGEST_LINE) {
        start--;
      }
      CharSequence line = text.subSequence(start, end);
      int first = start;
      Optional<Dateline> found =
          line(line)
              .filter(read -> read.isOfPublication() || read.isSignature())
              .map(read -> shifted(read.dateline(), first));
      if (found.isPresent()) {
        return found;
      }
      count += line.toString().isBlank() ? 0 : 1;
      end = start - 1;
    }
    return Optional.empty();
  }

  /**
   * "VALENCIA, Spain, Nov. 16, 2018 (Agency) -- A fair ...": the dateline of a paragraph. A year
   * that it lacks is the one that the rest of the text tells.
   */
  private Optional<Dateline> ofParagraph(CharSequence text, int start) {
    int most = Math.min(text.length(), start + LONGEST_LINE);
    int end = ParagraphDateline.end(text.subSequence(start, most));
    CharSequence head = text.subSequence(start, start + end);
    return lastDay(dates.read(head))
        .or(() -> inYearOfText(text, start, head))
        .map(day -> new Dateline(day.span().shifted(start), day.from(), null));
  }

  private static Optional<DateMention> inYearOfText(
      CharSequence text, int start, CharSequence head) {
    Optional<DateMention> day =
        lastDay(new DateReader(ANY_YEAR).read(head)).filter(DatelineReader::lacksYear);
    if (day.isEmpty()) {
      return day;
    }
    int lead = start + head.length();
    String behind = text.subSequence(lead, endOfLine(text, lead)).toString();
    OptionalInt year =
        new NewsYear(text.toString(), behind, MonthDay.from(day.get().from()))
            .find(text.subSequence(0, start));
    return year.isEmpty()
        ? Optional.empty()
        : lastDay(new DateReader(LocalDate.of(year.getAsInt(), 12, 31)).read(head));
  }

  private static Optional<DateMention> lastDay(List<DateMention> mentions) {
    return mentions.stream().filter(DatelineReader::isDay).reduce((first, last) -> last);
  }

  /** "May 4", and neither "Friday" nor "the 4th". */
  private static boolean lacksYear(DateMention mention) {
    return mention.recurrence().getYears() > 0;
  }

  private static int endOfLine(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && end - start <= LONGEST_LINE) {
      end++;
    }
    return end;
  }

  /** A line that is the dateline of the paragraph below it and nothing else. */
  private static boolean isDateline(CharSequence line) {
    return line.length() > 0 && ParagraphDateline.end(line) == line.length();
  }

  private static boolean isParagraph(CharSequence line) {
    int middle = line.length() / 2;
    while (middle < line.length() - 1 && !Character.isLetter(line.charAt(middle))) {
      middle++; // "合同，230人": marks and digits tell of no script
    }
    int shortest =
        middle > 0 && Letters.isHan(line.charAt(middle)) ? SHORTEST_HAN : SHORTEST_PARAGRAPH;
    return line.length() > shortest;
  }

  private static Dateline shifted(Dateline dateline, int by) {
    return new Dateline(dateline.span().shifted(by), dateline.date(), dateline.outlet());
  }

  private static boolean isDay(DateMention mention) {
    return mention.kind() == DateMention.Kind.DAY && mention.from() != null;
  }
}
