package dev.pactline.producers.articles;

import dev.pactline.producers.input.Characters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, property or itemprop in lower case; the first of each. */
final class MetaTags {
  private final Map<String, String> contents = new LinkedHashMap<>();

  private MetaTags() {}

  static MetaTags of(Document document) {
    MetaTags tags = new MetaTags();
    document.select("meta[content]").forEach(tags::take);
    return tags;
  }

  private void take(Element meta) {
    String content = Characters.squeeze(Characters.clean(meta.attr("content")));
    if (!content.isEmpty()) {
      Stream.of("property", "name", "itemprop", "http-equiv")
          .map(attribute -> meta.attr(attribute).strip().toLowerCase(Locale.ROOT))
          .filter(name -> !name.isEmpty())
          .forEach(name -> contents.putIfAbsent(name, content));
    }
  }

  /** What the first of {@code names} that the page has says. */
  Optional<String> first(String... names) {
    return Stream.of(names).map(contents::get).filter(Objects::nonNull).findFirst();
  }
}
