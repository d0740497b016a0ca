package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/**
 * An event that a sentence speaks of.
 *
 * @param mention the words for it
 * @param frame what was gathered of it
 */
record Target(EventMention mention, Frame frame) {

  /** The event of a figure: what it was signed at, or the last one named before it. */
  static Frame nearest(List<Target> targets, Figure figure, Frame otherwise) {
    Frame ahead = ahead(targets, figure);
    return ahead == null ? nearest(targets, figure.at(), otherwise) : ahead;
  }

  /** "... and two worth $3 million at a seminar in Brunei": of what it was signed at; else null. */
  private static Frame ahead(List<Target> targets, Figure figure) {
    for (Target target : targets.size() < 2 ? List.<Target>of() : targets) {
      int from = target.mention().from();
      boolean behind = from > figure.at() && from - figure.at() <= AT;
      if (behind && at(figure.where(), figure.at(), from)) {
        return target.frame();
      }
    }
    return null;
  }

  /** Words of "agreements worth $25 million at the". */
  private static final int AT = 8;

  /** Whether only "at" and words for papers and money are between the figure and the event. */
  private static boolean at(Parsed parsed, int figure, int event) {
    boolean at = parsed.is(event - 1, "at") || parsed.is(event, "at");
    for (int i = figure + 1; i < event; i++) {
      at |= parsed.is(i, "at");
      if (parsed.ends(i) || parsed.is(i, "and") || parsed.at(i).date() != null) {
        return false;
      }
    }
    return at;
  }

  /** The event of a figure at a chunk: the last one named before it. */
  static Frame nearest(List<Target> targets, int at, Frame otherwise) {
    Frame found = targets.isEmpty() ? otherwise : targets.get(0).frame();
    if (found != otherwise
        && otherwise != null
        && found.aside()
        && targets.get(0).mention().from() > at) {
      found = otherwise; // "18 were signed, up from nine at the last meeting"
    }
    for (Target target : targets) {
      if (target.mention().from() <= at) {
        found = target.frame();
      }
    }
    return found;
  }

  /** "...; on Wednesday the Brno Forum had 190 guests": an event of its clause, if there is one. */
  static Frame ofDay(List<Target> targets, DatedAt day, Frame otherwise) {
    int from = day.where().clauseStart(day.at());
    int to = day.where().clauseEnd(day.at());
    List<Target> here =
        targets.size() < 2
            ? targets
            : Few.where(targets, t -> t.mention().from() >= from && t.mention().from() < to);
    return nearest(here.isEmpty() ? targets : here, day.at(), otherwise);
  }

  /** "At a fair in Lodz, 300 people came to the Poland-Zhejiang Forum": the latter; else null. */
  static Frame visited(List<Target> targets, Count people) {
    if (people.counted() != Counted.ATTENDANCE || targets.size() < 2) {
      return null;
    }
    for (Target target : targets) {
      int from = target.mention().from();
      Parsed parsed = people.where();
      boolean near = target.mention().named() && from > people.at() && from - people.at() <= NEAR;
      if (near && came(parsed, people.at() + 1, from)) {
        return target.frame();
      }
    }
    return null;
  }

  /** Words of "people from the car business flocked to the". */
  private static final int NEAR = 12;

  private static boolean came(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.at(i).plain() && parsed.at(i).mark()) {
        return false;
      }
    }
    return parsed.has(AttendanceVerbs.ATTENDING, from, to);
  }

  /**
   * "At a fair in Lodz on Tuesday, 300 people came to the Poland-Zhejiang Forum": the day of both.
   *
   * @param frame of the fair
   * @return what was held there, where the sentence tells no other day of it; else null
   */
  static Frame inside(List<Target> targets, Frame frame, DatedAt day) {
    boolean two =
        targets.size() == 2
            && targets.get(0).frame() == frame
            && !targets.get(0).mention().named()
            && targets.get(1).mention().named()
            && targets.get(1).frame() != frame;
    boolean ahead = two && day.at() < targets.get(1).mention().from();
    return ahead && day.where().nextDate(targets.get(1).mention().from()) < 0
        ? targets.get(1).frame()
        : null;
  }
}
