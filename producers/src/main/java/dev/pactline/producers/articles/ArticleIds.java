package dev.pactline.producers.articles;

import dev.pactline.producers.input.Fingerprint;
import java.time.LocalDate;

/** Which articles are one: the rule behind the keys of the topic {@code articles}. */
final class ArticleIds {
  private ArticleIds() {}

  /**
   * The canonical address; without one, a hash of outlet, title and day of publication; of the text
   * where there is no title either. All but the address and the title may be null.
   */
  static String of(String url, String outlet, String title, LocalDate publishedOn, String text) {
    if (url != null) {
      return url;
    }
    String day = publishedOn == null ? null : publishedOn.toString();
    return title == null ? Fingerprint.of(outlet, day, text) : Fingerprint.of(outlet, title, day);
  }
}
