package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.PlaceMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an article has told so far: its events, the one at hand, and what waits for the next. */
final class Story {
  private static final int MOST_FRAMES = 200;

  /**
   * Sentences that an event may follow in its paragraph: no article has as many, and a text without
   * line breaks would give each event all that stands before it.
   */
  private static final int LONGEST_PARAGRAPH = 100;

  private final Homeland homeland;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Parsed> paragraph = new ArrayList<>();
  private final Forerunners forerunners = new Forerunners();
  private Frame current;
  private Parsed previous;
  private Parsed reading;
  private boolean cancelNext;

  Story(Homeland homeland) {
    this.homeland = homeland;
  }

  /** Opens a sentence. */
  void begin(Parsed parsed) {
    reading = parsed;
    int now = parsed.sentence().paragraph();
    if (!paragraph.isEmpty() && paragraph.get(0).sentence().paragraph() != now) {
      paragraph.clear();
      forerunners.turn(now);
    }
  }

  /** Closes a sentence: all of it was told. */
  void end(Parsed parsed) {
    previous = parsed;
    if (paragraph.size() < LONGEST_PARAGRAPH) {
      paragraph.add(parsed);
    }
  }

  /** A new item of a digest begins: nothing told before is meant. */
  void section() {
    current = null;
    forerunners.clear();
    paragraph.clear();
    previous = null;
  }

  List<Frame> frames() {
    return frames;
  }

  /** The event at hand; null for none. */
  Frame current() {
    return current;
  }

  void turnTo(Frame frame) {
    current = frame;
  }

  /** The sentences of the paragraph before the one that is read. */
  List<Parsed> paragraph() {
    return paragraph;
  }

  /** The sentence before; null at the head of the article or of an item. */
  Parsed previous() {
    return previous;
  }

  Forerunners forerunners() {
    return forerunners;
  }

  /** What was called off is told next. */
  void cancelNext() {
    cancelNext = true;
  }

  /**
   * Opens an event.
   *
   * @param mention the words for it; null for a signing without any
   */
  Frame open(EventMention mention) {
    Frame frame = new Frame(mention);
    frame.follow(paragraph);
    if (!frame.aside()) {
      forerunners.join(frame, this::ofHere);
    }
    if (frames.size() < MOST_FRAMES) {
      frames.add(frame);
    }
    if (cancelNext && !frame.aside()) {
      frame.cancel();
      cancelNext = false;
    }
    return frame;
  }

  /** Makes an event of one that was told before among others. */
  void adopt(Frame frame) {
    if (frames.size() < MOST_FRAMES) {
      frames.add(frame);
    }
  }

  /** Whether a sentence told before names no other partner than the one being read. */
  private boolean ofHere(Parsed told) {
    Set<String> here = reading == null ? Set.of() : homeland.partners(reading);
    Set<String> there = homeland.partners(told);
    return here.isEmpty() || there.isEmpty() || Few.any(there, here::contains);
  }

  /** A signing without an event: the paragraph so far tells who signs. */
  Frame openSigning() {
    current = open(null);
    paragraph.forEach(current::tell);
    return current;
  }

  /** The countries abroad of the places. */
  Set<String> partners(List<PlaceMention> places) {
    Set<String> partners = new HashSet<>();
    for (PlaceMention place : places) {
      if (!homeland.owns(place)) {
        partners.add(place.country());
      }
    }
    return partners;
  }

  /** The partners that a sentence names. */
  Set<String> partners(Parsed parsed) {
    return homeland.partners(parsed);
  }

  /** The partners in the name of an event, or else in the sentence that opened it. */
  Set<String> told(Frame frame) {
    if (frame.event() != null && !partners(frame.event().places()).isEmpty()) {
      return partners(frame.event().places());
    }
    return frame.sentences().isEmpty()
        ? new HashSet<>()
        : homeland.partners(frame.sentences().get(0));
  }

  /** The partners of the sentence that the event told before does not have. */
  Set<String> newPartners(Parsed parsed) {
    Set<String> here = homeland.partners(parsed);
    here.removeAll(told(current));
    return here;
  }

  /** How many events it tells of, other editions left out. */
  long events() {
    return Few.count(frames, frame -> !frame.aside());
  }

  /** Whether the sentence has a day, or a place that the event told before was not in. */
  boolean tellsWhen(Parsed parsed) {
    Set<String> here = homeland.partners(parsed);
    if (current != null) {
      here.removeAll(told(current));
    }
    return !here.isEmpty() || tellsDayOrMonth(parsed);
  }

  private static boolean tellsDayOrMonth(Parsed parsed) {
    for (int i = parsed.nextDate(0); i >= 0; i = parsed.nextDate(i + 1)) {
      DateMention date = parsed.at(i).date();
      if (date.hasDays()
          || date.kind() == DateMention.Kind.RELATIVE
          || date.kind() == DateMention.Kind.MONTH) {
        return true;
      }
    }
    return false;
  }
}
