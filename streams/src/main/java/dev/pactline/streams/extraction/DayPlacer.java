package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/** Gives the days of a sentence to the events they are of, or keeps them for one to come. */
final class DayPlacer {
  private final SentenceReader reader;
  private final Story story;
  private final ToldDays calendar = new ToldDays();
  private final Itinerary itinerary;
  private final Tours tours;

  DayPlacer(SentenceReader reader, Homeland homeland, Story story, Tours tours) {
    this.reader = reader;
    this.story = story;
    this.itinerary = new Itinerary(homeland);
    this.tours = tours;
  }

  /** Ends the article: events without a day get that of their stop of a journey. */
  void close() {
    story.frames().forEach(itinerary::settle);
    for (Frame frame : story.frames()) {
      boolean several = frame.event() != null && frame.event().several() && !frame.named();
      if ((frame.sum() || several) && frame.undated()) {
        Spans.over(story.frames()).ifPresent(frame::dateOnly);
      }
    }
  }

  /** Keeps the day of "Windhoek, 9 October" for the event that is told below. */
  void heading(Parsed parsed) {
    int day = parsed.nextDate(0);
    int words = 0;
    for (int i = 0; i < parsed.size(); i++) {
      words += parsed.at(i).plain() && !parsed.at(i).mark() ? 1 : 0;
    }
    boolean stop =
        day >= 0
            && words <= MOST_WORDS
            && parsed.nextDate(day + 1) < 0
            && parsed.at(day).date().hasDays()
            && !parsed.hasCount()
            && !parsed.hasMoney()
            && !story.partners(parsed).isEmpty();
    if (stop) {
      DateMention date = parsed.at(day).date();
      story.forerunners().onlyDay(new DatedAt(parsed, day, date, STRENGTH, DatedAt.Edge.WITHIN));
    }
  }

  /** Words of a heading beside its place and day: "Windhoek, Tuesday 9 October: wool". */
  private static final int MOST_WORDS = 2;

  /** As sure as "the forum was held on". */
  private static final int STRENGTH = 5;

  /**
   * Reads the days of a sentence, and whether it plans or moves what was told before.
   *
   * @param told the event that it tells of; null for none
   * @param tells whether it gives a figure
   */
  void place(
      Parsed parsed, Frame told, List<Target> targets, List<EventMention> mentions, boolean tells) {
    List<DatedAt> days = days(parsed, mentions);
    itinerary.notes(days);
    days.forEach(this::noteStop);
    boolean journey = targets.isEmpty() && !tells && itinerary.takes(days);
    if (tours.inTurn(days, parsed)) {
      days = List.of();
    }
    if (told == null) {
      if (!journey) {
        days.forEach(story.forerunners()::day);
      }
      return;
    }
    if (mentions.isEmpty() && reader.plans(parsed) && !told.tells(Counted.PROJECTS)) {
      told.plan();
    }
    int postponed = reader.postponed(parsed);
    if (postponed >= 0 && !reader.background(parsed, postponed)) {
      told.postpone();
    }
    boolean firm = tells || !targets.isEmpty();
    if (firm) {
      told.tell(parsed);
    }
    for (DatedAt date : journey ? List.<DatedAt>of() : days) {
      if (postponed < 0 || date.at() >= postponed) {
        Frame frame = Target.ofDay(targets, date, told);
        place(date, frame, parsed, firm);
        Frame inside = Target.inside(targets, frame, date);
        if (inside != null) {
          place(date, inside, parsed, firm);
        }
      }
    }
    for (Target target : targets) {
      if (target.frame().dates().isEmpty()) {
        story.forerunners().joinLoose(target.frame());
      }
    }
  }

  private void noteStop(DatedAt day) {
    PlaceMention beside = itinerary.place(day, false);
    if (beside != null) {
      tours.day(day, beside);
    }
  }

  private List<DatedAt> days(Parsed parsed, List<EventMention> mentions) {
    List<DatedAt> days = calendar.follow(reader.dates(parsed, mentions));
    DatedAt same = days.isEmpty() ? calendar.goesOn(parsed) : null;
    return same == null ? days : List.of(same);
  }

  private void place(DatedAt date, Frame frame, Parsed parsed, boolean firm) {
    boolean anchored =
        firm
            || frame.undatedBefore(parsed)
            || frame.hasFigureIn(parsed)
            || goesOn(date, frame, parsed);
    boolean background = reader.background(parsed, date.at());
    if (anchored && (!background || frame.cancelled() || vagueOnly(frame))) {
      frame.add(date);
    }
    if (!firm && date.date().hasDays() && !background) {
      story.forerunners().loose(date);
    }
  }

  /** "It closed on Friday": the other end of the event told before. */
  private static boolean goesOn(DatedAt date, Frame frame, Parsed parsed) {
    return date.edge() != DatedAt.Edge.WITHIN
        && frame.reaches(parsed)
        && (parsed.is(0, "it") || parsed.is(0, "which"));
  }

  private static boolean vagueOnly(Frame frame) {
    return frame.dates().isEmpty() && frame.event() == null;
  }
}
