package dev.pactline.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dateline that a paragraph of running text opens with: a place, a day and an agency, up to a
 * dash, colon or full stop ({@code "AGRA, Sept 18, 2018 (Agency): "}), or up to the word that sends
 * the news ({@code "某社里加2018年5月8日电"}).
 */
public final class ParagraphDateline {
  private static final int LONGEST = 100;

  private static final String MONTH = "\\p{Lu}\\p{L}{2,9}\\.?";
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|\\.)?";
  private static final String DATE =
      "(?:\\p{Lu}\\p{L}{2,8}\\.?,? )?(?:" + DAY + " " + MONTH + "|" + MONTH + " " + DAY + ")";
  private static final String YEAR = ",? \\d{4}";
  private static final String AGENCY = " ?(?:\\([^()]{1,40}\\)|/[^/]{1,40}/)";
  private static final String PLACE =
      "\\p{Lu}[\\p{L} .'’/-]{1,40}(?:, \\p{Lu}[\\p{L} .'’-]{1,25})?";
  private static final String DASH = " ?(?:--|[—–]) ?| - ";

  /**
   * "Santiago de los Caballeros, March 9, 2019 - ", "AGRA, March 9: ", "AGRA, March 9 (AGENCY) - ".
   */
  private static final Pattern DATED =
      Pattern.compile(
          PLACE
              + (", " + DATE)
              + ("(?:" + YEAR + "(?:" + AGENCY + ")?|" + AGENCY + ")")
              + ("(?:" + DASH + "|: )"));

  /** "AGRA, March 9: " has its place in capitals, since there is neither year nor agency. */
  private static final Pattern SHOUTED =
      Pattern.compile(
          "\\p{Lu}[\\p{Lu} .'/-]{2,40}(?:, [\\p{Lu}][\\p{L} .'-]{2,25})?,? " + DATE + ": ");

  /**
   * "NAIROBI, Kenya, March 13 (Agency) -- ": a place in capitals, whatever follows up to a dash.
   */
  private static final Pattern CAPITALS =
      Pattern.compile("\\p{Lu}[\\p{Lu} .'/-]{2,}?(?:[,(].*?)?(?:" + DASH + ")");

  /** Names alone: "San Juan de la Maguana", and no "Signed in Agra". */
  private static final String NAME =
      ("(?!(?:" + DatelineWords.elsewhere() + ")\\b)")
          + "\\p{Lu}[\\p{L}.'’]*"
          + "(?:(?:[ -]| ?/ ?)(?:(?:de|del|la|las|los|le|el|al|of|do|da|dos|release)\\b|\\p{Lu}[\\p{L}.'’]*)){0,5}";

  private static final String NUMERIC =
      "(?:\\d{1,2}([./])\\d{1,2}\\1(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2})";
  private static final String FULL_DATE = "(?:" + DATE + YEAR + "|" + NUMERIC + ")";
  private static final String BETWEEN = "(?:, | ?[|] ?|" + DASH + "|\\. |: )";
  private static final String STOP =
      "(?: ?\\.?-{1,2} |\\. (?:-{1,2} |[—–] )?| ?[|] ?| ?(?:--|[—–]) ?|: |(?<=[)\\]]) )";

  /**
   * "AGRA, December 6, 2018. /WIRE/. ", "(Agra, 6 December 2018) ", "Agra | 06.12.2018 | ": names
   * and a day with its year, which need no dash behind them.
   */
  private static final Pattern FULL =
      Pattern.compile(
          "[(\\[]?"
              + NAME
              + ("(?:(?:, |\\. )" + NAME + ")?" + BETWEEN)
              + (FULL_DATE + "[)\\]]?\\.?(?:" + AGENCY + ")?")
              + STOP);

  /** "December 6, 2018, Agra - ". */
  private static final Pattern DAY_FIRST =
      Pattern.compile(FULL_DATE + ", " + NAME + "(?:, " + NAME + ")?(?:" + DASH + "|: )");

  /** 【海岸商报 2018年12月6日】. */
  private static final Pattern BRACKETED =
      Pattern.compile("[【（(\\[][^】）)\\]。]{2,20}\\d{4}年\\d{1,2}月\\d{1,2}日[】）)\\]]\\s*");

  private static final String REPORTER = "(?:\\s*[（(][^（）()]{1,30}[）)])?";

  private static final List<Pattern> CHINESE =
      List.of(
          Pattern.compile(
              "[^，。,；;：“「\\n]{2,30}?(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:[上下]午)?(?:电|讯|消息)"
                  + REPORTER
                  + "\\s*"),
          Pattern.compile("[^，。,；;：“「\\n]{1,20}?[电讯](?:\\s*[（(][^（）()]{1,30}[）)]\\s*|\\s+)"));

  private ParagraphDateline() {}

  /**
   * Where the dateline of a paragraph ends.
   *
   * @param paragraph a paragraph, or its head
   * @return the offset of what follows it, such as 12 for {@code "AGRA, May 9: Tea"}; 0 for none
   */
  public static int end(CharSequence paragraph) {
    CharSequence head = paragraph.subSequence(0, Math.min(paragraph.length(), LONGEST));
    if (head.length() == 0) {
      return 0;
    }
    if (Letters.hasYear(head)) {
      int full = opensBracket(head) ? end(BRACKETED, head) : 0;
      if (full == 0 && digitsBehindNames(head)) {
        full = Math.max(end(FULL, head), end(DAY_FIRST, head));
      }
      if (full > 0) {
        return full;
      }
    }
    if (Character.isUpperCase(head.charAt(0))) {
      return mayEnd(head) ? Math.max(end(CAPITALS, head), dated(head)) : 0;
    }
    if (!mayBeSent(head)) {
      return 0;
    }
    for (Pattern chinese : CHINESE) {
      int end = end(chinese, head);
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  private static boolean opensBracket(CharSequence head) {
    return "【（([".indexOf(head.charAt(0)) >= 0;
  }

  /**
   * Whether its first digit stands behind names, or words that stand in names: behind the words of
   * a sentence there is no dateline, and no pattern need be tried.
   */
  private static boolean digitsBehindNames(CharSequence head) {
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (Letters.isDigit(c)) {
        return true;
      }
      boolean opens = i == 0 || !Character.isLetter(head.charAt(i - 1));
      if (opens && c >= 'a' && c <= 'z' && !isParticle(head.subSequence(i, wordEnd(head, i)))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a word in lower case may be one of those in {@link #NAME}. */
  private static boolean isParticle(CharSequence word) {
    return word.length() <= LONGEST_PARTICLE || "release".contentEquals(word);
  }

  private static final int LONGEST_PARTICLE = 3;

  private static int wordEnd(CharSequence head, int from) {
    int end = from;
    while (end < head.length() && Character.isLetter(head.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Behind a place and a day, which has a digit. */
  private static int dated(CharSequence head) {
    for (int i = 0; i < head.length(); i++) {
      if (Character.isDigit(head.charAt(i))) {
        return Math.max(end(DATED, head), end(SHOUTED, head));
      }
    }
    return 0;
  }

  /**
   * Whether it has a dash or colon that a dateline may end with: most paragraphs have none near
   * their head, and no pattern need be tried.
   */
  private static boolean mayEnd(CharSequence head) {
    for (int i = 1; i < head.length(); i++) {
      char c = head.charAt(i);
      char before = head.charAt(i - 1);
      boolean dash = c == '—' || c == '–' || (c == '-' && (before == '-' || before == ' '));
      if (dash || (c == ' ' && before == ':')) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has a word for sending news. */
  private static boolean mayBeSent(CharSequence head) {
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '电' || c == '讯' || c == '消') {
        return true;
      }
    }
    return false;
  }

  private static int end(Pattern pattern, CharSequence head) {
    Matcher dateline = pattern.matcher(head);
    return dateline.lookingAt() ? dateline.end() : 0;
  }
}
