package dev.pactline.producers.feeds;

import com.rometools.rome.feed.synd.SyndEntry;
import dev.pactline.producers.input.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/**
 * Keeps the days of entries as the feed states them. The library turns every date into an instant,
 * and the zone is lost: an article of half past midnight in Shanghai would be of the day before. So
 * the text of the date travels through the library as an element of our own.
 */
final class EntryDates {
  private static final Namespace OURS = Namespace.getNamespace("urn:dev.pactline:feeds");
  private static final String DATE = "date";
  // The first of these that an entry has; local names, since dialects differ in namespaces.
  private static final List<String> PREFERRED =
      List.of("published", "pubDate", "issued", "date", "created", "updated", "modified");

  private EntryDates() {}

  /** Adds our element to each entry that has a date. */
  static void mark(Document feed) {
    List<Element> entries =
        feed.getRootElement().getContent(Filters.element()).stream()
            .flatMap(child -> Stream.concat(Stream.of(child), child.getChildren().stream()))
            .filter(element -> List.of("item", "entry").contains(element.getName()))
            .toList();
    for (Element entry : entries) {
      stated(entry).ifPresent(text -> entry.addContent(new Element(DATE, OURS).setText(text)));
    }
  }

  private static Optional<String> stated(Element entry) {
    return PREFERRED.stream()
        .flatMap(
            name ->
                entry.getChildren().stream()
                    .filter(child -> child.getName().equals(name))
                    .map(Element::getTextTrim))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** The day of an entry of a marked feed; null where it has none that can be read. */
  static LocalDate day(SyndEntry entry) {
    return entry.getForeignMarkup().stream()
        .filter(element -> element.getNamespace().equals(OURS))
        .map(Element::getText)
        .flatMap(text -> Timestamp.parse(text).stream())
        .map(Timestamp::day)
        .findFirst()
        .orElseGet(() -> day(entry.getPublishedDate(), entry.getUpdatedDate()));
  }

  /** Formats that only the library knows; their zone is lost. */
  private static LocalDate day(Date published, Date updated) {
    Date date = published == null ? updated : published;
    return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
