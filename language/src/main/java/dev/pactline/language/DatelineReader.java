package dev.pactline.language;

import java.util.Optional;

/** Finds the date of publication on the header lines of an article. Immutable. */
public final class DatelineReader {

  /**
   * Reads one line: "Updated: September 4, 2018 L M S", "(Trade Monitor) Updated : 2018-12-09".
   *
   * @return the date with its outlet; empty for a line that is no dateline
   */
  public Optional<Dateline> readLine(CharSequence line) {
    return Optional.empty();
  }

  /**
   * Reads the head of a text: its first lines up to the first long paragraph.
   *
   * @return the first dateline, with offsets in {@code text}; empty where there is none
   */
  public Optional<Dateline> readHead(CharSequence text) {
    return Optional.empty();
  }
}
