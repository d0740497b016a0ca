package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Division.Part;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Gives the parts of a divided figure to the stops of a journey that they are of. */
final class DivisionPlacer {
  private final Story story;
  private final Tours tours;

  /** Told before any event that they may be of. */
  private final List<Division> early = new ArrayList<>();

  DivisionPlacer(Story story, Tours tours) {
    this.story = story;
    this.tours = tours;
  }

  /**
   * Gives each part to the event told before that was where it was signed, or keeps it for those to
   * come.
   *
   * @return indices of what is placed with that; empty where the parts are of no events told before
   */
  Set<Integer> place(List<Division> divisions, List<Target> targets, Parsed parsed) {
    List<Frame> events = new ArrayList<>();
    for (Target target : targets) {
      if (!events.contains(target.frame())) {
        events.add(target.frame());
      }
    }
    if (events.size() > 1) {
      tours.list(Few.each(events, frame -> new Tours.Stop(frame, null)));
    }
    Set<Integer> spent = new HashSet<>();
    for (Division division : divisions) {
      boolean byEvent = events.size() > 1 && !division.ranked();
      if (!byEvent && placed(division, parsed)) {
        spent.addAll(division.spent());
      }
    }
    return spent;
  }

  private boolean placed(Division division, Parsed parsed) {
    List<Frame> stops =
        division.ranked()
            ? tours.listed(division.parts().size())
            : stops(division, story.frames(), parsed);
    if (stops.isEmpty()) {
      return false;
    }
    long known = Few.count(stops, stop -> stop != null);
    if (known == 0 && !plural(parsed)) {
      early.add(division);
      return false;
    }
    if (known < stops.size() && !Few.all(division.parts(), Part::there)) {
      return false;
    }
    give(division, stops, parsed);
    return true;
  }

  /** "At two seminars": where the parts of a figure may be events that nothing else tells of. */
  private boolean plural(Parsed parsed) {
    return Tour.plural(parsed) >= 0 || Few.any(story.paragraph(), told -> Tour.plural(told) >= 0);
  }

  /** Ends the article: parts told before their events are given to them now. */
  void close() {
    for (Division division : early) {
      Parsed where = division.parts().get(0).count().where();
      List<Frame> later = Few.where(story.frames(), frame -> frame.opensBehind(where));
      List<Frame> stops = stops(division, later, where);
      if (!stops.isEmpty() && Few.all(stops, stop -> stop != null)) {
        give(division, stops, where);
      }
    }
  }

  /** Whether a figure is one of the divided, or the sum of them told in the paragraph. */
  private static boolean told(Figure figure, Division division, Parsed where) {
    if (figure.where().sameAs(where)) {
      return division.spent().contains(figure.at());
    }
    return figure instanceof Count count
        && count.counted() == division.counted()
        && count.count() == division.sum()
        && count.where().sentence().paragraph() == where.sentence().paragraph()
        && count.where().sentence().start() < where.sentence().start();
  }

  /**
   * The event of each part, in their order; null for one that no event can be of, and no events at
   * all where it is not clear.
   */
  private List<Frame> stops(Division division, List<Frame> among, Parsed where) {
    List<Frame> stops = new ArrayList<>();
    for (Part part : division.parts()) {
      List<Frame> here = placed(part, among);
      Frame stop = here.size() == 1 ? here.get(0) : null;
      boolean taken = stop != null && stops.contains(stop);
      boolean unclear = here.size() > 1 || taken;
      if (unclear || contradicts(stop, part, figure -> told(figure, division, where))) {
        return List.of();
      }
      stops.add(stop);
    }
    return stops;
  }

  /** The events that may be of the part's place: those told of, or else those only listed. */
  private List<Frame> placed(Part part, List<Frame> among) {
    List<Frame> here = Few.where(among, frame -> mayBe(frame, part));
    here = here.isEmpty() ? Few.where(tours.waiting(), frame -> mayBe(frame, part)) : here;
    return here.size() > 1 ? Few.where(here, frame -> names(frame, part.place())) : here;
  }

