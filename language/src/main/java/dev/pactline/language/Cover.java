package dev.pactline.language;

import java.util.ArrayList;
import java.util.List;

/** Spans in the order of a text, asked in the same order: each question costs a step at most. */
final class Cover {
  private final List<Span> spans;
  private int at;

  private Cover(List<Span> spans) {
    this.spans = spans;
  }

  /** The dates that name a day, week, month or year. */
  static Cover ofCalendar(List<DateMention> dates) {
    List<Span> spans = new ArrayList<>(dates.size());
    for (DateMention date : dates) {
      if (date.isCalendar()) {
        spans.add(date.span());
      }
    }
    return new Cover(spans);
  }

  /** The amounts, each with its equivalents behind it. */
  static Cover ofAmounts(List<MoneyMention> amounts) {
    List<Span> spans = new ArrayList<>(amounts.size());
    for (MoneyMention amount : amounts) {
      spans.add(amount.span());
      for (MoneyMention same : amount.equivalents()) {
        spans.add(same.span());
      }
    }
    return new Cover(spans);
  }

  /** Whether one of the spans overlaps {@code span}; asked with rising starts. */
  boolean covers(Span span) {
    return covers(span.start(), span.end());
  }

  /** The same for [start, end). */
  boolean covers(int start, int end) {
    while (at < spans.size() && spans.get(at).end() <= start) {
      at++;
    }
    return at < spans.size() && spans.get(at).start() < end && start < spans.get(at).end();
  }
}
