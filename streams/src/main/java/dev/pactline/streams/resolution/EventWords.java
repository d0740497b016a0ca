package dev.pactline.streams.resolution;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of event names: which of them tell an event from others, and which are everywhere. */
final class EventWords {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:st|nd|rd|th)?");

  private static final Set<String> FAIR =
      Set.of("fair", "expo", "exposition", "exhibition", "show", "week", "festival", "days");

  private static final Set<String> MEETING =
      Set.of(
          "forum",
          "conference",
          "congress",
          "convention",
          "summit",
          "symposium",
          "seminar",
          "workshop",
          "roundtable",
          "dialogue",
          "meeting",
          "talks",
          "matchmaking",
          "day");

  /** Words that names of events share without having anything to do with one another. */
  private static final Set<String> GENERIC =
      Set.of(
          "a",
          "an",
          "and",
          "annual",
          "at",
          "between",
          "bilateral",
          "business",
          "businesses",
          "by",
          "ceremony",
          "commerce",
          "commercial",
          "companies",
          "company",
          "concluded",
          "contract",
          "contracts",
          "cooperation",
          "deal",
          "deals",
          "delegation",
          "delegations",
          "development",
          "economic",
          "economy",
          "edition",
          "enterprise",
          "enterprises",
          "entrepreneur",
          "entrepreneurs",
          "event",
          "exchange",
          "exchanges",
          "first",
          "for",
          "forums",
          "from",
          "global",
          "held",
          "in",
          "industrial",
          "industry",
          "international",
          "investment",
          "investments",
          "investor",
          "investors",
          "its",
          "agreement",
          "agreements",
          "memorandum",
          "mou",
          "new",
          "next",
          "of",
          "on",
          "operation",
          "co",
          "part",
          "partnership",
          "project",
          "projects",
          "promotion",
          "province",
          "provincial",
          "round",
          "round-table",
          "second",
          "session",
          "signed",
          "signing",
          "table",
          "the",
          "third",
          "this",
          "to",
          "trade",
          "understanding",
          "visit",
          "with");

  /** No Chinese character comes before it. */
  private static final char FIRST_HAN = '\u2e80';

  private static final Pattern GENERIC_HAN =
      Pattern.compile(
          "第[一二三四五六七八九十百\\d]+届|论坛|投资|贸易|合作|经贸|经济|商务|洽谈会|博览会|展览会|交易会|"
              + "对接会|推介会|研讨会|座谈会|圆桌会议|会议|大会|峰会|签约|仪式|国际|企业|产业|项目|活动|交流");

  private EventWords() {}

  /** Lower case, without accents and punctuation, words divided by one blank. */
  static String plain(String name) {
    return isAscii(name) ? plainAscii(name) : plainOfAny(name);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** The same as {@link #plainOfAny}, for text without accents. */
  private static String plainAscii(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char unit = name.charAt(i);
      if (Character.isLetterOrDigit(unit)) {
        if (gap && plain.length() > 0) {
          plain.append(' ');
        }
        plain.append(Character.toLowerCase(unit));
        gap = false;
      } else {
        gap = true;
      }
    }
    return plain.toString();
  }

  private static String plainOfAny(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The words of a plain name that tell it from others, sorted, each once. */
  static List<String> telling(String plain) {
    return Stream.of(plain.split(" "))
        .flatMap(EventWords::split)
        .filter(word -> !word.isEmpty() && !NUMBER.matcher(word).matches())
        .filter(word -> !GENERIC.contains(word) && !FAIR.contains(word) && !MEETING.contains(word))
        .sorted()
        .distinct()
        .toList();
  }

  /** What sort of event a plain name tells of; unknown if of none or of both. */
  static Kind kind(String plain) {
    List<String> words = List.of(plain.split(" "));
    boolean fair = words.stream().anyMatch(FAIR::contains) || plain.contains("博览会");
    boolean meeting = words.stream().anyMatch(MEETING::contains) || plain.contains("论坛");
    if (fair == meeting) {
      return Kind.UNKNOWN;
    }
    return fair ? Kind.FAIR : Kind.MEETING;
  }

  /** Whether both lists are in Chinese characters, or both are not: else words cannot be equal. */
  static boolean sameScript(List<String> a, List<String> b) {
    return anyHan(a) == anyHan(b);
  }

  private static boolean anyHan(List<String> words) {
    for (String word : words) {
      if (isHan(word)) {
        return true;
      }
    }
    return false;
  }

  /** Chinese is written without blanks: pairs of characters stand for words. */
  private static Stream<String> split(String word) {
    if (!isHan(word)) {
      return Stream.of(word);
    }
    return Stream.of(GENERIC_HAN.matcher(word).replaceAll(" ").split(" "))
        .flatMap(
            run ->
                run.length() < 2
                    ? Stream.of(run)
                    : Stream.iterate(0, i -> i < run.length() - 1, i -> i + 1)
                        .map(i -> run.substring(i, i + 2)));
  }

  private static boolean isHan(String word) {
    for (int i = 0; i < word.length(); i++) {
      char unit = word.charAt(i);
      if (unit >= FIRST_HAN
          && Character.UnicodeScript.of(word.codePointAt(i)) == Character.UnicodeScript.HAN) {
        return true;
      }
    }
    return false;
  }
}
