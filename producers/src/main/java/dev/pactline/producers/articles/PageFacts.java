package dev.pactline.producers.articles;

import dev.pactline.language.Dateline;
import dev.pactline.producers.input.Addresses;
import dev.pactline.producers.input.Characters;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds what a page tells of its article beside the text. */
final class PageFacts {
  private PageFacts() {}

  /**
   * @param address where the page was found; null where it was a file
   */
  static Found of(Page page, String address) {
    String url = url(page).or(() -> Addresses.normalise(address)).orElse(null);
    PageTitle title = PageTitle.of(page);
    PageDates dates = new PageDates(page, url);
    String outlet =
        Stream.of(
                page.head().first("og:site_name"),
                page.linkedData().outlet(),
                page.head().first("dc.publisher", "publisher", "sitename", "contentsource"),
                dates.dateline().map(Dateline::outlet),
                Optional.ofNullable(title.outlet()),
                logo(page),
                page.head().first("application-name"))
            .flatMap(Optional::stream)
            .map(Characters::clean)
            .findFirst()
            .orElse(null);
    return new Found(
        url, outlet, title.title(), dates.published(), dates.modified(), language(page));
  }

  /** Not the front page of a site: careless ones name it as the address of every page. */
  private static Optional<String> url(Page page) {
    return Stream.of(
            attribute(page, "link[rel=canonical]", "abs:href"),
            page.head().first("og:url"),
            page.linkedData().address())
        .flatMap(Optional::stream)
        .flatMap(address -> Addresses.normalise(address).stream())
        .filter(Addresses::hasPath)
        .findFirst();
  }

  private static Optional<String> attribute(Page page, String selector, String name) {
    return Optional.ofNullable(page.document().selectFirst(selector))
        .map(element -> element.attr(name))
        .filter(value -> !value.isBlank());
  }

  private static Optional<String> logo(Page page) {
    return page
        .document()
        .select(
            ".logo, #logo, .site-title, .site-name, .masthead, .brand, header h1, header > a, header")
        .stream()
        .limit(5)
        .map(PageFacts::name)
        .map(Characters::squeeze)
        .filter(name -> !name.isEmpty() && Lines.isName(name))
        .findFirst();
  }

  private static String name(Element logo) {
    Element image = logo.selectFirst("img[alt]");
    boolean bare = logo.text().isBlank() && image != null;
    return bare ? image.attr("alt") : ownText(logo);
  }

  /** Of a whole header only what stands in it loose, not its navigation and slogans. */
  private static String ownText(Element logo) {
    return logo.normalName().equals("header") ? logo.ownText() : logo.text();
  }

  private static String language(Page page) {
    return Stream.of(
            attribute(page, "html[lang]", "lang"),
            page.linkedData().language(),
            page.head().first("content-language", "og:locale", "language"))
        .flatMap(Optional::stream)
        .flatMap(tag -> tag(tag).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> tag(String stated) {
    try {
      String first = stated.split("[,;\\s]", 2)[0].replace('_', '-');
      String tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
      return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException e) {
      return Optional.empty(); // pages write anything there
    }
  }
}
