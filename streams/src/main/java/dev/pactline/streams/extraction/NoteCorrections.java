package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.List;

/** Corrects what was read of events by the notes of the same article. */
final class NoteCorrections {
  private final SentenceReader reader;
  private final Homeland homeland;

  NoteCorrections(SentenceReader reader, Homeland homeland) {
    this.reader = reader;
    this.homeland = homeland;
  }

  /** A correction is about the event whose partner it names, else about the first one. */
  void apply(List<List<Parsed>> notes, List<Frame> frames) {
    List<Frame> events = Few.where(frames, frame -> !frame.aside());
    List<Frame> figured = Few.where(events, Frame::hasFigures);
    List<Frame> told = figured.isEmpty() ? events : figured;
    if (told.isEmpty()) {
      return;
    }
    for (List<Parsed> note : notes) {
      Frame alike = Few.first(told, f -> alike(f, note));
      Frame frame = alike == null ? told.get(0) : alike;
      for (Figure figure : reader.corrections(note)) {
        frame.correct(figure);
      }
      DatedAt day = frame.undated() ? day(note) : null;
      if (day != null) {
        frame.add(day);
      }
    }
  }

  /** "In our article on the forum, held in Arica on 7 May, we wrote": its day; null for none. */
  private DatedAt day(List<Parsed> note) {
    for (Parsed parsed : note) {
      for (DatedAt dated : reader.dates(parsed, reader.events(parsed))) {
        if (dated.strength() >= HELD && dated.date().hasDays()) {
          return dated;
        }
      }
    }
    return null;
  }

  /** The strength of a day that an event and a verb stand beside. */
  private static final int HELD = 5;

  private boolean alike(Frame frame, List<Parsed> note) {
    for (Parsed parsed : note) {
      for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
        PlaceMention place = parsed.at(i).place();
        if (!homeland.owns(place) && frame.names(place)) {
          return true;
        }
      }
    }
    return false;
  }
}
