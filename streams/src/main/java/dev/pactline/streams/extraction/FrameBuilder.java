package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Follows an article from sentence to sentence and gathers what belongs to one event. */
final class FrameBuilder {
  private final SentenceReader reader;
  private final Homeland homeland;
  private final Story story;
  private final EventMatcher matcher;
  private final Stops stops;
  private final OpenShare share;
  private final FigurePlacer figures;
  private final Tours tours;
  private final DivisionPlacer divisions;
  private final ToldTogether together;
  private final DayPlacer days;
  private final Headlines headlines;

  /**
   * @param encounters where figures open an event whatever the words for it are: for articles that
   *     otherwise tell of none; null for nowhere
   */
  FrameBuilder(SentenceReader reader, Homeland homeland, Encounters encounters) {
    this.reader = reader;
    this.homeland = homeland;
    this.story = new Story(homeland);
    this.matcher = new EventMatcher(reader, homeland, story);
    this.stops = new Stops(reader, homeland, story);
    this.share = new OpenShare(reader, homeland);
    this.figures = new FigurePlacer(reader, homeland, story, encounters, share);
    this.tours = new Tours(reader, homeland, story);
    this.divisions = new DivisionPlacer(story, tours);
    this.together = new ToldTogether(story);
    this.days = new DayPlacer(reader, homeland, story, tours);
    this.headlines = new Headlines(reader, story.frames());
  }

  /** Ends the article: events without a day get that of their stop of a journey. */
  void close() {
    divisions.close();
    days.close();
  }

  /** Whether a reading with encounters might find something else in the same sentences. */
  boolean hesitated() {
    return figures.hesitated();
  }

  List<Frame> frames() {
    return story.frames();
  }

  /** A headline fills what the text leaves open, where there is but one event to fill. */
  void title(Parsed parsed) {
    headlines.title(parsed);
  }

  /** A caption may tell how many came to the only event, where the text does not. */
  void caption(Parsed parsed) {
    headlines.caption(parsed);
  }

  /** A table belongs to the event told before it, as far as the text does not say the same. */
  void table(List<Parsed> rows) {
    Frame current = story.current();
    if (current == null || current.aside()) {
      return;
    }
    boolean valued = Few.any(current.values(), v -> v.extent() != Extent.PERHAPS);
    boolean counted = current.tells(Counted.PROJECTS);
    for (Figure figure : TableReader.read(rows)) {
      if (figure instanceof Value value && !valued) {
        current.add(value);
      } else if (figure instanceof Count count && !counted) {
        current.add(count);
      }
    }
  }

  /** A heading may tell where and when it was: "Windhoek, 9 October". */
  void heading(Parsed parsed) {
    days.heading(parsed);
  }

  /** A new item of a digest begins: nothing told before is meant. */
  void section() {
    story.section();
  }

  void read(Parsed parsed) {
    story.begin(parsed);
    List<EventMention> mentions = placed(reader.events(parsed));
    List<Count> counts = counts(parsed, mentions);
    List<Value> values = reader.values(parsed);
    boolean tells = tells(counts) || tells(values);
    Frame stop = stop(parsed, mentions, counts, outright(counts) || tells(values));
    Target tour = stop == null ? tours.open(parsed, mentions) : null;
    List<Target> targets = tour == null ? targets(mentions, parsed, stop) : List.of(tour);
    if (stop == null && targets.isEmpty()) {
      openUnnamed(parsed, counts, mentions.isEmpty() && !tells);
    }
    boolean divided = place(parsed, counts, values, targets);
    if (reader.cancels(parsed)) {
      cancel(targets, parsed, tells);
    }
    Frame told = targets.isEmpty() ? story.current() : targets.get(0).frame();
    days.place(parsed, told, targets, mentions, tells);
    if (told != null) {
      follow(parsed, told, divided);
    }
    for (Target target : targets) {
      if (!target.frame().aside()) {
        story.turnTo(target.frame());
      }
    }
    story.end(parsed);
  }

  /** The stop of a journey that the sentence is about, which is at hand then; null for none. */
  private Frame stop(
      Parsed parsed, List<EventMention> mentions, List<Count> counts, boolean outright) {
    Frame listed = tours.toldOf(parsed, mentions, outright);
    if (listed != null) {
      tours.adopt(listed);
    }
    Frame stop = listed == null ? stops.framePlacedBefore(parsed, counts, mentions) : listed;
    if (stop != null) {
      story.turnTo(stop);
    }
    return stop;
  }

  /**
   * Gives the figures of a sentence to their events.
   *
   * @return whether it divides figures among several
   */
  private boolean place(
      Parsed parsed, List<Count> counts, List<Value> values, List<Target> targets) {
    Set<Integer> divided = divisions.place(reader.divisions(parsed, homeland), targets, parsed);
    Set<Integer> spent =
        divided.isEmpty() ? together.take(parsed, counts, values, targets) : divided;
    List<Count> left = Few.where(counts, count -> !spent.contains(count.at()));
    // Papers and money may open a signing; people only join one.
    figures.place(left, Counted.PROJECTS, targets, parsed);
    for (Value value : values) {
      if (!spent.contains(value.at())) {
        figures.place(value, targets, parsed);
      }
    }
    figures.place(left, Counted.ATTENDANCE, targets, parsed);
    return !divided.isEmpty();
  }

  private void follow(Parsed parsed, Frame told, boolean divided) {
    if (told.hasFigures() && parsed.has(DealWorths.UNPAID)) {
      told.tell(parsed);
    }
    if (!divided) {
      share.follow(parsed, told);
    }
  }

