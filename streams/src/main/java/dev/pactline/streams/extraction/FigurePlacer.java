package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.List;
import java.util.Set;

/** Gives the figures of a sentence to the events they are of, or keeps them for one to come. */
final class FigurePlacer {
  private final SentenceReader reader;
  private final Homeland homeland;
  private final Story story;
  private final Encounters encounters;
  private final OpenShare share;

  /** Whether a figure was met that might open an event by itself. */
  private boolean hesitated;

  /** The number told last that is a part of all papers, and all of its event; null for none. */
  private Count shared;

  /**
   * @param encounters where figures open an event whatever the words for it are; null for nowhere
   */
  FigurePlacer(
      SentenceReader reader,
      Homeland homeland,
      Story story,
      Encounters encounters,
      OpenShare share) {
    this.reader = reader;
    this.homeland = homeland;
    this.story = story;
    this.encounters = encounters;
    this.share = share;
  }

  /** Whether a reading with encounters might find something else in the same sentences. */
  boolean hesitated() {
    return hesitated;
  }

  /** Gives the numbers of one sort to their events. */
  void place(List<Count> counts, Counted counted, List<Target> targets, Parsed parsed) {
    for (Count count : counts) {
      if (count.counted() == counted) {
        place(count, targets, parsed);
      }
    }
  }

  private void place(Count stated, List<Target> targets, Parsed parsed) {
    Count count = shareHere(stated, targets);
    if (count.mood() == Mood.NEGATED
        || reader.background(parsed, count.at())
        || reader.thirdParties(parsed, homeland)
        || Visitors.delegation(count, homeland)
        || totalAgain(count)) {
      return;
    }
    Frame visited = Target.visited(targets, count);
    Frame frame = visited == null ? Target.nearest(targets, count, story.current()) : visited;
    if (shareOf(frame, targets, count)) {
      partFrom(frame, count);
      frame.add(count.with(Extent.WHOLE));
      shared = count;
      return;
    }
    boolean opening = (encounters != null || !hesitated) && mayOpen(frame, count, parsed);
    hesitated |= opening;
    if (encounters != null && opening) {
      Frame told = frame == null ? story.openSigning() : frame;
      told.add(count.extent() == Extent.PERHAPS ? count.with(Extent.WHOLE) : count);
      return;
    }
    if (count.extent() == Extent.PERHAPS && Visitors.travellers(count, homeland)) {
      return;
    }
    if (count.extent() == Extent.PERHAPS) {
      if (mayBeOf(frame, parsed)) {
        frame.add(count);
      } else if (frame == null) {
        story.forerunners().add(count);
      }
      return;
    }
    boolean opens = count.counted() == Counted.PROJECTS ? count.firm() : false;
    if (frame == null
        && opens
        && (reader.signs(parsed) || !reader.standing(parsed, count.at()))
        && (count.extent() != Extent.PART || count.count() == 1)
        && count.count() > 0
        && count.mood() == Mood.ACTUAL) {
      frame = story.openSigning();
    }
    if (frame != null) {
      frame.add(count);
    } else if (waits(count)) {
      story.forerunners().announce(count);
    } else if (count.counted() == Counted.ATTENDANCE && count.mood() == Mood.ACTUAL) {
      story.forerunners().add(count.with(Extent.PERHAPS));
    }
  }

  /** "Nine of the 23 agreements were signed at the Zambia Forum", "... there": nine, all of it. */
  private static Count shareHere(Count count, List<Target> targets) {
    Parsed parsed = count.where();
    int at = count.at();
    boolean share =
        count.counted() == Counted.PROJECTS
            && at > 2
            && parsed.is(at - 1, "the")
            && parsed.is(at - 2, "of")
            && parsed.at(at - 3).counts();
    boolean here =
        share
            && ((targets.size() == 1 && targets.get(0).mention().from() > at) || there(parsed, at));
    if (!here) {
      return count;
    }
    return Count.told(parsed, at - 3, Counted.PROJECTS, Extent.WHOLE).with(count.mood());
  }

