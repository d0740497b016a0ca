package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows an article from sentence to sentence and gathers what belongs to one event. */
final class FrameBuilder {
  private static final int MOST_FRAMES = 200;

  /**
   * Sentences that an event may follow in its paragraph: no article has as many, and a text without
   * line breaks would give each event all that stands before it.
   */
  private static final int LONGEST_PARAGRAPH = 100;

  private final SentenceReader reader;
  private final Homeland homeland;
  private final Encounters encounters;

  /** Whether a figure was met that might open an event by itself. */
  private boolean hesitated;

  private final List<Frame> frames = new ArrayList<>();
  private Frame current;
  private final ToldDays calendar = new ToldDays();
  private final Itinerary itinerary;
  private final List<DatedAt> pending = new ArrayList<>();

  private final List<Count> waiting = new ArrayList<>();
  private final List<Value> waitingValues = new ArrayList<>();
  private final List<Parsed> paragraph = new ArrayList<>();
  private final List<Count> ahead = new ArrayList<>();
  private final List<Value> aheadValues = new ArrayList<>();
  private final List<DatedAt> earlier = new ArrayList<>();
  private boolean cancelNext;
  private Share lastShare;
  private Frame lastShareFrame;
  private Parsed previous;
  private Parsed reading;

  /**
   * @param encounters where figures open an event whatever the words for it are: for articles that
   *     otherwise tell of none; null for nowhere
   */
  FrameBuilder(SentenceReader reader, Homeland homeland, Encounters encounters) {
    this.reader = reader;
    this.homeland = homeland;
    this.itinerary = new Itinerary(homeland);
    this.encounters = encounters;
  }

  /** Ends the article: events without a day get that of their stop of a journey. */
  void close() {
    frames.forEach(itinerary::settle);
  }

  /** Whether a reading with encounters might find something else in the same sentences. */
  boolean hesitated() {
    return hesitated;
  }

  List<Frame> frames() {
    return frames;
  }

  /** A headline fills what the text leaves open, where there is but one event to fill. */
  void title(Parsed parsed) {
    List<Frame> told =
        frames.stream()
            .filter(f -> !f.aside() && !f.sum() && !f.planned() && f.event() != null)
            .toList();
    if (reader.cancels(parsed)) {
      cancelByTitle(parsed);
      return;
    }
    if (told.size() != 1) {
      return;
    }
    Frame frame = told.get(0);
    if (!frame.tells(Counted.PROJECTS)) {
      reader.projects(parsed, true).stream()
          .filter(c -> c.mood() == Mood.ACTUAL && c.extent() == Extent.WHOLE && c.count() > 0)
          .limit(1)
          .forEach(frame::add);
    }
    if (frame.values().stream().allMatch(v -> v.extent() == Extent.PERHAPS)) {
      reader.values(parsed).stream()
          .filter(v -> v.mood() == Mood.ACTUAL && v.extent() == Extent.WHOLE)
          .limit(1)
          .forEach(frame::add);
    }
  }

  /** "Deal on plant is off": where the article tells of no other. */
  private void cancelByTitle(Parsed parsed) {
    List<Frame> told = frames.stream().filter(f -> !f.aside() && !f.sum()).toList();
    boolean deal = reader.mentionsDeal(parsed) || !reader.events(parsed).isEmpty();
    if (told.size() == 1 && deal) {
      told.get(0).cancel();
    }
  }

  /** A caption may tell how many came to the only event, where the text does not. */
  void caption(Parsed parsed) {
    List<Frame> told =
        frames.stream()
            .filter(f -> !f.aside() && !f.sum() && !f.planned() && f.event() != null)
            .toList();
    if (told.size() == 1 && told.get(0).counts(Counted.ATTENDANCE).isEmpty()) {
      reader.attendance(parsed, true).stream()
          .filter(c -> c.mood() == Mood.ACTUAL && c.extent() == Extent.WHOLE && c.firm())
          .limit(1)
          .forEach(told.get(0)::add);
    }
  }

