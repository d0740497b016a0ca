package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/** Takes from headline and captions what the text leaves open, where it tells of one event only. */
final class Headlines {
  private final SentenceReader reader;
  private final List<Frame> frames;

  Headlines(SentenceReader reader, List<Frame> frames) {
    this.reader = reader;
    this.frames = frames;
  }

  /** A headline fills what the text leaves open, where there is but one event to fill. */
  void title(Parsed parsed) {
    List<Frame> told = held();
    if (reader.cancels(parsed)) {
      cancelByTitle(parsed);
      return;
    }
    if (told.size() != 1) {
      return;
    }
    Frame frame = told.get(0);
    if (!frame.tells(Counted.PROJECTS)) {
      reader.projects(parsed, true).stream()
          .filter(c -> c.mood() == Mood.ACTUAL && c.extent() == Extent.WHOLE && c.count() > 0)
          .limit(1)
          .forEach(frame::add);
    }
    if (frame.values().stream().allMatch(v -> v.extent() == Extent.PERHAPS)) {
      reader.values(parsed).stream()
          .filter(v -> v.mood() == Mood.ACTUAL && v.extent() == Extent.WHOLE)
          .limit(1)
          .forEach(frame::add);
    }
  }

  /** "Deal on plant is off": where the article tells of no other. */
  private void cancelByTitle(Parsed parsed) {
    List<Frame> told = frames.stream().filter(f -> !f.aside() && !f.sum()).toList();
    boolean deal = reader.mentionsDeal(parsed) || !reader.events(parsed).isEmpty();
    if (told.size() == 1 && deal) {
      told.get(0).cancel();
    }
  }

  /** A caption may tell how many came to the only event, where the text does not. */
  void caption(Parsed parsed) {
    List<Frame> told = held();
    if (told.size() == 1 && told.get(0).counts(Counted.ATTENDANCE).isEmpty()) {
      reader.attendance(parsed, true).stream()
          .filter(c -> c.mood() == Mood.ACTUAL && c.extent() == Extent.WHOLE && c.firm())
          .limit(1)
          .forEach(told.get(0)::add);
    }
  }

  private List<Frame> held() {
    return frames.stream()
        .filter(f -> !f.aside() && !f.sum() && !f.planned() && f.event() != null)
        .toList();
  }
}
