package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.language.PlaceMention;

/**
 * A word, a mark or a mention that a grammar found: what the rules match on.
 *
 * @param word in lower case; of a mention all its words
 * @param raw as it is written
 * @param start offset in the article
 * @param joined whether it follows the chunk before without a space, as the parts of "62-member" do
 * @param mention what a grammar read: a number, money, a date or a place; null for a plain word
 */
record Chunk(String word, String raw, int start, boolean joined, Object mention) {

  int end() {
    return start + raw.length();
  }

  boolean is(String other) {
    return mention == null && word.equals(other);
  }

  NumberMention number() {
    return mention instanceof NumberMention number ? number : null;
  }

  /** A number that counts things. */
  boolean counts() {
    return mention instanceof NumberMention number && number.isCardinal();
  }

  MoneyMention money() {
    return mention instanceof MoneyMention money ? money : null;
  }

  DateMention date() {
    return mention instanceof DateMention date ? date : null;
  }

  PlaceMention place() {
    return mention instanceof PlaceMention place ? place : null;
  }

  boolean plain() {
    return mention == null;
  }

  /** Whether it is punctuation. */
  boolean mark() {
    return mention == null && !Character.isLetterOrDigit(raw.codePointAt(0));
  }

  boolean capital() {
    return Character.isUpperCase(raw.codePointAt(0));
  }
}
