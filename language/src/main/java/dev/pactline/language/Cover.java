package dev.pactline.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Spans in the order of a text, asked in the same order: each question costs a step at most. */
final class Cover {
  private final List<Span> spans;
  private int at;

  private Cover(List<Span> spans) {
    this.spans = spans;
  }

  static <T> Cover of(List<T> mentions, Function<T, Span> span) {
    List<Span> spans = new ArrayList<>(mentions.size());
    mentions.forEach(mention -> spans.add(span.apply(mention)));
    return new Cover(spans);
  }

  /** Whether one of the spans overlaps {@code span}; asked with rising starts. */
  boolean covers(Span span) {
    while (at < spans.size() && spans.get(at).end() <= span.start()) {
      at++;
    }
    return at < spans.size() && spans.get(at).overlaps(span);
  }
}
