package dev.pactline.producers.feeds;

import dev.pactline.producers.input.Characters;
import dev.pactline.schemas.Article;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of an article as it is put together from its pages; what they repeat is in it once. */
final class JoinedText {
  private static final String BREAK = "\n\n";
  private static final Pattern PAGE_MARK =
      Pattern.compile(
          "[\\s(（\\[|_–—-]*(?:page|part|第)?\\s*\\d{1,2}\\s*(?:页|(?:/|of)\\s*\\d{1,2})?[)）\\]]*$");

  private final Article first;
  private final Set<String> paragraphs = new LinkedHashSet<>();
  private int length;

  JoinedText(Article first) {
    this.first = first;
    take(first);
  }

  /**
   * Takes in another page.
   *
   * @return whether it is of the same article and adds to it
   */
  boolean add(Article page) {
    return isOfSameTitle(page) && take(page);
  }

  private boolean take(Article page) {
    boolean added = false;
    for (String paragraph : List.of(page.getText().split(BREAK))) {
      if (paragraphs.add(paragraph)) {
        length += paragraph.length() + BREAK.length();
        added = true;
      }
    }
    return added;
  }

  private boolean isOfSameTitle(Article page) {
    if (first.getTitle() == null || page.getTitle() == null) {
      return true;
    }
    String one = plain(first.getTitle());
    String other = plain(page.getTitle());
    return one.startsWith(other) || other.startsWith(one);
  }

  private static String plain(String title) {
    String lower = Characters.squeeze(title).toLowerCase(Locale.ROOT);
    return PAGE_MARK.matcher(lower).replaceFirst("");
  }

  int length() {
    return length;
  }

  Article article() {
    return Article.newBuilder(first).setText(String.join(BREAK, paragraphs)).build();
  }
}
