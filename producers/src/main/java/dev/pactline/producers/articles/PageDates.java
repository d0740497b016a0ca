package dev.pactline.producers.articles;

import dev.pactline.language.Dateline;
import dev.pactline.language.DatelineReader;
import dev.pactline.producers.input.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds when a page was published and changed. */
final class PageDates {
  private static final DatelineReader DATELINES = new DatelineReader();
  private static final int LONGEST_LINE = 200;
  private static final int LINES_BELOW_TITLE = 12;
  private static final int LINES_ABOVE_TITLE = 4;
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/((?:19|20)\\d\\d)[-/_.]?(0[1-9]|1[0-2])[-/_.]?(0[1-9]|[12]\\d|3[01])(?=\\D)");

  private final Page page;

  PageDates(Page page) {
    this.page = page;
  }

  static boolean isDateline(String line) {
    return line.length() <= LONGEST_LINE && DATELINES.readLine(line).isPresent();
  }

  /** The day of publication; null where the page does not tell. */
  LocalDate published(String url) {
    Optional<LocalDate> shown = dateline().map(Dateline::date);
    return stated()
        .flatMap(text -> Timestamp.parse(text).map(stamp -> day(text, stamp, shown)))
        .or(() -> shown)
        .or(this::inParagraph)
        .or(this::timeElement)
        .or(() -> inAddress(url))
        .orElse(null);
  }

  /** In UTC it may be a day off: then the day that readers see is the outlet's own. */
  private static LocalDate day(String text, Timestamp stamp, Optional<LocalDate> shown) {
    return shown
        .filter(day -> stamp.isUtc(text))
        .filter(day -> Math.abs(day.toEpochDay() - stamp.day().toEpochDay()) == 1)
        .orElse(stamp.day());
  }

  private Optional<String> stated() {
    return Stream.of(
            page.linkedData().published(),
            page.head()
                .first(
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "og:published_time",
                    "publication_date",
                    "publish_date",
                    "publishdate",
                    "pubdate",
                    "publishtime",
                    "parsely-pub-date",
                    "sailthru.date",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dcterms.created",
                    "dc.date",
                    "dcterms.date",
                    "date",
                    "article_date_original",
                    "cxenseparse:recs:publishtime",
                    "citation_date"),
            Optional.ofNullable(page.document().selectFirst("time[itemprop=datePublished]"))
                .map(time -> time.attr("datetime")),
            Optional.ofNullable(page.document().selectFirst("time[pubdate], time.published"))
                .map(time -> time.attr("datetime")))
        .flatMap(Optional::stream)
        .filter(text -> Timestamp.parse(text).isPresent())
        .findFirst();
  }

  /** "LIMA, June 15, 2022 (Agency) -- ...": the dateline of the first paragraphs. */
  private Optional<LocalDate> inParagraph() {
    List<Block> blocks = page.blocks();
    int from = page.heading() + 1;
    return blocks.subList(from, Math.min(blocks.size(), from + LINES_ABOVE_TITLE)).stream()
        .flatMap(block -> DATELINES.readHead(block.text()).stream())
        .map(Dateline::date)
        .findFirst();
  }

  private Optional<LocalDate> timeElement() {
    return page.document().select("time[datetime]").stream()
        .limit(5)
        .flatMap(time -> Timestamp.parse(time.attr("datetime")).stream())
        .map(Timestamp::day)
        .findFirst();
  }

  /** The line under the title, or shortly above it, that tells the date. */
  Optional<Dateline> dateline() {
    List<Block> blocks = page.blocks();
    int title = page.heading();
    int below = Math.min(blocks.size(), title + 1 + LINES_BELOW_TITLE);
    int above = Math.max(0, title - LINES_ABOVE_TITLE);
    return Stream.concat(
            blocks.subList(title + 1, below).stream(),
            title < 0 ? Stream.empty() : blocks.subList(above, title).stream())
        .filter(block -> block.text().length() <= LONGEST_LINE)
        .flatMap(block -> block.text().lines())
        .flatMap(line -> DATELINES.readLine(line).stream())
        .findFirst();
  }

  private static Optional<LocalDate> inAddress(String url) {
    if (url == null) {
      return Optional.empty();
    }
    Matcher date = IN_ADDRESS.matcher(url);
    return date.find()
        ? Timestamp.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
            .map(Timestamp::day)
        : Optional.empty();
  }

  /** The last change; null where the page states none, or one without a zone. */
  Instant modified() {
    return Stream.of(
            page.linkedData().modified(),
            page.head()
                .first(
                    "article:modified_time",
                    "og:updated_time",
                    "datemodified",
                    "last-modified",
                    "dcterms.modified",
                    "dc.date.modified"))
        .flatMap(Optional::stream)
        .flatMap(text -> Timestamp.parse(text).stream())
        .map(Timestamp::instant)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
