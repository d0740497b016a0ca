package dev.pactline.streams.extraction;

import dev.pactline.language.Mentions;
import dev.pactline.language.MoneyMention;
import dev.pactline.language.Span;
import dev.pactline.language.Tokens;
import dev.pactline.language.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Cuts the sentences of an article into chunks: where mentions overlap, money goes before dates,
 * numbers and places.
 */
final class Chunks {
  private record Laid(Span span, Object mention, int rank) {}

  private static final Comparator<Laid> ORDER = Chunks::compare;

  private final String text;
  private final Tokens tokens;

  /** The text with ASCII in lower case and plain apostrophes, as the words of the lists are. */
  private final char[] lower;

  private final PhraseTrie phrases;

  /** Where the mentions begin, where they end and what they are, in order. */
  private final int[] starts;

  private final int[] ends;
  private final Object[] mentions;

  /** The chunks of the sentence that is cut. */
  private Chunk[] cut = new Chunk[64];

  private int size;

  /** The first token of that sentence that has not been passed over. */
  private int token;

  /**
   * @param tokens of the text, divided with the words of the phrases
   */
  Chunks(String text, Tokens tokens, Mentions found, PhraseTrie phrases) {
    this.text = text;
    this.tokens = tokens;
    this.phrases = phrases;
    this.lower = lowered(text);
    List<Laid> laid = new ArrayList<>();
    found.money().forEach(money -> lay(laid, withEquivalents(money), money, 0));
    found.dates().forEach(date -> lay(laid, date.span(), date, 1));
    found.numbers().forEach(number -> lay(laid, number.span(), number, 2));
    found.places().forEach(place -> lay(laid, place.span(), place, 3));
    laid.sort(ORDER);
    List<Laid> kept = withoutOverlaps(laid);
    this.starts = new int[kept.size()];
    this.ends = new int[kept.size()];
    this.mentions = new Object[kept.size()];
    for (int i = 0; i < starts.length; i++) {
      Laid next = kept.get(i);
      starts[i] = next.span().start();
      ends[i] = next.span().end();
      mentions[i] = next.mention();
    }
  }

  private static char[] lowered(String text) {
    char[] lower = text.toCharArray();
    for (int i = 0; i < lower.length; i++) {
      char c = lower[i];
      if (c >= 'A' && c <= 'Z') {
        lower[i] = (char) (c + ('a' - 'A'));
      } else if (c == '’') {
        lower[i] = '\'';
      }
    }
    return lower;
  }

  private static int compare(Laid one, Laid other) {
    if (one.span().start() != other.span().start()) {
      return Integer.compare(one.span().start(), other.span().start());
    }
    return one.rank() != other.rank()
        ? Integer.compare(one.rank(), other.rank())
        : Integer.compare(other.span().end(), one.span().end());
  }

  /** The brackets with the same value in another currency belong to the amount. */
  private Span withEquivalents(MoneyMention money) {
    Span span = money.span();
    for (MoneyMention same : money.equivalents()) {
      span = span.to(same.span());
    }
    int end = span.end();
    if (end < text.length()
        && text.charAt(end) == ')'
        && text.substring(span.start(), end).indexOf('(') >= 0) {
      end++;
    }
    return new Span(span.start(), end);
  }

  private static void lay(List<Laid> laid, Span span, Object mention, int rank) {
    if (span.length() > 0) {
      laid.add(new Laid(span, mention, rank));
    }
  }

  private static List<Laid> withoutOverlaps(List<Laid> laid) {
    List<Laid> kept = new ArrayList<>(laid.size());
    for (Laid next : laid) {
      while (!kept.isEmpty()
          && last(kept).span().overlaps(next.span())
          && next.rank() < last(kept).rank()) {
        kept.remove(kept.size() - 1);
      }
      if (kept.isEmpty() || !last(kept).span().overlaps(next.span())) {
        kept.add(next);
      }
    }
    return kept;
  }

  private static Laid last(List<Laid> list) {
    return list.get(list.size() - 1);
  }

  Parsed of(Sentence sentence) {
    size = 0;
    token = tokens.from(sentence.start());
    int next = firstFrom(sentence.start());
    int i = sentence.start();
    int last = sentence.end();
    int laidAt = startOf(next);
    while (i < last) {
      while (laidAt < i) {
        laidAt = startOf(++next);
      }
      if (laidAt == i && ends[next] <= last) {
        add(chunk(i, ends[next], mentions[next]));
        i = ends[next];
        laidAt = startOf(++next);
      } else if (Letters.isBlank(lower[i])) {
        i++;
      } else {
        int limit = Math.max(Math.min(last, laidAt), i + 1);
        int end = isWhole(i, limit) ? tokens.end(token) : wordEnd(i, limit);
        add(chunk(i, end, null));
        i = end;
      }
    }
    return new Parsed(sentence, Arrays.copyOf(cut, size), phrases);
  }

