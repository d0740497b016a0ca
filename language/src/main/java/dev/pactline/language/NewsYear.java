package dev.pactline.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year of a dateline that tells only a month and a day ("ALMATY, April 19 (Agency) --"), where
 * the rest of the text leaves no doubt of it.
 */
final class NewsYear {
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,])(?:19|20)\\d{2}(?![\\d.,]\\d|\\d)");

  /** Years that were when the text was written. */
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:in|of|since|during|for)(?: (?:early|late|mid-?|all of))? ((?:19|20)\\d{2})(?!\\d)"
              + "|((?:19|20)\\d{2})年(?!前|底)");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。！？])\\s|\n");
  private static final Pattern FUTURE =
      Pattern.compile(
          "(?i)\\b(?:will|goals?|targets?|plans?|planned|due|expect(?:ed|s)?|next|aims?|forecast)\\b"
              + "|将|计划|目标|力争|预计");

  /** What figures of a year are told with. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?i)%|\\b(?:per ?cent|trade|exports?|exported|imports?|imported|turnover|gdp|rose|grew|fell)\\b"
              + "|[进出]口|同比|增长|贸易额");

  /** A day told with its year so shortly before the dateline is that of the news. */
  private static final int NEWS = 10;

  private final String text;

  /** What stands behind the dateline in its paragraph: "closed here on Wednesday". */
  private final String lead;

  private final MonthDay day;

  NewsYear(String text, String lead, MonthDay day) {
    this.text = text;
    this.lead = lead;
    this.day = day;
  }

  /**
   * The only year that the lines above the dateline tell; else the year of days told with it
   * shortly before, unless the weekday of the lead gainsays it; else the only year, of those in
   * which the figures of the text can be told, on whose dateline the weekday of the lead fits.
   *
   * @param above the lines above the dateline
   */
  OptionalInt find(CharSequence above) {
    List<String> named = YEAR.matcher(above).results().map(MatchResult::group).distinct().toList();
    if (named.size() == 1) {
      return OptionalInt.of(Integer.parseInt(named.get(0)));
    }
    Set<Integer> told = new TreeSet<>();
    for (DateMention mention : new DateReader(null).read(text)) {
      if (mention.from() != null && isNews(mention.to())) {
        told.add(mention.to().getYear());
      }
    }
    int latest = latestFigures();
    if (told.size() == 1 && told.iterator().next() >= latest) {
      int year = told.iterator().next();
      return weekday() == null || fits(year) ? OptionalInt.of(year) : OptionalInt.empty();
    }
    if (!told.isEmpty() || latest == 0) {
      return OptionalInt.empty();
    }
    return weekday() == null ? behindWholeYear(latest) : onlyFit(latest);
  }

  /**
   * The year behind the one of which the trade is told as that of a whole year: "2017年，双边贸易额达16亿美元"
   * is news of 2018, unless later figures are told, or the year is so young that those of the last
   * one may not be known.
   */
  private OptionalInt behindWholeYear(int latest) {
    Matcher whole = WHOLE_YEAR.matcher(text);
    int last = 0;
    while (whole.find()) {
      last = Math.max(last, Integer.parseInt(whole.group(1)));
    }
    boolean known =
        last == latest && day.getMonthValue() >= COUNTED && !LATER_FIGURES.matcher(text).find();
    return known ? OptionalInt.of(last + 1) : OptionalInt.empty();
  }

  /** The month by which the trade of the last year has been counted. */
  private static final int COUNTED = 4;

  /** "2017年某省与某国进出口额达": no part of a year, and none that another is compared with. */
  private static final Pattern WHOLE_YEAR =
      Pattern.compile(
          "(?:^|[，。；：“\\s])((?:19|20)\\d{2})年，?(?![前初底末上下第\\d一二三四])"
              + "[^，。；\\d]{0,30}(?:贸易|进出口)(?:总?额|总?值)(?:达|为|约|超|突破)",
          Pattern.MULTILINE);

  /** "去年进出口额", "今年前7个月": the year told is not the last one of which figures are known. */
  private static final Pattern LATER_FIGURES =
      Pattern.compile("(?:去年|上年|今年|上半年|个月)[^，。；]{0,30}(?:贸易|进出口)");

  /** Figures of a year are told in that year or in the next one. */
  private OptionalInt onlyFit(int latest) {
    OptionalInt found = OptionalInt.empty();
    for (int year = latest; year <= latest + 1; year++) {
      if (fits(year)) {
        if (found.isPresent()) {
          return OptionalInt.empty();
        }
        found = OptionalInt.of(year);
      }
    }
    return found;
  }

  private boolean isNews(LocalDate told) {
    long before = ChronoUnit.DAYS.between(told, day.atYear(told.getYear()));
    return before >= 0 && before <= NEWS;
  }

  /** Whether the weekday of the lead is that of the dateline or of the day before it. */
  private boolean fits(int year) {
    LocalDate published = day.atYear(year);
    return ChronoUnit.DAYS.between(
            published.with(TemporalAdjusters.previousOrSame(weekday())), published)
        <= 1;
  }

  /** The first weekday of the lead; null for none. */
  private DayOfWeek weekday() {
    Tokens tokens = Tokens.of(lead);
    for (int i = 0; i < tokens.size(); i++) {
      int weekday = Tables.DATES.weekday(tokens, i);
      if (weekday > 0 && !Tables.DATES.isShortWeekday(tokens, i)) {
        return DayOfWeek.of(weekday);
      }
    }
    return null;
  }

  /** The latest year that the text tells figures of; 0 for none. */
  private int latestFigures() {
    return SENTENCE_END.splitAsStream(text).mapToInt(NewsYear::latestFigures).max().orElse(0);
  }

  private static int latestFigures(String sentence) {
    int latest = 0;
    if (!FIGURES.matcher(sentence).find()) {
      return latest;
    }
    Matcher past = PAST.matcher(sentence);
    while (past.find()) {
      String year = past.group(1) == null ? past.group(2) : past.group(1);
      if (!FUTURE.matcher(sentence.substring(0, past.start())).find()) {
        latest = Math.max(latest, Integer.parseInt(year));
      }
    }
    return latest;
  }
}