  /** A table belongs to the event told before it, as far as the text does not say the same. */
  void table(List<Parsed> rows) {
    if (current == null || current.aside()) {
      return;
    }
    List<Figure> figures = TableReader.read(rows);
    boolean valued = current.values().stream().anyMatch(v -> v.extent() != Extent.PERHAPS);
    boolean counted = current.tells(Counted.PROJECTS);
    for (Figure figure : figures) {
      if (figure instanceof Value value && !valued) {
        current.add(value);
      } else if (figure instanceof Count count && !counted) {
        current.add(count);
      }
    }
  }

  /** A new item of a digest begins: nothing told before is meant. */
  void section() {
    current = null;
    pending.clear();
    ahead.clear();
    aheadValues.clear();
    earlier.clear();
    waiting.clear();
    waitingValues.clear();
    paragraph.clear();
    previous = null;
  }

  /** The frame of an event mention in one sentence. */
  private record Target(EventMention mention, Frame frame) {}

  void read(Parsed parsed) {
    reading = parsed;
    if (!paragraph.isEmpty()
        && paragraph.get(0).sentence().paragraph() != parsed.sentence().paragraph()) {
      paragraph.clear();
      earlier.clear();
      int now = parsed.sentence().paragraph();
      ahead.removeIf(count -> !count.firm() && now - count.where().sentence().paragraph() > 1);
      aheadValues.clear();
    }
    List<EventMention> mentions = reader.events(parsed);
    boolean about = !mentions.isEmpty() || (current != null && current.event() != null);
    List<Count> counts = new ArrayList<>(reader.attendance(parsed, about));
    counts.addAll(reader.projects(parsed, !mentions.isEmpty()));
    Count answer = previous == null ? null : reader.answer(previous, parsed);
    if (answer != null) {
      counts.add(answer);
    }
    List<Value> values = reader.values(parsed);
    boolean tells = tells(counts) || tells(values);
    List<Target> targets = new ArrayList<>();
    boolean named = false;
    for (EventMention mention : mentions) {
      if (named
          && !mention.named()
          && mention.fresh()
          && mention.places().isEmpty()
          && !mention.otherEdition()) {
        continue;
      }
      named |= mention.named() && !mention.otherEdition();
      Frame frame = frameOf(mention, parsed);
      if (frame != null) {
        targets.add(new Target(mention, frame));
      }
    }
    Frame placed = targets.isEmpty() ? framePlaced(parsed, counts) : null;
    if (placed != null) {
      current = placed;
    } else if (mentions.isEmpty() && !tells && opensStop(parsed)) {
      current = open(null);
      current.tell(parsed);
    }
    if (current == null && targets.isEmpty() && placed == null && signsTogether(parsed)) {
      openSigning().tell(parsed);
    }
    // Papers and money may open a signing; people only join one.
    place(counts, Counted.PROJECTS, targets, parsed);
    values.forEach(value -> place(value, targets, parsed));
    place(counts, Counted.ATTENDANCE, targets, parsed);
    finish(parsed, targets, mentions, tells);
    previous = parsed;
    if (paragraph.size() < LONGEST_PARAGRAPH) {
      paragraph.add(parsed);
    }
  }

  private static boolean tells(List<? extends Figure> figures) {
    for (Figure figure : figures) {
      if (figure.extent() != Extent.PERHAPS) {
        return true;
      }
    }
    return false;
  }

  /** "On Thursday the delegation was received in Tallinn": the next stop of a journey. */
  private boolean opensStop(Parsed parsed) {
    if (!paragraph.isEmpty() || current == null || current.aside() || !current.hasFigures()) {
      return false;
    }
    Set<String> here = homeland.partners(parsed);
    Set<String> before = told(current);
    return here.size() == 1
        && before.size() == 1
        && !before.containsAll(here)
        && reader.dates(parsed, List.of()).stream()
            .anyMatch(d -> d.strength() > 0 && !reader.background(parsed, d.at()))
        && reader.locates(parsed, homeland);
  }

