package dev.pactline.streams.extraction;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A sentence with one sign in place of each number, amount and date: what Chinese patterns match
 * on, as Chinese has no spaces to cut words at. Places keep their words.
 */
final class Template {
  static final char NUMBER = '\uE000';
  static final char MONEY = '\uE001';
  static final char DATE = '\uE002';

  private final Parsed parsed;
  private final String text;
  private final int[] starts;

  /** Where clauses end, in order; the first {@link #marked} of them. */
  private int[] marks = {};

  private int marked;

  Template(Parsed parsed) {
    this.parsed = parsed;
    this.starts = new int[parsed.size()];
    String sentence = parsed.sentence().text();
    int offset = parsed.sentence().start();
    StringBuilder text = new StringBuilder(sentence.length());
    for (int i = 0; i < parsed.size(); i++) {
      starts[i] = text.length();
      Chunk chunk = parsed.at(i);
      if (chunk.money() != null) {
        text.append(MONEY);
      } else if (chunk.date() != null) {
        text.append(DATE);
      } else if (chunk.counts() && !both(i)) {
        text.append(NUMBER);
      } else {
        text.append(sentence, chunk.start() - offset, chunk.end() - offset);
      }
    }
    for (int i = 0; i < text.length(); i++) {
      char c = chinese(text.charAt(i));
      text.setCharAt(i, c);
      if (c == '，' || c == '；' || c == '。' || c == '：') {
        mark(i);
      }
    }
    hideTitles(text);
    this.text = text.toString();
  }

  /** 《某某论坛签约18项》一文: the title of an article says nothing of its own. */
  private static void hideTitles(StringBuilder text) {
    int end = text.indexOf("》");
    while (end >= 0) {
      int start = text.lastIndexOf("《", end);
      String behind = text.substring(end + 1, Math.min(text.length(), end + ARTICLE));
      if (start >= 0 && ARTICLES.matcher(behind).lookingAt()) {
        for (int i = start + 1; i < end; i++) {
          text.setCharAt(i, '某');
        }
      }
      end = text.indexOf("》", end + 1);
    }
  }

  private static final Pattern ARTICLES = Pattern.compile("(?:的|这篇)?(?:一文|报道|一稿|新闻|消息|稿件)");

  private static final int ARTICLE = 6;

  /** Chinese keyboards write both kinds of marks: ",;:()" are taken for "，；：（）". */
  private static char chinese(char c) {
    return switch (c) {
      case ',' -> '，';
      case ';' -> '；';
      case ':' -> '：';
      case '(' -> '（';
      case ')' -> '）';
      default -> dev.pactline.language.Han.simplified(c);
    };
  }

  /** "两地", "两国": no number of anything. */
  private boolean both(int i) {
    Chunk next = i + 1 < parsed.size() ? parsed.at(i + 1) : null;
    return parsed.at(i).raw().equals("两")
        && next != null
        && next.plain()
        && "地国岸省市州".indexOf(next.raw().charAt(0)) >= 0;
  }

  Parsed parsed() {
    return parsed;
  }

  String text() {
    return text;
  }

  /** Index of the chunk at a position of the template. */
  int chunk(int position) {
    int at = Arrays.binarySearch(starts, position);
    return at >= 0 ? at : Math.max(0, -at - 2);
  }

  int start(int chunk) {
    return chunk >= starts.length ? text.length() : starts[chunk];
  }

  /** The words between two positions, with the numbers and dates as they are written. */
  String words(int from, int to) {
    StringBuilder words = new StringBuilder();
    int i = from;
    while (i < to) {
      Chunk chunk = parsed.at(chunk(i));
      int start = starts[chunk(i)];
      boolean sign = text.charAt(i) >= NUMBER && text.charAt(i) <= DATE;
      if (sign) {
        words.append(chunk.raw());
        i++;
      } else {
        int end = Math.min(to, start + chunk.end() - chunk.start());
        words.append(text, i, Math.max(end, i + 1));
        i = Math.max(end, i + 1);
      }
    }
    return words.toString();
  }

  /** The clause around a position: between commas and full stops. */
  String clause(int position) {
    return text.substring(clauseStart(position), clauseEnd(position));
  }

  int clauseStart(int position) {
    int before = position - 1;
    int at = Arrays.binarySearch(marks, 0, marked, before);
    int mark = at >= 0 ? at : -at - 2;
    return mark < 0 ? 0 : marks[mark] + 1;
  }

  int clauseEnd(int position) {
    int at = Arrays.binarySearch(marks, 0, marked, position);
    int mark = at >= 0 ? at : -at - 1;
    while (mark < marked && text.charAt(marks[mark]) == '：') {
      mark++;
    }
    return mark < marked ? marks[mark] : text.length();
  }

  private void mark(int at) {
    if (marked == marks.length) {
      marks = Arrays.copyOf(marks, 2 * marked + 8);
    }
    marks[marked++] = at;
  }

  /** First number in a match; -1 for none. */
  static int number(Cue.Search matcher, String text) {
    for (int i = matcher.start(); i < matcher.end(); i++) {
      if (text.charAt(i) == NUMBER) {
        return i;
      }
    }
    return -1;
  }
}
