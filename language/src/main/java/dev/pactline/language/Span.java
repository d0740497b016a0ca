package dev.pactline.language;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param start offset of the first character, from 0
 * @param end offset behind the last character, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /** Number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether {@code other} lies wholly in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The shortest span that contains both. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same stretch of a text that begins {@code offset} characters earlier. */
  public Span shifted(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** The words themselves, such as {@code "over 300"}. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
