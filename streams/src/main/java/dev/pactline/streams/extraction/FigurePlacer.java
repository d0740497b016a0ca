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

  private void place(Count count, List<Target> targets, Parsed parsed) {
    if (count.mood() == Mood.NEGATED
        || reader.background(parsed, count.at())
        || reader.thirdParties(parsed, homeland)
        || Visitors.delegation(count, homeland)) {
      return;
    }
    Frame visited = Target.visited(targets, count);
    Frame frame = visited == null ? Target.nearest(targets, count.at(), story.current()) : visited;
    if (shareOf(frame, targets, count)) {
      frame.add(count.with(Extent.WHOLE));
      return;
    }
    boolean opening = (encounters != null || !hesitated) && mayOpen(frame, count, parsed);
    hesitated |= opening;
    if (encounters != null && opening) {
      Frame told = frame == null ? story.openSigning() : frame;
      told.add(count.extent() == Extent.PERHAPS ? count.with(Extent.WHOLE) : count);
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

  /** "Four of the ten were signed at the Guangdong-Fiji Business Forum": all that were there. */
  private static boolean shareOf(Frame frame, List<Target> targets, Count count) {
    return count.extent() == Extent.PART
        && count.counted() == Counted.PROJECTS
        && count.firm()
        && count.mood() == Mood.ACTUAL
        && targets.size() == 1
        && targets.get(0).mention().named()
        && targets.get(0).mention().from() > count.at()
        && frame == targets.get(0).frame()
        && frame.opensIn(count.where());
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
    Frame frame = Target.nearest(targets, value.at(), story.current());
    return frame != null && Equivalents.tells(parsed, value.at()) && frame.restate(value);
  }

  private static boolean papersOf(Count count, Parsed parsed) {
    return count.counted() == Counted.PROJECTS && count.where().sameAs(parsed);
  }

  void place(Value value, List<Target> targets, Parsed parsed) {
    if (restates(value, targets, parsed) || value.extent() == Extent.AGAIN) {
      return;
    }
    if (value.extent() == Extent.PERHAPS) {
      Frame frame = Target.nearest(targets, value.at(), story.current());
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
    Frame frame = Target.nearest(targets, value.at(), story.current());
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
