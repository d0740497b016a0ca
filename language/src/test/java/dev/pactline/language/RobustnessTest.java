package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text at all is read, in bounded time. */
class RobustnessTest {
  private static final String[] PIECES = {
    "$",
    "US$",
    "€",
    "Sh",
    "Rs.",
    "yuan",
    "million",
    "dozen",
    "half a",
    "a",
    "two",
    "twenty",
    "-",
    "three",
    "hundred",
    "and",
    "to",
    "between",
    "from",
    "over",
    "about",
    "1",
    "12",
    "2019",
    "300",
    "1,234",
    ".5",
    "12.5",
    "007",
    "May",
    "March 12",
    "Tuesday",
    "last",
    "week",
    "days",
    "later",
    "the next day",
    "in",
    "(",
    ")",
    ",",
    ".",
    ":",
    "%",
    "万",
    "亿",
    "三",
    "十",
    "百",
    "元",
    "美元",
    "月",
    "日",
    "年",
    "至",
    "约",
    "余",
    "第",
    "上周",
    "五",
    "\n",
    "\n\n",
    " ",
    "\u00a0",
    "１２",
    "🎉",
    "\ud83c",
    "é",
    "e\u0301",
    "'",
    "’s",
    "/",
    "+86",
    "bn",
    "m",
    "k",
    "or",
    "more",
    "Chad",
    "Kenya",
    "中国",
    "–",
    "\u0000"
  };

  private final MentionReader reader = new MentionReader(LocalDate.of(2020, 2, 29), null);

  private static String random(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextBoolean()) {
        text.append(' ');
      }
      if (random.nextInt(20) == 0) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void random_texts_give_mentions_in_order_and_within_the_text(long seed) {
    for (int i = 0; i < 1_000; i++) {
      String text = random(seed * 1_000_003 + i);
      Mentions found = reader.read(text);

      inOrder(text, found.numbers(), NumberMention::span);
      inOrder(text, found.money(), MoneyMention::span);
      inOrder(text, found.dates(), DateMention::span);
      inOrder(text, found.places(), PlaceMention::span);
      inOrder(text, found.dates().stream().map(DateMention::asPlanned).toList(), DateMention::span);
      new DatelineReader().readHead(text);
    }
  }

  private static <T> void inOrder(String text, List<T> mentions, Function<T, Span> span) {
    int last = 0;
    boolean inOrder = true;
    for (T mention : mentions) {
      Span at = span.apply(mention);
      inOrder &= at.start() >= last && at.end() > at.start() && at.end() <= text.length();
      last = at.start();
    }
    assertThat(inOrder).as(text.substring(0, Math.min(text.length(), 200))).isTrue();
  }

  /** The time limit only ends a run that would never end: bounded steps take about a second. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "()",
        "((1 ",
        "1,",
        "1 ",
        "100 ",
        "1,234,",
        "1.",
        "1-",
        "1 million ",
        "one million ",
        "twenty ",
        "and ",
        "May 1, ",
        "May 1-",
        "$",
        "$ ",
        "$1 or ",
        "($1 ",
        "1 or ",
        "between 1 and ",
        "一",
        "百万",
        "1万",
        "1万万",
        "1亿",
        "5月1日至",
        "两",
        "余",
        "1多",
        "the next ",
        "Tuesday and ",
        "over ",
        "Kenya ",
        "\n",
        "a half a ",
        "1 and a half ",
        "dollars and 5 ",
        "中国",
        "/",
        "'"
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void repeated_pieces_are_read_in_bounded_steps(String piece) {
    String text = piece.repeat(100_000 / piece.length());

    inOrder(text, reader.read(text).numbers(), NumberMention::span);
  }
}
