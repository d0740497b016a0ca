package dev.pactline.producers.articles;

import dev.pactline.producers.input.Characters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The title of an article, and the outlet where the title of the page names it.
 *
 * @param title null where there is none
 * @param outlet null where there is none
 */
record PageTitle(String title, String outlet) {
  private static final Pattern LAST_PART =
      Pattern.compile("^(.{8,}?)\\s*(?:\\s[-–—|·:»]+\\s|[_|丨]|--|::|–|—)\\s*([^|_–—»]{2,60})$");

  static PageTitle of(Page page) {
    String whole = Characters.squeeze(Characters.clean(page.document().title()));
    Optional<String> shown = shown(page);
    String title =
        Stream.of(
                shown,
                page.linkedData().headline(),
                page.head().first("og:title", "twitter:title", "dc.title", "articletitle"))
            .flatMap(Optional::stream)
            .findFirst()
            .map(found -> shown.isPresent() ? found : withoutOutlet(found))
            .or(() -> Optional.of(withoutOutlet(whole)).filter(text -> !text.isEmpty()))
            .orElse(null);
    return new PageTitle(title, outlet(whole, title));
  }

  private static Optional<String> shown(Page page) {
    return page.heading() < 0
        ? Optional.empty()
        : Optional.of(Characters.squeeze(page.blocks().get(page.heading()).text()));
  }

  private static String withoutOutlet(String title) {
    Matcher parts = LAST_PART.matcher(title);
    return parts.matches() && Lines.isName(parts.group(2)) ? parts.group(1).strip() : title;
  }

  /** What the title of the page adds to that of the article: " - Zhejiang Trade Monitor". */
  private static String outlet(String whole, String title) {
    if (title == null || whole.length() <= title.length() || !whole.contains(title)) {
      return null;
    }
    String rest = whole.replace(title, "|").replaceAll("\\s+[-–—:·»]+\\s+|[_|丨–—»]+", "|");
    return Stream.of(rest.split("\\|"))
        .map(String::strip)
        .filter(part -> part.length() > 1 && part.length() <= 60)
        .reduce((first, last) -> last)
        .orElse(null);
  }
}