  private void add(Chunk chunk) {
    if (size == cut.length) {
      cut = Arrays.copyOf(cut, 2 * size);
    }
    cut[size++] = chunk;
  }

  /** Where a mention begins; behind everything where there is none of this number. */
  private int startOf(int mention) {
    return mention < starts.length ? starts[mention] : Integer.MAX_VALUE;
  }

  private int firstFrom(int start) {
    int at = Arrays.binarySearch(starts, start);
    return at < 0 ? -at - 1 : at;
  }

  /**
   * Whether a token begins at {@code start} that is a chunk as it is, as nearly all of them are.
   */
  private boolean isWhole(int start, int limit) {
    passTo(start);
    if (token == tokens.size() || tokens.start(token) != start || !tokens.plain(token)) {
      return false;
    }
    int end = tokens.end(token);
    char first = lower[start];
    if (end == start + 1 && !Letters.isWordPart(first)) {
      return first != '\'' && first != '&';
    }
    return end == limit || (end < limit && !mayJoin(lower[end]));
  }

  private void passTo(int start) {
    while (token < tokens.size() && tokens.start(token) < start) {
      token++;
    }
  }

  /** Whether a word may go on with the character that it does not have in its token. */
  private static boolean mayJoin(char c) {
    return c == '.' || c == '\'' || c == '-' || isWordPart(c);
  }

  /** The token has been looked up already. */
  private int number(int start, int end) {
    passTo(start);
    boolean whole =
        token < tokens.size()
            && tokens.start(token) == start
            && tokens.end(token) == end
            && tokens.plain(token);
    return whole ? tokens.wordNumber(token) : phrases.words().number(lower, start, end);
  }

  private Chunk chunk(int start, int end, Object mention) {
    int number = number(start, end);
    String word = number == WordTable.UNKNOWN ? word(start, end) : phrases.words().word(number);
    return new Chunk(text, start, end, word, number, mention);
  }

  private String word(int start, int end) {
    boolean lowered = true;
    for (int i = start; i < end; i++) {
      lowered &= lower[i] < 0x80 || Letters.isCommonHan(lower[i]);
    }
    String word = new String(lower, start, end - start);
    return lowered ? word : word.toLowerCase(Locale.ROOT);
  }

  /** Words keep their dots and inner apostrophes, but "'s" stands alone. */
  private int wordEnd(int start, int limit) {
    char first = lower[start];
    if (first == '\''
        && start + 1 < limit
        && lower[start + 1] == 's'
        && (start + 2 >= limit || !Character.isLetter(lower[start + 2]))) {
      return start + 2;
    }
    if (!isWordPart(first)) {
      return Character.isSurrogate(first)
          ? Math.min(limit, start + Character.charCount(text.codePointAt(start)))
          : start + 1;
    }
    int end = start + 1;
    while (end < limit
        && (isWordPart(lower[end]) || innerApostrophe(end, limit) || innerDot(end, limit))) {
      end++;
    }
    return compoundEnd(start, end, limit);
  }

  /** "tie-ups", "get-together": a word with a hyphen that a list has is one word. */
  private int compoundEnd(int start, int end, int limit) {
    if (end + 1 >= limit || lower[end] != '-' || !Character.isLetter(lower[end + 1])) {
      return end;
    }
    int to = end + 1;
    int last = Math.min(limit, start + phrases.longest() + 1);
    while (to < last
        && (isWordPart(lower[to])
            || (lower[to] == '-' && to + 1 < limit && Character.isLetter(lower[to + 1])))) {
      to++;
    }
    return phrases.lists(phrases.words().number(lower, start, to)) ? to : end;
  }

  private boolean innerApostrophe(int i, int limit) {
    return lower[i] == '\''
        && i + 2 < limit
        && Character.isLetter(lower[i + 1])
        && Character.isLetter(lower[i + 2]);
  }

  private boolean innerDot(int i, int limit) {
    return lower[i] == '.' && i + 1 < limit && Character.isLetter(lower[i + 1]);
  }

  private static boolean isWordPart(char c) {
    return Letters.isWordPart(c) || c == '&';
  }
}
