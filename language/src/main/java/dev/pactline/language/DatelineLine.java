package dev.pactline.language;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One line with a day on it, and whether it tells when its text was published. */
final class DatelineLine {
  /** Words on a line with a bare date, other than the date: "Maputo, 30 July 2018". */
  private static final int MOST_WORDS = 4;

  private static final int MOST_NAMES = 8;

  /** Letters of "and" and "of", which stand in names. */
  private static final int SHORT = 3;

  /** Words on a line that says what its date is: "Updated: ...". */
  private static final int MOST_WORDS_BESIDE_KEY = 14;

  private static final int LONGEST_STAMP = 80;

  private static final Pattern CLOCK = Pattern.compile("[\\s,T]{0,3}\\d{1,2}:\\d{2}\\b");

  private static final Pattern SENTENCE = Pattern.compile("[.。!?！？;；]\\s*$");

  /**
   * What may stand beside the date without weight: "(1,904 issues)", "page 3", 第5版, 阅读约4分钟, the
   * names of reporters behind 记者 or 文/.
   */
  private static final Pattern ASIDE =
      Pattern.compile(
          "[(（](?![^()（）]*\\d{4})[^()（）]{1,40}[)）]"
              + "|(?i:\\b(?:issue|page|vol\\.?|volume|no\\.?|number|price:?) \\d{1,4}\\b)"
              // ", 7 December 2018; amended 11 December 2018"
              + "|(?<=\\d{4}) ?[;,|–-] ?(?i:(?:last )?(?:amended|updated|corrected|revised|modified)"
              + "(?: on)?:?) [\\p{L}\\d ,./-]{6,24}$"
              + "|第? ?[A-Z]?\\d{1,3} ?版|第 ?\\d{1,5} ?期"
              + "|(?:文|图|撰文|摄影)[/／] ?\\p{IsHan}{2,4}(?!\\p{IsHan})"
              + "|阅读(?:全文|时间|时长|约|需|[:： ])*\\d{1,3} ?分钟"
              + "|(?:本[报刊网社台]|特约|见习|实习|首席|融媒体?|全媒体|驻\\p{IsHan}{1,6})*"
              + "(?:记者|通讯员|作者|编辑|责编|责任编辑|校对|审核|摄影|撰文|编译|供稿)[:： ]*"
              + "\\p{IsHan}{2,4}(?:[ 、,，/]+\\p{IsHan}{2,3}(?!\\p{IsHan}))*(?!\\p{IsHan})");

  private final DatelineWords words = Tables.DATELINES;
  private final String line;
  private final Tokens tokens;
  private final DateMention day;
  private final int first;

  private DatelineLine(String line, Tokens tokens, DateMention day) {
    this.line = line;
    this.tokens = tokens;
    this.day = day;
    this.first = tokenAt(tokens, day.span().start());
  }

  /**
   * A line with one or more days.
   *
   * @return the line with the day that it was published on or, where none is called so, changed on,
   *     or its first; empty for a line without a day
   */
  static Optional<DatelineLine> of(CharSequence text, Tokens tokens, List<DateMention> days) {
    String line = text.toString();
    List<DatelineLine> lines =
        days.stream().map(day -> new DatelineLine(line, tokens, day)).toList();
    return lines.stream()
        .filter(DatelineLine::isOfPublication)
        .findFirst()
        .or(() -> lines.stream().filter(DatelineLine::isKeyed).findFirst())
        .or(() -> lines.stream().findFirst());
  }

  /** The line without asides; the same where it has none. */
  static String withoutAsides(String line) {
    return ASIDE.matcher(line).replaceAll(DatelineLine::blank);
  }

  private static String blank(MatchResult aside) {
    return " ".repeat(aside.group().length());
  }

  Dateline dateline() {
    String outlet = isSlogan() ? null : OutletName.on(line, day.span());
    return new Dateline(day.span(), day.from(), outlet);
  }

  /** Whether it says so, by "Published" or by its source, or by having little else. */
  boolean isDateline() {
    if (OutletName.isTold(line)) {
      return wordsBeside() <= MOST_WORDS_BESIDE_KEY;
    }
    if (isOfElse()) {
      return false;
    }
    return isKeyed() ? wordsBeside() <= MOST_WORDS_BESIDE_KEY : isBare() || isStamp() || isBarred();
  }

