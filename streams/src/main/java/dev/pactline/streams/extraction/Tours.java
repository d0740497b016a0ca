package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.PlaceMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The stops of events that were told in one breath. Each becomes an event when something is told of
 * it alone; what is told of all of them together is of the one event that they open.
 */
final class Tours {
  /** Paragraphs behind a list in which a stop may be told of without a word for an event. */
  private static final int NEAR = 2;

  private static final Lexicon RESPECTIVELY = Lexicon.of("respectively", "in that order");

  private final SentenceReader reader;
  private final Homeland homeland;
  private final Story story;
  private final List<Frame> waiting = new ArrayList<>();

  /** All stops of the last list, in its order. */
  private List<Stop> listed = List.of();

  /** The sentence that gave the figures of the listed events in their order; null for none. */
  private Parsed numbered;

  /**
   * One of a list.
   *
   * @param place where it was; null where the list does not tell
   */
  record Stop(Frame frame, PlaceMention place) {}

  Tours(SentenceReader reader, Homeland homeland, Story story) {
    this.reader = reader;
    this.homeland = homeland;
    this.story = story;
  }

  /** Opens the events that a sentence lists; null where it lists none, or such as are known. */
  Target open(Parsed parsed, List<EventMention> mentions) {
    Tour tour = reader.tour(parsed, homeland);
    if (tour == null
        || tour.mention().status() != Mood.ACTUAL
        || reader.background(parsed, tour.mention().from())
        || Few.any(mentions, mention -> mention.named() || mention.otherEdition())
        || Few.any(tour.stops(), this::known)) {
      return null;
    }
    listed = Few.each(tour.stops(), place -> stop(tour.mention(), place));
    listed.forEach(stop -> waiting.add(stop.frame()));
    return new Target(tour.mention(), all(tour.mention()));
  }

  /** The event of all: a signing that was told before, or a new one. */
  private Frame all(EventMention mention) {
    Frame current = story.current();
    if (current == null || current.event() != null || current.aside()) {
      return story.open(mention);
    }
    current.open(mention);
    return current;
  }

  private boolean known(PlaceMention stop) {
    return Few.any(
        story.frames(),
        frame ->
            !frame.aside()
                && frame.event() != null
                && story.partners(frame.event().places()).equals(Set.of(stop.country())));
  }

  private static Stop stop(EventMention all, PlaceMention place) {
    Frame frame =
        new Frame(
            new EventMention(
                all.where(),
                all.from(),
                all.from() + 1,
                null,
                EventNouns.singular(all.noun()),
                true,
                false,
                false,
                Mood.ACTUAL,
                List.of(place)));
    frame.bookOn(place.country());
    return new Stop(frame, place);
  }

  /** The stops that nothing was told of yet, in the order in which they were listed. */
  List<Frame> waiting() {
    return waiting;
  }

  /** The events of the last list in its order, if they are so many; else none. */
  List<Frame> listed(int count) {
    return listed.size() == count ? Few.each(listed, Stop::frame) : List.of();
  }

  /** Takes events that a sentence tells of side by side for those that the next may number. */
  void list(List<Stop> events) {
    listed = List.copyOf(events);
  }

  /** The sentence has given figures to the listed events in their order. */
  void number(Parsed parsed) {
    numbered = parsed;
  }

  /** Makes a stop an event. */
  void adopt(Frame stop) {
    if (waiting.remove(stop)) {
      story.adopt(stop);
      stop.tell(stop.event().where());
    }
  }

  /**
   * Opens the event of a place that a sentence divides its figures among.
   *
   * @param like another one of them; null for none
   */
  Frame add(PlaceMention place, EventMention like, Parsed parsed) {
    if (like != null) {
      return add(stop(like, place).frame(), parsed);
    }
    List<Parsed> near = new ArrayList<>(story.paragraph());
    near.add(parsed);
    Parsed naming = Few.first(near, told -> Tour.plural(told) >= 0);
    if (naming == null) {
      Frame signing = story.open(null);
      signing.bookOn(place.country());
      signing.tell(parsed);
      return signing;
    }
    EventMention mention = Tour.mention(naming, Tour.plural(naming), List.of(place));
    return add(stop(mention, place).frame(), parsed);
  }

  private Frame add(Frame stop, Parsed parsed) {
    story.adopt(stop);
    stop.tell(parsed);
    return stop;
  }

  /**
   * Gives each event its day where they are told in turn: "in Lima and Quito, on October 14 and 17
   * respectively", "the former, on October 14, brought four contracts, the latter, on October 17,
   * two".
   *
   * @return whether they were
   */
  boolean inTurn(List<DatedAt> days, Parsed parsed) {
    boolean turns = (numbered != null && numbered.sameAs(parsed)) || parsed.has(RESPECTIVELY);
    List<DatedAt> single = turns ? single(days) : List.of();
    if (single.isEmpty() || single.size() != listed.size()) {
      return false;
    }
    for (int i = 0; i < listed.size(); i++) {
      listed.get(i).frame().dateOnly(single.get(i));
    }
    return true;
  }

