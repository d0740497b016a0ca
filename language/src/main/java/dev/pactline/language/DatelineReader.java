package dev.pactline.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the date of publication on the header lines of an article. Immutable. */
public final class DatelineReader {
  private static final int MOST_LINES = 16;
  private static final int LONGEST_LINE = 200;

  /** Words on a line with a bare date, other than the date: "Maputo, 30 July 2018". */
  private static final int MOST_WORDS = 4;

  private static final int MOST_NAMES = 8;

  /** Letters of "and" and "of", which stand in names. */
  private static final int SHORT = 3;

  /** Words on a line that says what its date is: "Updated: ...". */
  private static final int MOST_WORDS_BESIDE_KEY = 14;

  private final DateReader dates = new DateReader(null);
  private final DatelineWords words = Tables.DATELINES;

  /**
   * Reads one line: "Updated: September 4, 2018 L M S", "(Trade Monitor) Updated : 2018-12-09".
   *
   * @return the date with its outlet; empty for a line that is no dateline
   */
  public Optional<Dateline> readLine(CharSequence line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Tokens tokens = Tokens.of(line);
    List<DateMention> days = dates.read(tokens).stream().filter(DatelineReader::isDay).toList();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    DateMention day =
        days.stream()
            .filter(d -> isPublished(tokens, d))
            .findFirst()
            .orElse(days.stream().filter(d -> isKeyed(tokens, d)).findFirst().orElse(days.get(0)));
    boolean keyed = isKeyed(tokens, day) || OutletName.isTold(line.toString());
    if (!keyed && !isBare(tokens, day) && !isStamp(line, tokens, day)) {
      String blanked = BRACKETED.matcher(line).replaceAll(DatelineReader::blank);
      return blanked.contentEquals(line) ? Optional.empty() : readLine(blanked);
    }
    if (keyed && wordsBeside(tokens, day) > MOST_WORDS_BESIDE_KEY) {
      return Optional.empty();
    }
    return Optional.of(
        new Dateline(day.span(), day.from(), OutletName.on(line.toString(), day.span())));
  }

  /** "长江口新闻 2023-11-27 16:05 阅读量 2.3万": a day with its year and the time of the clock. */
  private boolean isStamp(CharSequence line, Tokens tokens, DateMention day) {
    String behind = line.subSequence(day.span().end(), line.length()).toString();
    return line.length() <= LONGEST_STAMP
        && day.recurrence().isZero()
        && CLOCK.matcher(behind).lookingAt()
        && !SENTENCE.matcher(behind).find()
        && !words.isPreposition(tokens, tokenAt(tokens, day.span().start()) - 1);
  }

  private static final int LONGEST_STAMP = 80;

  private static final Pattern CLOCK = Pattern.compile("[\\s,T]{0,3}\\d{1,2}:\\d{2}\\b");

  private static final Pattern SENTENCE = Pattern.compile("[.。!?！？;；]\\s*$");

  /** "(1,904 issues)" beside the date, with nothing but a few words in it. */
  private static final Pattern BRACKETED = Pattern.compile("[(（][^()（）]{1,40}[)）]");

  private static String blank(MatchResult bracketed) {
    return " ".repeat(bracketed.group().length());
  }

  /**
   * Reads the head of a text: its first lines up to the first long one.
   *
   * @return the first dateline, with offsets in {@code text}; empty where there is none
   */
  public Optional<Dateline> readHead(CharSequence text) {
    int start = 0;
    for (int count = 0; count < MOST_LINES && start < text.length(); ) {
      int end = endOfLine(text, start);
      if (end - start > LONGEST_LINE) {
        return ofParagraph(text, start);
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
    return Optional.empty();
  }

  /**
   * "VALENCIA, Spain, Nov. 16, 2018 (Agency) -- A fair ...": the dateline of a paragraph. A year
   * that it lacks is the one that the lines above name.
   */
  private Optional<Dateline> ofParagraph(CharSequence text, int start) {
    int most = Math.min(text.length(), start + LONGEST_LINE);
    int end = ParagraphDateline.end(text.subSequence(start, most));
    CharSequence head = text.subSequence(start, start + end);
    return lastDay(dates.read(head))
        .or(() -> lastDay(inYear(text.subSequence(0, start)).read(head)))
        .map(day -> new Dateline(day.span().shifted(start), day.from(), null));
  }

  private static Optional<DateMention> lastDay(List<DateMention> mentions) {
    return mentions.stream().filter(DatelineReader::isDay).reduce((first, last) -> last);
  }

  /**
   * Reads days as those of the only year that some lines name; if there is none, they have none.
   */
  private static DateReader inYear(CharSequence lines) {
    List<String> years = YEAR.matcher(lines).results().map(MatchResult::group).distinct().toList();
    return new DateReader(
        years.size() == 1 ? LocalDate.of(Integer.parseInt(years.get(0)), 12, 31) : null);
  }

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

  /** Shorter lines are headings: "Lima - 15 June 2022". */
  private static final int SHORTEST_PARAGRAPH = 60;

  private static final int SHORTEST_HAN = 30;

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
    int shortest =
        middle > 0 && Letters.isHan(line.charAt(middle)) ? SHORTEST_HAN : SHORTEST_PARAGRAPH;
    return line.length() > shortest;
  }

  private static Dateline shifted(Dateline dateline, int by) {
    return new Dateline(dateline.span().shifted(by), dateline.date(), dateline.outlet());
  }

  private static boolean isDay(DateMention mention) {
    LocalDate day = mention.from();
    return mention.kind() == DateMention.Kind.DAY && day != null;
  }

  /** Of several dates on a line, the one that the text was published on. */
  private boolean isPublished(Tokens tokens, DateMention day) {
    return words.isPublication(tokens, tokenAt(tokens, day.span().start()));
  }

  private boolean isKeyed(Tokens tokens, DateMention day) {
    return words.isKeyed(tokens, tokenAt(tokens, day.span().start()));
  }

  /** A date with little else on its line, and no "on" or "until" before it. */
  private boolean isBare(Tokens tokens, DateMention day) {
    int first = tokenAt(tokens, day.span().start());
    int most = isDated(tokens, day) ? MOST_NAMES : MOST_WORDS;
    return !words.isPreposition(tokens, first - 1) && wordsBeside(tokens, day) <= most;
  }

  /** "Tashkent, 24 May 2019, Silk Road Economic Herald": names alone, and a day with its year. */
  private static boolean isDated(Tokens tokens, DateMention day) {
    if (!day.recurrence().isZero()) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      boolean inside = tokens.start(i) >= day.span().start() && tokens.end(i) <= day.span().end();
      boolean name = !tokens.isHan(i) && (tokens.capital(i) || tokens.length(i) <= SHORT);
      if (!inside && !name) {
        return false;
      }
    }
    return true;
  }

  private int wordsBeside(Tokens tokens, DateMention day) {
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean inside = tokens.start(i) >= day.span().start() && tokens.end(i) <= day.span().end();
      boolean counts = tokens.isWord(i) && tokens.length(i) > 1 && !words.isFurniture(tokens, i);
      if (!inside && counts) {
        count++;
      } else if (!inside && tokens.isHan(i)) {
        // Two characters make a word of Chinese on average.
        count += i % 2;
      }
    }
    return count;
  }

  private static int tokenAt(Tokens tokens, int offset) {
    int i = 0;
    while (i < tokens.size() && tokens.start(i) < offset) {
      i++;
    }
    return i;
  }
}
