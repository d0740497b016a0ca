package dev.pactline.producers.articles;

import dev.pactline.language.Dateline;
import dev.pactline.language.DatelineReader;
import dev.pactline.language.DayOrder;
import dev.pactline.producers.input.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds when a page was published and changed. */
final class PageDates {
  private static final int LONGEST_LINE = 200;
  private static final int LINES_BELOW_TITLE = 12;
  private static final int LINES_ABOVE_TITLE = 4;

  /** Reads lines as dates whichever way round they are. */
  private static final DatelineReader EITHER_WAY = DatelineReader.of("", DayOrder.DAY_FIRST);

  private final Page page;

  /** Null where unknown. */
  private final String url;

  private final DatelineReader datelines;

  PageDates(Page page, String url) {
    this.page = page;
    this.url = url;
    this.datelines = DatelineReader.of(text(page, 0), PageOrder.of(page, url));
  }

  private static String text(Page page, int from) {
    List<Block> blocks = page.blocks();
    return blocks.subList(from, blocks.size()).stream()
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  static boolean isDateline(String line) {
    return line.length() <= LONGEST_LINE && EITHER_WAY.readLine(line).isPresent();
  }

  /** The day of publication; null where the page does not tell. */
  LocalDate published() {
    Optional<LocalDate> shown = dateline().map(Dateline::date);
    return stated()
        .flatMap(text -> day(text, shown))
        .or(() -> shown)
        .or(this::inParagraph)
        .or(this::timeElement)
        .or(() -> AddressDate.in(url))
        .or(this::keyedAnywhere)
        .or(() -> lastChange().flatMap(text -> day(text, shown)))
        .orElse(null);
  }

  /** In UTC it may be a day off: then the day that readers see is the outlet's own. */
  private static LocalDate day(String text, Timestamp stamp, Optional<LocalDate> shown) {
    return shown
        .filter(day -> stamp.isUtc(text))
        .filter(day -> Math.abs(day.toEpochDay() - stamp.day().toEpochDay()) == 1)
        .orElse(stamp.day());
  }

  /** A day that markup states, be it in the form for machines or in words. */
  private Optional<LocalDate> day(String text, Optional<LocalDate> shown) {
    return Timestamp.parse(text)
        .map(stamp -> day(text, stamp, shown))
        .or(() -> datelines.readLine(text).map(Dateline::date));
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
                    "og:release_date",
                    "og:publish_date",
                    "og:pubdate",
                    "article:published",
                    "article.published",
                    "date_published",
                    "publication_date",
                    "publicationdate",
                    "publish-date",
                    "publish_date",
                    "publishdate",
                    "pubdate",
                    "publishtime",
                    "parsely-pub-date",
                    "sailthru.date",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dcterms.created",
                    "dc.date.created",
                    "dc.created",
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
        .filter(text -> day(text, Optional.empty()).isPresent())
        .findFirst();
  }

  /** "LIMA, June 15, 2022 (Agency) -- ...": the dateline of the first paragraphs. */
  private Optional<LocalDate> inParagraph() {
    return datelines.readHead(text(page, page.heading() + 1)).map(Dateline::date);
  }

  /** "Published: 4 August 2023" wherever it stands, if no other line tells of another day. */
  private Optional<LocalDate> keyedAnywhere() {
    List<LocalDate> days =
        page.blocks().stream()
            .flatMap(block -> block.text().lines())
            .flatMap(line -> datelines.readKeyed(line).stream())
            .map(Dateline::date)
            .distinct()
            .toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
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
        .flatMap(line -> datelines.readLine(line).stream())
        .findFirst();
  }

  /** The last change; null where the page states none, or one without a zone. */
  Instant modified() {
    return lastChange().flatMap(Timestamp::parse).map(Timestamp::instant).orElse(null);
  }

  private Optional<String> lastChange() {
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
        .filter(text -> Timestamp.parse(text).isPresent())
        .findFirst();
  }
}