  /** "were signed there.", but not "signed there with suppliers from Laos are Thai". */
  private static boolean there(Parsed parsed, int from) {
    int there = THERE.find(parsed, from, parsed.size());
    return there >= 0 && parsed.ends(there + THERE.match(parsed, there));
  }

  private static final Lexicon THERE = Lexicon.of("there", "here", "on the spot");

  /** "The 17 agreements cover", where 17 were told of two countries together. */
  private boolean totalAgain(Count count) {
    return count.counted() == Counted.PROJECTS
        && count.where().is(count.at() - 1, "the")
        && Few.any(
            story.frames(),
            frame ->
                frame != story.current()
                    && !frame.aside()
                    && story.events() > 2
                    && story.told(frame).size() > 1
                    && Few.any(
                        frame.counts(Counted.PROJECTS),
                        told -> told.extent() == Extent.WHOLE && told.count() == count.count()));
  }

  /** Papers of all events that were told before this one are not its own: they are of a lead. */
  private void partFrom(Frame frame, Count share) {
    List<Figure> lead = frame.figuresBefore(share.where());
    boolean more =
        Few.any(lead, told -> told instanceof Count count && count.count() > share.count());
    if (more) {
      frame.drop(lead::contains);
      Frame all = story.open(null);
      all.markSum();
      lead.forEach(all::take);
      all.tell(lead.get(0).where());
    }
  }

  /** "Seven of them, worth 54 million euros, were signed at the Forum": all that it is worth. */
  private Value asWhole(Value value) {
    boolean ofShare =
        shared != null
            && value.extent() == Extent.PART
            && value.where().sameAs(shared.where())
            && value.at() > shared.at()
            && value.at() - shared.at() <= WORTH;
    return ofShare
        ? new Value(
            value.where(), value.at(), value.money(), value.mood(), Extent.WHOLE, shared.count())
        : value;
  }

  /** Words of "of them, worth". */
  private static final int WORTH = 5;

  /** "Four of the ten were signed at the Guangdong-Fiji Business Forum": all that were there. */
  private static boolean shareOf(Frame frame, List<Target> targets, Count count) {
    boolean part =
        count.extent() == Extent.PART
            && count.counted() == Counted.PROJECTS
            && count.firm()
            && count.mood() == Mood.ACTUAL;
    boolean stop = targets.isEmpty() && frame != null && frame.opensAt(count.where());
    return part && (stop || heldThere(frame, targets, count));
  }

  private static boolean heldThere(Frame frame, List<Target> targets, Count count) {
    return targets.size() == 1
        && (targets.get(0).mention().named() || signedAt(targets.get(0).mention(), count))
        && (targets.get(0).mention().from() > count.at()
            || PaperNumbers.yielded(count.where(), count.at()))
        && frame == targets.get(0).frame()
        && frame.opensIn(count.where());
  }

  /** "Ten of them were signed at a seminar". */
  private static boolean signedAt(EventMention mention, Count count) {
    return mention.fresh()
        && count
            .where()
            .has(Lexicons.FIRM_SIGNING, count.at(), Math.max(count.at(), mention.from()));
  }

  /** Whether a figure stands where both sides are named, in its paragraph or before. */
  private boolean mayOpen(Frame frame, Count count, Parsed parsed) {
    boolean whole = count.extent() == Extent.WHOLE || count.extent() == Extent.PERHAPS;
    if (count.mood() != Mood.ACTUAL || !whole || (frame != null && frame.aside())) {
      return false;
    }
    if (frame != null) {
      return count.extent() == Extent.PERHAPS && !frame.tells(count.counted());
    }
    boolean here = homeland.in(parsed) && !homeland.partners(parsed).isEmpty();
    boolean people = count.counted() == Counted.ATTENDANCE && count.firm() && !ofHome(count);
    return (here && people) || opensUnnamed(count, parsed);
  }

