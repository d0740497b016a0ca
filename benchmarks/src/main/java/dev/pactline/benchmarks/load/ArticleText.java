package dev.pactline.benchmarks.load;

import dev.pactline.benchmarks.load.Telling.Fate;
import dev.pactline.schemas.Article;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Tellings as they stand in {@code articles}. */
final class ArticleText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private static final List<String> REST =
      List.of(
          "The organisers had counted on bad weather and rented a second hall, which stayed empty. "
              + "Its owner kept the rent and sent flowers.",
          "\"Last time we talked about the road. This time we talked about what goes on it,\" said "
              + "one of the hosts, who runs a family firm in its third generation.",
          "Local growers had asked for lower fees at the border. An answer is expected before the "
              + "summer, a clerk of the chamber said.",
          "A stand with tea was the busiest of all. Its cups ran out before noon.",
          "The next meeting will be held in the guests' province. The date is still open.",
          "Not everybody was content. A maker of spare parts had hoped for a long order and went "
              + "home with a short letter.");

  private ArticleText() {}

  /** The article that tells it; one that takes back all it told has another text. */
  static Article article(Telling telling) {
    return Article.newBuilder()
        .setArticleId(telling.url())
        .setUrl(telling.url())
        .setOutlet("Outlet " + telling.outlet())
        .setTitle(telling.of().name() + " in " + telling.of().city())
        .setPublishedOn(telling.published())
        .setModifiedAt(
            telling
                .published()
                .plusDays(telling.revision() - 1L)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant())
        .setLanguage("en")
        .setText(text(telling))
        .build();
  }

  private static String text(Telling telling) {
    SplittableRandom random = new SplittableRandom(telling.seed());
    StringBuilder text = new StringBuilder();
    if (telling.fate() == Fate.TAKEN_BACK) {
      text.append("We have withdrawn this article, for we could not confirm what it said.\n");
    } else {
      text.append(opening(telling.of(), projects(telling)))
          .append("\n\n")
          .append(attendance(telling.of()));
      text.append('\n');
    }
    int paragraphs = 2 + random.nextInt(4);
    for (int i = 0; i < paragraphs; i++) {
      text.append('\n').append(Happening.oneOf(REST, random)).append('\n');
    }
    return text.toString();
  }

  /** What the telling says of projects signed: a correction has found one more. */
  static long projects(Telling telling) {
    return telling.of().projects() + (telling.fate() == Fate.CORRECTED ? 1 : 0);
  }

  /** The sentence with city, day, projects and value. */
  static String opening(Happening of, long projects) {
    return "The "
        + of.name()
        + " closed in "
        + of.city()
        + " on "
        + of.end().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + ", "
        + day(of.end())
        + ", with "
        + projects
        + " contracts signed, worth "
        + of.value() * 1_000
        + " "
        + of.partner().currency()
        + " in all, the organisers said.";
  }

  /** The sentence with the number of people. */
  static String attendance(Happening of) {
    return of.attendance()
        + " people took part, among them buyers from "
        + of.guest()
        + " province who had come for the "
        + of.trade().name()
        + " trade.";
  }

  private static String day(LocalDate date) {
    return DAY.format(date);
  }
}