  /** "at the Davao Forum and ... at a seminar in Brunei": each of several events with its place. */
  private List<EventMention> placed(List<EventMention> mentions) {
    return mentions.size() < 2 ? mentions : Few.each(mentions, this::placed);
  }

  private EventMention placed(EventMention mention) {
    PlaceMention place = mention.placeIn(mention.to());
    boolean there =
        place != null
            && !homeland.owns(place)
            && !mention.named()
            && mention.fresh()
            && mention.places().isEmpty();
    return there ? mention.in(place) : mention;
  }

  private List<Count> counts(Parsed parsed, List<EventMention> mentions) {
    Frame current = story.current();
    boolean about = !mentions.isEmpty() || (current != null && current.event() != null);
    List<Count> counts = new ArrayList<>(reader.attendance(parsed, about));
    counts.addAll(reader.projects(parsed, !mentions.isEmpty()));
    Parsed previous = story.previous();
    Count answer = previous == null ? null : reader.answer(previous, parsed);
    if (answer != null) {
      counts.add(answer);
    }
    return EventShares.with(parsed, mentions, GappedCounts.with(parsed, mentions, counts));
  }

  private static boolean outright(List<Count> counts) {
    return Few.any(counts, count -> count.firm() && count.mood() == Mood.ACTUAL);
  }

  private static boolean tells(List<? extends Figure> figures) {
    for (Figure figure : figures) {
      if (figure.extent() != Extent.PERHAPS && figure.extent() != Extent.AGAIN) {
        return true;
      }
    }
    return false;
  }

  private List<Target> targets(List<EventMention> mentions, Parsed parsed, Frame stop) {
    List<Target> targets = new ArrayList<>(mentions.size());
    boolean named = false;
    for (EventMention mention : mentions) {
      if (named && !at(mention) && (isApposed(mention) || meansIt(mention))) {
        continue;
      }
      if (OfSidelines.holds(mention, mentions)) {
        continue;
      }
      named |= mention.named() && !mention.otherEdition();
      Frame frame = matcher.frameOf(mention, parsed, stop);
      if (frame != null) {
        targets.add(new Target(mention, frame));
      }
    }
    return targets;
  }

  /**
   * "... at the Davao Forum and two worth $3 million at a seminar": what something was signed at.
   */
  private static boolean at(EventMention mention) {
    Parsed where = mention.where();
    int at = mention.from() - 1;
    boolean paper = where.at(Math.max(0, at - 1)).money() != null;
    return where.is(at, "at") && (paper || Lexicons.INSTRUMENTS.contains(where.word(at - 1)));
  }

  /**
   * "The Lodz Fair ended with 20 deals, said the hosts of the three-day event": the same; so is
   * "the meeting" where no other has been told of.
   */
  private boolean meansIt(EventMention mention) {
    return !mention.named()
        && !mention.fresh()
        && !mention.several()
        && !mention.otherEdition()
        && (mention.noun().equals("event") || story.current() == null)
        && mention.places().isEmpty();
  }

  /** "The Lodz Fair, a meeting of farmers": the same event once more. */
  private static boolean isApposed(EventMention mention) {
    return !mention.named()
        && (mention.fresh() || ranks(mention))
        && mention.places().isEmpty()
        && !mention.otherEdition();
  }

  /** "the Lodz Fair, the institute's biggest event since 2011". */
  private static boolean ranks(EventMention mention) {
    Parsed where = mention.where();
    boolean comma = false;
    for (int i = mention.from() - 1; i >= Math.max(0, mention.from() - OWNER); i--) {
      comma |= where.is(i, ",");
    }
    return comma && where.has(RANKS, mention.from(), mention.to());
  }

  /** Words of "the export institute's". */
  private static final int OWNER = 6;

  private static final Lexicon RANKS =
      Lexicon.of("biggest", "largest", "smallest", "first", "latest", "main", "most", "only");

  /**
   * Opens what no word for an event tells of: a stop of a journey, or a signing.
   *
   * @param bare whether the sentence has neither event nor figure
   */
  private void openUnnamed(Parsed parsed, List<Count> counts, boolean bare) {
    Frame placed = stops.framePlaced(parsed, counts);
    if (placed != null) {
      story.turnTo(placed);
    } else if (bare && stops.opensStop(parsed)) {
      story.turnTo(stops.openStop(parsed));
    }
    if (reader.homeDeal(parsed, homeland)) {
      Frame others = story.open(null);
      others.setAside();
      story.turnTo(others);
    }
    if (story.current() == null && signsTogether(parsed)) {
      story.openSigning().tell(parsed);
    }
  }

  /** "Meat packers signed supply contracts with importers from Ningbo": how many comes later. */
  private boolean signsTogether(Parsed parsed) {
    return homeland.in(parsed)
        && !homeland.partners(parsed).isEmpty()
        && reader.signsMany(parsed)
        && !reader.thirdParties(parsed, homeland);
  }

  private void cancel(List<Target> targets, Parsed parsed, boolean tells) {
    Frame frame = targets.isEmpty() ? story.current() : targets.get(0).frame();
    if (frame != null && targets.isEmpty() && ofOthers(frame, parsed)) {
      return;
    }
    if (frame == null && reader.mentionsDeal(parsed)) {
      Frame deal = story.open(null);
      story.turnTo(deal);
      deal.tell(parsed);
      deal.cancel();
    } else if (frame == null) {
      story.cancelNext();
    } else if (tells || !targets.isEmpty() || reader.mentionsDeal(parsed)) {
      frame.cancel();
    }
  }

  /** "A German-backed venture was scrapped" in an article on Bolivia. */
  private boolean ofOthers(Frame frame, Parsed parsed) {
    Set<String> here = homeland.partners(parsed);
    return !here.isEmpty() && !frame.meets(here, homeland);
  }
}