  private void finish(
      Parsed parsed, List<Target> targets, List<EventMention> mentions, boolean tells) {
    if (reader.cancels(parsed)) {
      cancel(targets, parsed, tells);
    }
    Frame told = targets.isEmpty() ? current : targets.get(0).frame();
    List<DatedAt> days = calendar.follow(reader.dates(parsed, mentions));
    boolean journey = targets.isEmpty() && !tells && itinerary.takes(days);
    if (told == null) {
      days.stream()
          .filter(date -> !journey && date.date().kind() != DateMention.Kind.DURATION)
          .forEach(pending::add);
      return;
    }
    if (mentions.isEmpty() && reader.plans(parsed) && !told.tells(Counted.PROJECTS)) {
      told.plan();
    }
    int postponed = reader.postponed(parsed);
    if (postponed >= 0 && !reader.background(parsed, postponed)) {
      told.postpone();
    }
    if (tells || !targets.isEmpty()) {
      told.tell(parsed);
    }
    for (DatedAt date : journey ? List.<DatedAt>of() : days) {
      Frame frame = nearest(targets, date.at(), told);
      if (postponed >= 0 && date.at() < postponed) {
        continue;
      }
      boolean undated = frame.undatedBefore(parsed);
      boolean anchored =
          tells
              || !targets.isEmpty()
              || undated
              || frame.hasFigureIn(parsed)
              || goesOn(date, frame, parsed);
      if (anchored
          && !(reader.background(parsed, date.at()) && !frame.cancelled() && !vagueOnly(frame))) {
        frame.add(date);
      }
      boolean loose = !tells && targets.isEmpty();
      if (loose && date.date().hasDays() && !reader.background(parsed, date.at())) {
        earlier.add(date);
      }
    }
    targets.stream()
        .map(Target::frame)
        .filter(frame -> frame.dates().isEmpty())
        .forEach(frame -> earlier.forEach(frame::add));
    shares(parsed, told);
    for (Target target : targets) {
      if (!target.frame().aside()) {
        current = target.frame();
      }
    }
  }

  /** "It closed on Friday": the other end of the event told before. */
  private static boolean goesOn(DatedAt date, Frame frame, Parsed parsed) {
    return date.edge() != DatedAt.Edge.WITHIN
        && frame.reaches(parsed)
        && (parsed.word(0).equals("it") || parsed.word(0).equals("which"));
  }

  private void shares(Parsed parsed, Frame told) {
    List<Share> shares = reader.shares(parsed, homeland);
    shares.forEach(told::add);
    boolean open =
        shares.size() == 1
            && shares.get(0).money() == null
            && parsed.word(shares.get(0).count().at() + 1).equals("of");
    lastShare = open ? shares.get(0) : null;
    lastShareFrame = told;
  }

  /**
   * "Kazakh companies hold ten of them. Theirs are worth $130 million": the value is of the share.
   */
  private boolean ofLastShare(Value value) {
    if (lastShare == null || !reader.continues(value.where()) || sharesAll(lastShare)) {
      return false;
    }
    lastShareFrame.add(
        new Share(lastShare.where(), lastShare.country(), lastShare.count(), value.money()));
    return true;
  }

  /** "Nine were signed with Kenyan firms" where nine is all: no share of anything. */
  private boolean sharesAll(Share share) {
    return lastShareFrame.counts(Counted.PROJECTS).stream()
        .noneMatch(c -> c.extent() == Extent.WHOLE && c.count() > share.count().count());
  }

  private static boolean vagueOnly(Frame frame) {
    return frame.dates().isEmpty() && frame.event() == null;
  }

  private void cancel(List<Target> targets, Parsed parsed, boolean tells) {
    Frame frame = targets.isEmpty() ? current : targets.get(0).frame();
    if (frame != null && targets.isEmpty() && ofOthers(frame, parsed)) {
      return;
    }
    if (frame == null && reader.mentionsDeal(parsed)) {
      current = open(null);
      current.tell(parsed);
      current.cancel();
    } else if (frame == null) {
      cancelNext = true;
    } else if (tells || !targets.isEmpty() || reader.mentionsDeal(parsed)) {
      frame.cancel();
    }
  }

  /** "A German-backed venture was scrapped" in an article on Bolivia. */
  private boolean ofOthers(Frame frame, Parsed parsed) {
    Set<String> here = homeland.partners(parsed);
    return !here.isEmpty() && !frame.meets(here, homeland);
  }

