package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
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
      Count count = Few.first(reader.projects(parsed, true), c -> whole(c) && c.count() > 0);
      if (count != null) {
        frame.add(count);
      }
    }
    addPeople(frame, parsed);
    if (Few.all(frame.values(), v -> v.extent() == Extent.PERHAPS)) {
      Value value = Few.first(reader.values(parsed), Headlines::whole);
      if (value != null) {
        frame.add(value);
      }
    }
  }

  /** "Deal on plant is off": where the article tells of no other. */
  private void cancelByTitle(Parsed parsed) {
    List<Frame> told = Few.where(frames, f -> !f.aside() && !f.sum());
    boolean deal = reader.mentionsDeal(parsed) || !reader.events(parsed).isEmpty();
    if (told.size() == 1 && deal) {
      told.get(0).cancel();
    }
  }

  /** A caption may tell how many came to the only event, where the text does not. */
  void caption(Parsed parsed) {
    List<Frame> told = held();
    if (told.size() == 1) {
      addPeople(told.get(0), parsed);
    }
  }

  private void addPeople(Frame frame, Parsed parsed) {
    if (frame.counts(Counted.ATTENDANCE).isEmpty()) {
      Count count = Few.first(reader.attendance(parsed, true), c -> whole(c) && c.firm());
      if (count != null) {
        frame.add(count);
      }
    }
  }

  private static boolean whole(Figure figure) {
    return figure.mood() == Mood.ACTUAL && figure.extent() == Extent.WHOLE;
  }

  private List<Frame> held() {
    return Few.where(frames, f -> !f.aside() && !f.sum() && !f.planned() && f.event() != null);
  }
}