  boolean isOfPublication() {
    return words.isPublication(tokens, first);
  }

  private boolean isKeyed() {
    return words.isKeyed(tokens, first);
  }

  /** "长江口新闻 2023-11-27 16:05 阅读量 2.3万": a day with its year and the time of the clock. */
  private boolean isStamp() {
    String behind = line.substring(day.span().end());
    return line.length() <= LONGEST_STAMP
        && day.recurrence().isZero()
        && CLOCK.matcher(behind).lookingAt()
        && !SENTENCE.matcher(behind).find()
        && !words.isPreposition(tokens, first - 1);
  }

  /**
   * "News for people of the sea | 6 April 2023": a day with its year between bars, or at an end.
   */
  private boolean isBarred() {
    String before = line.substring(0, day.span().start()).strip();
    String behind = line.substring(day.span().end()).strip();
    boolean left = before.isEmpty() || BARS.indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean right = behind.isEmpty() || BARS.indexOf(behind.charAt(0)) >= 0;
    return line.length() <= LONGEST_STAMP
        && day.recurrence().isZero()
        && left
        && right
        && !(before.isEmpty() && behind.isEmpty())
        && wordsBeside() <= MOST_NAMES;
  }

  /** What stands beside the bar is no name: it has more words than names have. */
  private boolean isSlogan() {
    return isBarred() && !isKeyed() && !isBare() && !isStamp();
  }

  private static final String BARS = "|│·•";

  /** A date with little else on its line, and no "on" or "until" before it. */
  private boolean isBare() {
    int most = isAmongNames() ? MOST_NAMES : MOST_WORDS;
    return !words.isPreposition(tokens, first - 1) && !runsOn() && wordsBeside() <= most;
  }

  /** "Tashkent, 24 May 2019, Silk Road Economic Herald": names alone, and a day with its year. */
  boolean isAmongNames() {
    if (!day.recurrence().isZero()) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      boolean name = !tokens.isHan(i) && (tokens.capital(i) || tokens.length(i) <= SHORT);
      if (!isInside(i) && !name) {
        return false;
      }
    }
    return true;
  }

  /** Nothing but the day, names of Latin letters and 年月日: what a text may be signed with. */
  boolean isSignature() {
    return isAmongNames() && !words.isPreposition(tokens, first - 1);
  }

  /** "Next forum: 4 August 2023", "Venue: Lima, 4 August 2023". */
  private boolean isOfElse() {
    for (int i = 0; i < tokens.size(); i++) {
      if (words.isOtherDay(tokens, i) && !(isKeyed() && isApart(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Lanzhou Opening-up Journal | Updated: August 27, 2018": a divider is between it and the day.
   */
  private boolean isApart(int token) {
    int one = Math.min(tokens.start(token), day.span().start());
    int two = Math.max(tokens.start(token), day.span().start());
    return line.substring(one, two).chars().anyMatch(c -> "|｜".indexOf(c) >= 0);
  }

  /** 2023年8月4日从组委会获悉: a sentence that goes on behind the day. */
  private boolean runsOn() {
    int next = tokenAt(tokens, day.span().end());
    return tokens.isHan(next) && tokens.attached(next) && !words.isFurniture(tokens, next);
  }

  private int wordsBeside() {
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean counts = tokens.isWord(i) && tokens.length(i) > 1 && !words.isFurniture(tokens, i);
      if (!isInside(i) && counts) {
        count++;
      } else if (!isInside(i) && tokens.isHan(i)) {
        // Two characters make a word of Chinese on average.
        count += i % 2;
      }
    }
    return count;
  }

  private boolean isInside(int token) {
    return tokens.start(token) >= day.span().start() && tokens.end(token) <= day.span().end();
  }

  private static int tokenAt(Tokens tokens, int offset) {
    int i = 0;
    while (i < tokens.size() && tokens.start(i) < offset) {
      i++;
    }
    return i;
  }
}
