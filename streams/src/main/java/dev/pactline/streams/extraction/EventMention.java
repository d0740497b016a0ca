package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An event that a sentence names or points at.
 *
 * @param where the sentence
 * @param from index of its first chunk
 * @param to index behind its last chunk
 * @param name its name as written; null for "the forum", "a seminar"
 * @param noun the word for it in lower case: "forum"
 * @param fresh whether the words open a new event: "a seminar", or a name
 * @param otherEdition whether it is the last, next or a similar one
 * @param several whether it stands for more than one: "the three forums"
 * @param status planned, or took place as far as the sentence tells; CANCELLED is told apart later
 * @param places the places in its name or before it: "the Macao conference"
 */
record EventMention(
    Parsed where,
    int from,
    int to,
    String name,
    String noun,
    boolean fresh,
    boolean otherEdition,
    boolean several,
    Mood status,
    List<PlaceMention> places) {

  /** A bit for each kind of character that is a letter or number of any sort. */
  private static final int LETTERS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  EventMention {
    places = List.copyOf(places);
  }

  /** The letters and digits of its name in lower case; the name must not be null. */
  String letters() {
    StringBuilder letters = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> (LETTERS >> Character.getType(c) & 1) != 0)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** The same words for an event of now. */
  EventMention ofNow() {
    return new EventMention(where, from, to, name, noun, true, false, several, status, places);
  }

  /** The same words for another edition. */
  EventMention ofThen() {
    return new EventMention(where, from, to, name, noun, true, true, several, status, places);
  }

  /** The same event with a name that goes on through the chunk at {@code last}. */
  EventMention through(int last) {
    Sentence sentence = where.sentence();
    int start = where.at(from).start() - sentence.start();
    String whole = sentence.text().substring(start, where.at(last).end() - sentence.start());
    String behind = whole.substring(whole.indexOf(name) < 0 ? 0 : whole.indexOf(name));
    return new EventMention(
        where,
        from,
        last + 1,
        behind,
        where.word(last),
        fresh,
        otherEdition,
        several,
        status,
        places);
  }

  /** The same event with the place where it was held. */
  EventMention in(PlaceMention place) {
    return new EventMention(
        where, from, to, name, noun, fresh, otherEdition, several, status, List.of(place));
  }

  /** The same event with the words for its part told right before: "an evening at the Expo". */
  EventMention with(EventMention part) {
    List<PlaceMention> all = new ArrayList<>(part.places);
    all.addAll(places);
    return new EventMention(
        where, part.from, to, name, noun, fresh, otherEdition, several, part.status, all);
  }

  /** The place behind "in" at chunk {@code at}: "the event in Davao"; null for none. */
  PlaceMention placeIn(int at) {
    boolean in = where.is(at, "in") && at + 1 < where.size();
    return in ? where.at(at + 1).place() : null;
  }

  boolean named() {
    return name != null;
  }
}
