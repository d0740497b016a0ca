package dev.pactline.producers.records;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The lines of a file with their numbers, each of bounded length; some can be put back. */
final class Lines {
  /** More characters than this in one line or record are no row of a table. */
  static final int LONGEST = 262_144;

  private final BufferedReader in;
  private final Deque<Line> putBack = new ArrayDeque<>();
  private int number;

  /**
   * A line.
   *
   * @param number from 1
   * @param text without its end; cut off where it is too long
   * @param tooLong whether there was more of it
   */
  record Line(int number, String text, boolean tooLong) {}

  Lines(Reader in) {
    this.in = new BufferedReader(in, 65_536);
  }

  /** The next line; null at the end. */
  Line next() throws IOException {
    return putBack.isEmpty() ? read() : putBack.removeFirst();
  }

  /** Makes {@code lines} the next ones, in their order. */
  void putBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      putBack.addFirst(lines.get(i));
    }
  }

  private Line read() throws IOException {
    int c = in.read();
    if (c < 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
    }
    if (c == '\r') {
      skipLineFeed();
    }
    number++;
    return new Line(number, withoutMark(text), tooLong);
  }

  private String withoutMark(StringBuilder text) {
    boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == '\uFEFF';
    return marked ? text.substring(1) : text.toString();
  }

  private void skipLineFeed() throws IOException {
    in.mark(1);
    if (in.read() != '\n') {
      in.reset();
    }
  }
}