  /** The days told one by one; a week is none. */
  private static List<DatedAt> single(List<DatedAt> days) {
    List<DatedAt> single = new ArrayList<>();
    for (DatedAt dated : days) {
      DateMention date = dated.date();
      if (date.kind() == DateMention.Kind.DAYS) {
        date.days().forEach(day -> single.add(dated.with(only(date, day))));
      } else if (date.kind() == DateMention.Kind.DAY && date.hasDays()) {
        single.add(dated);
      }
    }
    return single;
  }

  private static DateMention only(DateMention date, LocalDate day) {
    return new DateMention(
        date.span(),
        DateMention.Kind.DAY,
        day,
        day,
        List.of(day),
        null,
        null,
        null,
        null,
        date.recurrence(),
        date.publication());
  }

  /** The day of a stop that a sentence lists: "in Lima on October 14". */
  void day(DatedAt day, PlaceMention beside) {
    for (Stop stop : listed) {
      if (opens(stop, day.where()) && stop.place().name().equals(beside.name())) {
        stop.frame().add(day);
      }
    }
  }

  private static boolean opens(Stop stop, Parsed parsed) {
    Frame frame = stop.frame();
    boolean first = !frame.sentences().isEmpty() && frame.sentences().get(0).sameAs(parsed);
    return stop.place() != null && (first || frame.opensIn(parsed)) && !frame.named();
  }

  /** "In La Paz, 75 people came": the stop that a sentence is about; null for none. */
  Frame toldOf(Parsed parsed, List<EventMention> mentions, boolean tells) {
    Frame ranked = ranked(parsed);
    if (ranked == null && mentions.isEmpty()) {
      Frame one = theOne(parsed);
      if (one != null) {
        return one;
      }
    }
    if (ranked != null || listed.isEmpty()) {
      return ranked;
    }
    List<Stop> here = Few.where(listed, stop -> names(parsed, stop));
    boolean one =
        here.size() == 1
            && !Few.any(mentions, mention -> mention.named() || mention.several())
            && !opens(here.get(0), parsed)
            && homeland.partners(parsed).size() == 1;
    boolean about = !mentions.isEmpty() || (tells && near(here, parsed));
    return one && about ? here.get(0).frame() : null;
  }

  /** "Forums were held at each stop. The one in Dubai drew 190": one of them; null for none. */
  private Frame theOne(Parsed parsed) {
    boolean one =
        parsed.size() > 3
            && parsed.is(0, "the")
            && parsed.at(1).word().equals("one")
            && parsed.is(2, "in")
            && parsed.at(3).place() != null
            && !homeland.owns(parsed.at(3).place());
    Parsed before = one ? story.previous() : null;
    int noun = before == null ? -1 : Tour.plural(before);
    PlaceMention place = noun < 0 ? null : parsed.at(3).place();
    if (place == null || Few.any(listed, stop -> at(stop, place))) {
      return null;
    }
    Stop stop = stop(Tour.mention(before, noun, List.of(place)), place);
    waiting.add(stop.frame());
    listed = List.of(stop);
    return stop.frame();
  }

  private static boolean at(Stop stop, PlaceMention place) {
    return stop.place() != null && stop.place().name().equals(place.name());
  }

  private static boolean near(List<Stop> stops, Parsed parsed) {
    return Few.any(
        stops,
        stop -> parsed.sentence().paragraph() - first(stop.frame()).sentence().paragraph() <= NEAR);
  }

  private static Parsed first(Frame frame) {
    return frame.event() == null ? frame.sentences().get(0) : frame.event().where();
  }

  /** "The latter counted more than 350": of the last of two; null for none. */
  private Frame ranked(Parsed parsed) {
    int rank = Ranks.of(parsed, 1, 2);
    boolean one = rank >= 0 && Ranks.of(parsed, 2, parsed.size()) < 0;
    return one && rank < listed.size() ? listed.get(rank).frame() : null;
  }

  /** Whether the sentence names the stop's city, or its country where no other stop is in that. */
  private boolean names(Parsed parsed, Stop stop) {
    if (stop.place() == null || stop.frame().named()) {
      return false;
    }
    String country = stop.place().country();
    boolean alone =
        Few.count(listed, other -> other.place() != null && other.place().country().equals(country))
            == 1;
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      if (place.name().equals(stop.place().name()) || (alone && place.country().equals(country))) {
        return true;
      }
    }
    return false;
  }
}
