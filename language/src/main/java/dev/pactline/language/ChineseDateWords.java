package dev.pactline.language;

import dev.pactline.language.NumberWords.Role;
import dev.pactline.language.NumberWords.Word;
import java.util.List;

/** The words of Chinese dates. */
final class ChineseDateWords {
  private static final String WEEKDAYS = "一二三四五六日天";

  enum Sort {
    DAY,
    WEEK,
    WEEKEND,
    MONTH,
    YEAR,
    ANCHOR,
    RECENT
  }

  /** What a phrase means, counted from publication or from the date told before. */
  record Meaning(Sort sort, int distance) {}

  final Phrases<Meaning> phrases;
  final Phrases<Boolean> weeks;
  final Phrases<Boolean> lasting;
  final int year;
  final int month;
  final int day;
  final int numbered;
  final int days;
  final int after;
  final int before;
  final int since;
  final WordSet to;
  final WordSet and;
  private final NumberWords numbers;
  private final int[] weekdays = new int[WEEKDAYS.length()];

  ChineseDateWords(Vocabulary vocabulary, NumberWords numbers) {
    this.numbers = numbers;
    phrases = Phrases.forwards(vocabulary);
    weeks = Phrases.forwards(vocabulary);
    lasting = Phrases.backwards(vocabulary);
    year = vocabulary.add("年");
    month = vocabulary.add("月");
    day = vocabulary.add("日");
    numbered = vocabulary.add("号");
    days = vocabulary.add("天");
    after = vocabulary.add("后");
    before = vocabulary.add("前");
    since = vocabulary.add("起");
    to = new WordSet(vocabulary, List.of("至", "到", "-", "–", "~"));
    and = new WordSet(vocabulary, List.of("和", "、", "及"));
    for (int i = 0; i < weekdays.length; i++) {
      weekdays[i] = vocabulary.add(WEEKDAYS.substring(i, i + 1));
    }
    for (String name : new String[] {"周", "星期", "礼拜"}) {
      weeks.add(name, true);
    }
    for (String word : new String[] {"为期", "历时", "持续", "会期", "展期", "为时", "连续", "时长"}) {
      lasting.add(word, true);
    }
    phrases();
  }

  private void phrases() {
    all(Sort.DAY, 0, "今日", "今天", "今晨", "今早", "今晚");
    all(Sort.DAY, -1, "昨日", "昨天", "昨晚", "昨晨", "昨夜");
    all(Sort.DAY, -2, "前天", "前日", "前晚");
    all(Sort.DAY, -3, "大前天");
    all(Sort.DAY, -7, "一周前", "一星期前", "一个星期前", "上周的今天");
    all(Sort.DAY, -14, "两周前", "两星期前", "两个星期前");
    all(Sort.WEEKEND, -1, "周末", "上周末", "上个周末", "上星期末", "刚过去的周末", "刚刚过去的周末");
    all(Sort.WEEKEND, 0, "本周末", "这个周末", "这周末");
    all(Sort.WEEKEND, 1, "下周末", "下个周末");
    all(Sort.DAY, 1, "明日", "明天");
    all(Sort.DAY, 2, "后天");
    all(Sort.WEEK, 0, "本周", "这周", "本星期", "这个星期");
    all(Sort.WEEK, -1, "上周", "上星期", "上个星期", "上礼拜");
    all(Sort.WEEK, 1, "下周", "下星期", "下个星期");
    all(Sort.MONTH, 0, "本月", "这个月");
    all(Sort.MONTH, -1, "上月", "上个月");
    all(Sort.MONTH, 1, "下月", "下个月");
    all(Sort.YEAR, 0, "今年", "本年");
    all(Sort.YEAR, -1, "去年");
    all(Sort.YEAR, -2, "前年");
    all(Sort.YEAR, 1, "明年");
    all(Sort.ANCHOR, 0, "当日", "当天", "同日", "同一天", "当晚", "同天");
    all(Sort.ANCHOR, 1, "次日", "翌日", "第二天", "隔日", "隔天");
    all(Sort.ANCHOR, -1, "前一天", "前一日");
    all(Sort.RECENT, 0, "日前", "近日", "近期", "不久前");
  }

  private void all(Sort sort, int distance, String... same) {
    for (String phrase : same) {
      phrases.add(phrase, new Meaning(sort, distance));
    }
  }

  /** Whether a date begins with the character of this number. */
  boolean begins(int id) {
    return phrases.begins(id) || weeks.begins(id) || isNumeral(numbers.of(id));
  }

  /** 1 for 一 to 7 for 日 and 天; 0 for another token. */
  int dayOfWeek(Tokens tokens, int i) {
    for (int at = 0; at < weekdays.length; at++) {
      if (tokens.is(i, weekdays[at])) {
        return Math.min(at + 1, 7);
      }
    }
    return 0;
  }

  boolean isDayMark(Tokens tokens, int i) {
    return tokens.is(i, day) || tokens.is(i, numbered);
  }

  /** 2019, 19 or 二〇一九 before token {@code end}; -1 where there is no such year. */
  int year(Tokens tokens, int i, int end) {
    int number = 0;
    if (tokens.isDigits(i)) {
      int digits = tokens.smallNumber(i);
      number = tokens.length(i) == 2 ? 2000 + digits : digits;
    } else {
      for (int at = i; at < end; at++) {
        Word word = numbers.of(tokens.word(at));
        if (!Figures.isRole(word, Role.HAN_DIGIT)) {
          return -1;
        }
        number = number * 10 + (int) word.value();
      }
    }
    return number >= 1900 && number <= 2100 ? number : -1;
  }

  /** A small number in digits or characters at token {@code i}; -1 where there is none. */
  int number(Tokens tokens, int i) {
    if (tokens.isDigits(i)) {
      return tokens.length(i) <= 4 ? tokens.smallNumber(i) : -1;
    }
    int total = 0;
    int digit = -1;
    int end = behindNumber(tokens, i);
    for (int at = i; at < end; at++) {
      int value = (int) numbers.of(tokens.word(at)).value();
      if (value == 10) {
        total += (digit < 0 ? 1 : digit) * 10;
        digit = -1;
      } else {
        digit = digit < 0 ? value : digit * 10 + value;
      }
    }
    return end == i ? -1 : total + Math.max(digit, 0);
  }

  /** The token behind such a number. */
  int behindNumber(Tokens tokens, int i) {
    if (tokens.isDigits(i)) {
      return i + 1;
    }
    int at = i;
    while (at < i + 4 && isNumeral(tokens, at)) {
      at++;
    }
    return at;
  }

  private boolean isNumeral(Tokens tokens, int i) {
    return tokens.isHan(i) && isNumeral(numbers.of(tokens.word(i)));
  }

  private static boolean isNumeral(Word word) {
    return word != null && (word.role() == Role.HAN_DIGIT || word.value() == 10);
  }
}