  private Frame open(EventMention mention) {
    Frame frame = new Frame(mention);
    frame.follow(paragraph);
    if (!frame.aside()) {
      pending.stream().filter(date -> ofHere(date.where())).forEach(frame::add);
      pending.clear();
      ahead.stream().filter(count -> ofHere(count.where())).forEach(frame::add);
      ahead.clear();
      aheadValues.stream().filter(value -> ofHere(value.where())).forEach(frame::add);
      aheadValues.clear();
      waiting.forEach(frame::add);
      waiting.clear();
      waitingValues.forEach(frame::add);
      waitingValues.clear();
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

  /** Whether a sentence told before names no other partner than the one being read. */
  private boolean ofHere(Parsed told) {
    Set<String> here = reading == null ? Set.of() : homeland.partners(reading);
    Set<String> there = homeland.partners(told);
    return here.isEmpty() || there.isEmpty() || there.stream().anyMatch(here::contains);
  }

  /** A signing without an event: the paragraph so far tells who signs. */
  private Frame openSigning() {
    current = open(null);
    paragraph.forEach(current::tell);
    return current;
  }

  private Frame frameOf(EventMention mention, Parsed parsed) {
    if (mention.otherEdition() || formerYear(mention)) {
      if (!elsewhere(mention, parsed)) {
        return open(mention.ofThen());
      }
      return openAbroad(mention.ofNow(), parsed);
    }
    boolean pair = frames.stream().anyMatch(f -> f.named() && f.event().several());
    if (mention.several()
        && !mention.named()
        && !pair
        && frames.stream().filter(f -> !f.aside()).count() > 1) {
      Frame sum = open(mention);
      sum.markSum();
      return sum;
    }
    if (mention.several() && !mention.named()) {
      return frames.stream().filter(f -> f.named() && f.event().several()).findFirst().orElse(null);
    }
    Frame known = known(mention);
    if (known != null) {
      known.mention(mention);
      return known;
    }
    if (joinsSigning(mention, parsed)) {
      current.open(mention);
      return current;
    }
    if (moves(mention, parsed)) {
      return openAbroad(mention, parsed);
    }
    boolean own =
        !mention.places().isEmpty() || (mention.fresh() && current != null && tellsWhen(parsed));
    if (!mention.named() && !own && current != null && current.event() != null) {
      return current;
    }
    if (!mention.named() && !mention.fresh() && current != null && mention.places().isEmpty()) {
      current.mention(mention);
      return current;
    }
    if (mention.named()
        && current != null
        && current.event() != null
        && !current.event().named()
        && (!current.hasFigures() || names(mention, parsed))
        && !current.aside()) {
      current.mention(mention);
      return current;
    }
    return open(mention);
  }

  /** "A fair closed with 21 agreements, said the committee of the Valencia Days": its name. */
  private boolean names(EventMention mention, Parsed parsed) {
    EventMention event = current.event();
    if (event.where().sameAs(parsed)) {
      return current.event().from() < mention.from();
    }
    Set<String> named = partners(mention.places());
    Set<String> before = told(current);
    boolean near =
        parsed.sentence().paragraph() - event.where().sentence().paragraph() <= 1
            && !event.several();
    return near && !tellsWhen(parsed) && (named.isEmpty() || before.containsAll(named));
  }

  /** "In Izmir, two days later, they held a similar forum": another event of the same journey. */
  private boolean elsewhere(EventMention mention, Parsed parsed) {
    if (current == null || current.aside() || mention.named() || !similar(mention)) {
      return false;
    }
    return newPartners(parsed).size() == 1 && tellsDay(parsed);
  }

  /** The partners of the sentence that the event told before does not have. */
  private Set<String> newPartners(Parsed parsed) {
    Set<String> here = homeland.partners(parsed);
    here.removeAll(told(current));
    return here;
  }

  /** "From Toronto the party flew to Seattle, where it held a forum": of the latter. */
  private Frame openAbroad(EventMention mention, Parsed parsed) {
    String country = newPartners(parsed).iterator().next();
    Frame frame = open(mention);
    frame.bookOn(country);
    return frame;
  }

  /** "the 2019 roundtable" in an article of 2022. */
  private boolean formerYear(EventMention mention) {
    if (mention.named() || current == null || current.dates().isEmpty()) {
      return false;
    }
    LocalDate published = current.dates().get(0).date().publication();
    for (int i = mention.from(); published != null && i < mention.to(); i++) {
      String raw = mention.where().at(i).raw();
      boolean year = raw.length() == 4 && raw.chars().allMatch(c -> c >= '0' && c <= '9');
      if (year && Integer.parseInt(raw) < published.getYear() && Integer.parseInt(raw) > 1949) {
        return true;
      }
    }
    return false;
  }

  /** "Two days later the party moved to Lyon, where its seminar had 60 listeners". */
  private boolean moves(EventMention mention, Parsed parsed) {
    if (current == null || current.aside() || mention.named() || !current.hasFigures()) {
      return false;
    }
    if (newPartners(parsed).size() != 1) {
      return false;
    }
    Set<String> before = told(current);
    if (before.isEmpty()) {
      current.context().forEach(told -> before.addAll(homeland.partners(told)));
    }
    Set<String> here = homeland.partners(parsed);
    here.removeAll(before);
    return here.size() == 1
        && !before.isEmpty()
        && reader.locates(parsed, homeland)
        && tellsDay(parsed);
  }

  private static boolean similar(EventMention mention) {
    for (int i = mention.from(); i < mention.to(); i++) {
      if (SIMILAR.contains(mention.where().word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> SIMILAR = Set.of("similar", "another", "second", "separate");

  private static boolean tellsDay(Parsed parsed) {
    return parsed.chunks().stream()
        .anyMatch(
            c ->
                c.date() != null
                    && (c.date().hasDays() || c.date().kind() == DateMention.Kind.RELATIVE));
  }

  /** Whether the sentence has a day, or a place that the event told before was not in. */
  private boolean tellsWhen(Parsed parsed) {
    boolean day =
        parsed.chunks().stream()
            .anyMatch(
                c ->
                    c.date() != null
                        && (c.date().hasDays()
                            || c.date().kind() == DateMention.Kind.RELATIVE
                            || c.date().kind() == DateMention.Kind.MONTH));
    Set<String> here = homeland.partners(parsed);
    if (current != null) {
      here.removeAll(told(current));
    }
    return day || !here.isEmpty();
  }

  /** A signing told before its event: "The deals were sealed at a forum". */
  private boolean joinsSigning(EventMention mention, Parsed parsed) {
    if (current == null || current.event() != null || current.aside()) {
      return false;
    }
    if (mention.status() == Mood.PLANNED && current.tells(Counted.PROJECTS)) {
      return false; // what was signed was not signed at an event to come
    }
    Set<String> before = new HashSet<>();
    current.partners(homeland).forEach(before::addAll);
    Set<String> named = partners(mention.places());
    named = named.isEmpty() ? homeland.partners(parsed) : named;
    if (named.isEmpty() && before.size() > 1) {
      return true;
    }
    return before.size() <= 1 && (named.isEmpty() || before.isEmpty() || named.containsAll(before));
  }

  private Set<String> partners(List<PlaceMention> places) {
    Set<String> partners = new HashSet<>();
    places.stream()
        .filter(place -> !homeland.owns(place))
        .forEach(place -> partners.add(place.country()));
    return partners;
  }

  /** The frame of an event told before: the same name, or the same place and word. */
  private Frame known(EventMention mention) {
    String letters = mention.named() ? mention.letters() : "";
    for (int i = frames.size() - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      if (!frame.aside()
          && !frame.sum()
          && frame.event() != null
          && same(frame, mention, letters)) {
        return frame;
      }
    }
    return null;
  }

  private boolean same(Frame frame, EventMention mention, String letters) {
    EventMention event = frame.event();
    if (mention.named() && event.named()) {
      return similar(frame.letters(), letters);
    }
    if (mention.named()) {
      return frame.nouns().contains(mention.noun())
          && (compatible(event, mention) || onlyOne(frame, mention));
    }
    if (mention.fresh()) {
      return false;
    }
    return !mention.places().isEmpty() && shares(frame, mention);
  }

  /** Its name may come late where the article tells of one event only. */
  private boolean onlyOne(Frame frame, EventMention mention) {
    Set<String> named = partners(mention.places());
    Set<String> before = told(frame);
    boolean alone = frames.stream().filter(f -> !f.aside()).count() == 1;
    return alone && !tellsWhen(mention.where()) && (named.isEmpty() || before.containsAll(named));
  }

  private boolean compatible(EventMention event, EventMention mention) {
    Set<String> one = partners(event.places());
    Set<String> two = partners(mention.places());
    return (!two.isEmpty() && one.equals(two))
        || (one.isEmpty()
            && mention.where().sentence().paragraph() - event.where().sentence().paragraph() <= 1);
  }

  /** "the Macao conference", "the Warsaw forum". */
  private boolean shares(Frame frame, EventMention mention) {
    Set<String> wanted = partners(mention.places());
    for (PlaceMention place : mention.places()) {
      if (frame.names(place)) {
        return true;
      }
    }
    return !wanted.isEmpty() && partners(frame.event().places()).containsAll(wanted);
  }

  private static boolean similar(String first, String second) {
    return first.equals(second)
        || (first.length() > 12
            && second.length() > 12
            && (first.contains(second) || second.contains(first)));
  }

  /**
   * A sentence without an event word that puts its figures elsewhere: "In Kampala, nine were
   * signed".
   */
  private Frame framePlaced(Parsed parsed, List<Count> counts) {
    boolean opening = opensWithPlace(parsed);
    Count firm =
        current == null
            ? null
            : counts.stream()
                .filter(c -> c.mood() == Mood.ACTUAL && c.extent() != Extent.PART)
                .filter(c -> c.firm() || (opening && c.extent() == Extent.WHOLE))
                .findFirst()
                .orElse(null);
    Set<String> here = firm == null ? Set.of() : around(parsed, firm, opening);
    if (here.size() != 1) {
      return null;
    }
    String country = here.iterator().next();
    Set<String> told = told(current);
    if (told.contains(country) && nextStop(parsed, counts)) {
      return openStop(parsed);
    }
    if (told.isEmpty() || told.contains(country)) {
      return null;
    }
    for (Frame frame : frames) {
      if (!frame.aside() && !frame.sum() && told(frame).equals(here)) {
        return frame;
      }
    }
    return openStop(parsed);
  }

  private Frame openStop(Parsed parsed) {
    Frame stop = open(null);
    stop.tell(parsed);
    return stop;
  }

  /** "In Tallinn the deals were bigger": the sentence is about what was there. */
  private boolean opensWithPlace(Parsed parsed) {
    return parsed.size() > 2
        && IN.contains(parsed.word(0))
        && parsed.at(1).place() != null
        && !homeland.owns(parsed.at(1).place());
  }

  private static final Set<String> IN = Set.of("in", "at");

  private Set<String> around(Parsed parsed, Count count, boolean opening) {
    if (opening) {
      return homeland.partners(parsed, 0, 2);
    }
    Set<String> here =
        homeland.partners(parsed, parsed.clauseStart(count.at()), parsed.clauseEnd(count.at()));
    return here.isEmpty() ? homeland.partners(parsed, 0, count.at()) : here;
  }

  /** "In Lisbon on Friday the same visitors met 60 hoteliers", behind the figures for Porto. */
  private boolean nextStop(Parsed parsed, List<Count> counts) {
    int city = -1;
    for (int i = 0; i < Math.min(parsed.size(), FIRST_WORDS) && city < 0; i++) {
      PlaceMention place = parsed.at(i).place();
      boolean stop =
          place != null && place.kind() == PlaceMention.Kind.CITY && !homeland.owns(place);
      city = stop ? i : -1;
    }
    if (city < 0 || current.aside() || !tellsDay(parsed)) {
      return false;
    }
    String name = parsed.at(city).place().name();
    boolean again =
        counts.stream()
            .anyMatch(
                c ->
                    c.mood() == Mood.ACTUAL
                        && c.extent() == Extent.WHOLE
                        && current.tells(c.counted()));
    return again
        && tellsCity(current)
        && !current.names(parsed.at(city).place())
        && current.context().stream().noneMatch(told -> names(told, name));
  }

  private static final int FIRST_WORDS = 9;

  private boolean tellsCity(Frame frame) {
    return frame.sentences().stream()
        .flatMap(told -> told.chunks().stream())
        .map(Chunk::place)
        .anyMatch(
            place ->
                place != null && place.kind() == PlaceMention.Kind.CITY && !homeland.owns(place));
  }

  private static boolean names(Parsed parsed, String place) {
    return parsed.chunks().stream()
        .anyMatch(c -> c.place() != null && c.place().name().equals(place));
  }

  /** The partners in the name of an event, or else in the sentence that opened it. */
  private Set<String> told(Frame frame) {
    if (frame.event() != null && !partners(frame.event().places()).isEmpty()) {
      return partners(frame.event().places());
    }
    return frame.sentences().isEmpty()
        ? new HashSet<>()
        : homeland.partners(frame.sentences().get(0));
  }

  private static Frame nearest(List<Target> targets, int at, Frame otherwise) {
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

  private void place(List<Count> counts, Counted counted, List<Target> targets, Parsed parsed) {
    for (Count count : counts) {
      if (count.counted() == counted) {
        place(count, targets, parsed);
      }
    }
  }

  private void place(Count count, List<Target> targets, Parsed parsed) {
    if (count.mood() == Mood.NEGATED
        || reader.background(parsed, count.at())
        || reader.thirdParties(parsed, homeland)) {
      return;
    }
    Frame frame = nearest(targets, count.at(), current);
    boolean opening = (encounters != null || !hesitated) && mayOpen(frame, count, parsed);
    hesitated |= opening;
    if (encounters != null && opening) {
      Frame told = frame == null ? openSigning() : frame;
      told.add(count.extent() == Extent.PERHAPS ? count.with(Extent.WHOLE) : count);
      return;
    }
    if (count.extent() == Extent.PERHAPS) {
      if (mayBeOf(frame, parsed)) {
        frame.add(count);
      } else if (frame == null) {
        ahead.add(count);
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
      frame = openSigning();
    }
    if (frame != null) {
      frame.add(count);
    } else if (waits(count)) {
      waiting.add(count);
    } else if (count.counted() == Counted.ATTENDANCE && count.mood() == Mood.ACTUAL) {
      ahead.add(count.with(Extent.PERHAPS));
    }
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

  /** "Meat packers signed supply contracts with importers from Ningbo": how many comes later. */
  private boolean signsTogether(Parsed parsed) {
    return homeland.in(parsed)
        && !homeland.partners(parsed).isEmpty()
        && reader.signsMany(parsed)
        && !reader.thirdParties(parsed, homeland);
  }

  /** "Norwegian farms and importers from Shanghai got six contracts on paper": a signing. */
  private boolean opensUnnamed(Count count, Parsed parsed) {
    return count.counted() == Counted.PROJECTS
        && (count.count() > 0 || ahead.stream().anyMatch(c -> c.where().sameAs(previous)))
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
    return here.isEmpty() || frame.opensIn(parsed) || frame.meets(here, homeland);
  }

  private static boolean papersOf(Count count, Parsed parsed) {
    return count.counted() == Counted.PROJECTS && count.where().sameAs(parsed);
  }

  private void place(Value value, List<Target> targets, Parsed parsed) {
    if (value.extent() == Extent.PERHAPS) {
      Frame frame = nearest(targets, value.at(), current);
      if (mayBeOf(frame, parsed) && !reader.background(parsed, value.at())) {
        frame.add(value);
      } else if (frame == null && !reader.background(parsed, value.at())) {
        aheadValues.add(value);
      }
      return;
    }
    if (ofLastShare(value)) {
      return;
    }
    if (reader.background(parsed, value.at()) || reader.thirdParties(parsed, homeland)) {
      return;
    }
    Frame frame = nearest(targets, value.at(), current);
    boolean opens =
        value.mood() == Mood.ACTUAL
            && value.extent() != Extent.PART
            && (reader.signs(parsed) || (meets(parsed) && !reader.standing(parsed, value.at())));
    if (frame == null && opens) {
      frame = openSigning();
    }
    if (frame != null) {
      frame.add(value);
    } else if (value.mood() == Mood.ACTUAL
        && value.extent() == Extent.WHOLE
        && waiting.stream().anyMatch(count -> count.where().sameAs(parsed))) {
      waitingValues.add(value);
    } else if (value.mood() == Mood.ACTUAL
        && value.extent() == Extent.WHOLE
        && (reader.mentionsDeal(parsed)
            || ahead.stream().anyMatch(count -> papersOf(count, parsed)))) {
      aheadValues.add(value);
    }
  }
}