  /** "Eighteen visitors from Jinhua": the party that came, not those who were there. */
  private boolean ofHome(Count count) {
    Parsed parsed = count.where();
    for (int i = count.at() + 1; i < Math.min(parsed.size(), count.at() + 6); i++) {
      if (parsed.at(i).place() != null) {
        return homeland.owns(parsed.at(i).place());
      }
    }
    return false;
  }

  /** "Norwegian farms and importers from Shanghai got six contracts on paper": a signing. */
  private boolean opensUnnamed(Count count, Parsed parsed) {
    return count.counted() == Counted.PROJECTS
        && (count.count() > 0
            || story.forerunners().counts(c -> c.where().sameAs(story.previous())))
        && (count.firm() || !reader.standing(parsed, count.at()))
        && meets(parsed);
  }

  private boolean meets(Parsed parsed) {
    if (!reader.mentionsDeal(parsed)) {
      return false;
    }
    hesitated = true;
    return encounters != null && encounters.near(parsed);
  }

  /** "Ten deals, $3 million in all": of the event told next. */
  private static boolean waits(Count count) {
    return count.counted() == Counted.PROJECTS
        && count.count() > 1
        && count.at() < 2
        && count.mood() == Mood.ACTUAL
        && count.extent() == Extent.WHOLE;
  }

  /** Whether a figure that says nothing of itself may be the frame's: near, and of no one else. */
  private boolean mayBeOf(Frame frame, Parsed parsed) {
    if (frame == null || frame.aside() || frame.planned() || !frame.reaches(parsed)) {
      return false;
    }
    Set<String> here = homeland.partners(parsed);
    return here.isEmpty()
        || frame.opensIn(parsed)
        || frame.meets(here, homeland)
        || frame.partners(homeland).stream().allMatch(Set::isEmpty);
  }

  /** "That is $3 million": adds it to the value told just before. */
  private boolean restates(Value value, List<Target> targets, Parsed parsed) {
    Frame frame = Target.nearest(targets, value, story.current());
    return frame != null && Equivalents.tells(parsed, value.at()) && frame.restate(value);
  }

  private static boolean papersOf(Count count, Parsed parsed) {
    return count.counted() == Counted.PROJECTS && count.where().sameAs(parsed);
  }

  void place(Value told, List<Target> targets, Parsed parsed) {
    Value value = asWhole(told);
    if (restates(value, targets, parsed) || value.extent() == Extent.AGAIN) {
      return;
    }
    if (value.extent() == Extent.PERHAPS) {
      Frame frame = Target.nearest(targets, value, story.current());
      if (mayBeOf(frame, parsed) && !reader.background(parsed, value.at())) {
        frame.add(value);
      } else if (frame == null && !reader.background(parsed, value.at())) {
        story.forerunners().add(value);
      }
      return;
    }
    if (share.takes(value)) {
      return;
    }
    if (reader.background(parsed, value.at()) || reader.thirdParties(parsed, homeland)) {
      return;
    }
    Frame frame = Target.nearest(targets, value, story.current());
    boolean opens =
        value.mood() == Mood.ACTUAL
            && value.extent() != Extent.PART
            && (reader.signs(parsed) || (meets(parsed) && !reader.standing(parsed, value.at())));
    if (frame == null && opens) {
      frame = story.openSigning();
    }
    if (frame != null) {
      frame.add(value);
    } else if (value.mood() == Mood.ACTUAL
        && value.extent() == Extent.WHOLE
        && story.forerunners().announcesIn(parsed)) {
      story.forerunners().announce(value);
    } else if (value.mood() == Mood.ACTUAL
        && value.extent() == Extent.WHOLE
        && (reader.signs(parsed) || !reader.standing(parsed, value.at()))
        && (reader.mentionsDeal(parsed)
            || story.forerunners().counts(count -> papersOf(count, parsed)))) {
      story.forerunners().add(value);
    }
  }
}
