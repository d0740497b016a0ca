package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The dates that an article tells of one event, and which of its sentences tell a day. */
final class FrameDays {
  private final List<DatedAt> dates = new ArrayList<>();

  /** Where the sentences begin that tell a day; long articles have many of them. */
  private final Set<Integer> dated = new HashSet<>();

  void add(DatedAt date) {
    dates.add(date);
    if (date.date().hasDays() && !EventDates.wholeWeek(date.date())) {
      dated.add(start(date.where()));
    }
  }

  void clear() {
    dates.clear();
    dated.clear();
  }

  List<DatedAt> all() {
    return dates;
  }

  /** Whether no day was told; a week is none. */
  boolean none() {
    return dated.isEmpty();
  }

  /** Whether no other sentence than this one has told a day. */
  boolean noneBefore(Parsed parsed) {
    return none() || (dated.size() == 1 && dated.contains(start(parsed)));
  }

  private static int start(Parsed parsed) {
    return parsed.sentence().start();
  }
}
