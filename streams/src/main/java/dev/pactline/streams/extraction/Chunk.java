package dev.pactline.streams.extraction;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.pactline.language.DateMention;
import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.language.WordTable;

/**
 * A word, a mark or a mention that a grammar found: what the rules match on. What they ask again
 * and again is worked out once.
 */
final class Chunk {
  private final String text;
  private String word;
  private int number;
  private final int start;
  private final int end;
  private final Object mention;
  private final boolean mark;
  private final boolean capital;

  /**
   * @param text of the article
   * @param start offset in the article
   * @param end offset behind it
   * @param word in lower case; of a mention all its words
   * @param number of the word among the known ones
   * @param mention what a grammar read: a number, money, a date or a place; null for a plain word
   */
  Chunk(String text, int start, int end, String word, int number, Object mention) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.word = word;
    this.number = number;
    this.mention = mention;
    char first = text.charAt(start);
    if (Character.isSurrogate(first)) {
      int point = text.codePointAt(start);
      this.mark = mention == null && !Character.isLetterOrDigit(point);
      this.capital = Character.isUpperCase(point);
    } else {
      this.mark = mention == null && !Letters.isWordPart(first);
      this.capital = Letters.isCapital(first);
    }
  }

  String word() {
    return word;
  }

  /** The number of the word among those that were known when it was last looked up. */
  int wordNumber() {
    return number;
  }

  /** Takes the number that the word has among more words, and the one copy of it. */
  void number(WordTable more) {
    number = more.number(word);
    word = number == WordTable.UNKNOWN ? word : more.word(number);
  }

  /** As it is written. */
  String raw() {
    return text.substring(start, end);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether it follows the chunk before without a space, as the parts of "62-member" do. */
  boolean joined() {
    return start > 0 && !Character.isWhitespace(text.charAt(start - 1));
  }

  /** Whether it is this word, as {@link Parsed#is} tells it. */
  @SuppressWarnings({"ReferenceEquality", "StringEquality"})
  boolean is(@CompileTimeConstant String other) {
    return mention == null
        && (word == other || (number == WordTable.UNKNOWN && word.equals(other)));
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
    return mark;
  }

  boolean capital() {
    return capital;
  }

  @Override
  public String toString() {
    return raw();
  }
}