  /** Whether the frame is of one partner, and of the part's place if it tells a city. */
  private boolean mayBe(Frame frame, Part part) {
    boolean held = frame.opensIn(part.count().where()) && heldIn(frame.event(), part);
    boolean one =
        !frame.aside()
            && !frame.sum()
            && (frame.event() == null || !frame.event().several())
            && (held || partners(frame).equals(Set.of(part.place().country())));
    return one
        && (held || part.place().kind() != PlaceMention.Kind.CITY || inCity(frame, part.place()));
  }

  /** "A seminar in Lima drew 120 people; a second one, in La Paz, drew 75": the former. */
  private static boolean heldIn(EventMention event, Part part) {
    PlaceMention held = heldIn(event);
    return held != null && held.name().equals(part.place().name());
  }

  /** The place closely behind an event: "a seminar that was held in Lima"; null for none. */
  private static PlaceMention heldIn(EventMention event) {
    Parsed parsed = event.where();
    int place = parsed.nextPlace(event.to());
    boolean in = place > 0 && parsed.is(place - 1, "in");
    return in && place - event.to() <= HELD ? parsed.at(place).place() : null;
  }

  /** Words of "that was held in". */
  private static final int HELD = 4;

  private Set<String> partners(Frame frame) {
    PlaceMention held = frame.event() == null ? null : heldIn(frame.event());
    if (held != null && story.partners(frame.event().places()).isEmpty()) {
      return story.partners(List.of(held));
    }
    Set<String> told = story.told(frame);
    if (told.isEmpty()) {
      frame.context().forEach(before -> told.addAll(story.partners(before)));
    }
    return told;
  }

  private static boolean inCity(Frame frame, PlaceMention city) {
    return names(frame, city)
        || frame.event() == null
        || !Few.any(frame.event().places(), place -> place.kind() == PlaceMention.Kind.CITY);
  }

  private static boolean names(Frame frame, PlaceMention city) {
    return frame.names(city)
        || (frame.event() != null
            && Few.any(frame.event().places(), place -> place.name().equals(city.name())))
        || Few.any(frame.context(), told -> Stops.names(told, city.name()));
  }

  private static boolean contradicts(Frame stop, Part part, Predicate<Figure> gone) {
    return stop != null
        && Few.any(
            stop.counts(part.count().counted()),
            count ->
                count.extent() == Extent.WHOLE
                    && count.count() != part.count().count()
                    && !gone.test(count));
  }

  private void give(Division division, List<Frame> stops, Parsed where) {
    for (Frame frame : story.frames()) {
      boolean had = frame.hasFigures();
      boolean single = frame.event() != null && story.told(frame).size() == 1;
      boolean own = single && !stops.contains(frame);
      frame.drop(
          figure -> told(figure, division, where) && !(own && !figure.where().sameAs(where)));
      frame.dropShares(where);
      if (had && frame.event() == null && !frame.values().isEmpty() && !stops.contains(frame)) {
        frame.markSum(); // what is left is of all together
      }
    }
    Frame told = Few.first(stops, stop -> stop != null && stop.event() != null);
    EventMention like = told == null || told.named() ? null : told.event();
    List<Tours.Stop> given = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      Part part = division.parts().get(i);
      given.add(new Tours.Stop(give(part, stops.get(i), like, where), part.place()));
    }
    if (division.ranked()) {
      tours.number(where);
    } else if (stops.contains(null)) {
      tours.list(given);
    }
  }

  private Frame give(Part part, Frame stop, EventMention like, Parsed parsed) {
    Frame frame = stop;
    if (frame == null) {
      frame = tours.add(part.place(), like, parsed);
    }
    tours.adopt(frame);
    frame.take(part.count());
    if (part.money() != null && part.moneyAt() >= 0) {
      long covers = part.count().count();
      frame.take(
          new Value(parsed, part.moneyAt(), part.money(), Mood.ACTUAL, Extent.WHOLE, covers));
    }
    return frame;
  }
}
