package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Counted;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Finds out which event a mention is of: one told before, or a new one. */
final class EventMatcher {
  private final Homeland homeland;

  private final Story story;

  private final EventTravels travels;
  private final KnownEvents known;

  EventMatcher(SentenceReader reader, Homeland homeland, Story story) {
    this.homeland = homeland;
    this.story = story;
    this.travels = new EventTravels(reader, homeland, story);
    this.known = new KnownEvents(story);
  }

  /**
   * The event that a mention is of, an open one or a new one; null for none.
   *
   * @param stop that the sentence before has led to; null for none
   */
  Frame frameOf(EventMention mention, Parsed parsed, Frame stop) {
    if (stop != null && !mention.named() && !mention.otherEdition()) {
      stop.open(mention);
      return stop;
    }
    Frame current = story.current();
    if (mention.otherEdition() || formerYear(mention)) {
      if (!travels.another(mention, parsed)) {
        return story.open(mention.ofThen());
      }
      return openAbroad(mention.ofNow(), parsed);
    }
    if (OfSidelines.whole(mention) && current != null && !mention.noun().equals(noun(current))) {
      return story.open(mention.ofThen());
    }
    boolean pair = Few.any(story.frames(), f -> f.named() && f.event().several());
    if (mention.several() && !mention.named() && !pair && story.events() > 1) {
      Frame sum = story.open(mention);
      sum.markSum();
      return sum;
    }
    if (mention.several() && !mention.named()) {
      return Few.first(story.frames(), f -> f.named() && f.event().several());
    }
    Frame known = this.known.of(mention);
    if (known != null) {
      known.mention(mention);
      return known;
    }
    if (travels.another(mention)) {
      return story.open(mention);
    }
    if (travels.arrived(mention, parsed)) {
      Frame stopped = story.open(mention);
      story.forerunners().joinLoose(stopped);
      return stopped;
    }
    if (joinsSigning(mention, parsed)) {
      current.open(mention);
      return current;
    }
    if (travels.moves(mention, parsed)) {
      return openAbroad(mention, parsed);
    }
    if (travels.journeys(mention, parsed)) {
      return story.open(mention);
    }
    boolean own =
        !mention.places().isEmpty()
            || (mention.fresh() && current != null && story.tellsWhen(parsed));
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
        && (!current.hasFigures() || names(mention, parsed) || signedAt(mention, parsed))
        && !current.aside()) {
      current.mention(mention);
      return current;
    }
    return story.open(mention);
  }

  private static String noun(Frame frame) {
    return frame.event() == null ? "" : frame.event().noun();
  }

  /** "They came home with ten agreements. They were signed on Tuesday at the Lodz Forum". */
  private boolean signedAt(EventMention mention, Parsed parsed) {
    Set<String> named = story.partners(mention.places());
    Set<String> before = story.told(story.current());
    return SIGNED.match(parsed, 0) > 0
        && story.current().tells(Counted.PROJECTS)
        && !story.current().tells(Counted.ATTENDANCE)
        && (named.isEmpty() || before.isEmpty() || before.containsAll(named));
  }

  private static final Lexicon SIGNED =
      Lexicon.of(
          "they were signed",
          "these were signed",
          "all were signed",
          "all of them were signed",
          "they were inked",
          "they were concluded",
          "they were sealed",
          "the agreements were signed",
          "the contracts were signed",
          "the deals were signed",
          "the papers were signed",
          "the documents were signed",
          "the signing took place");

  /** "A fair closed with 21 agreements, said the committee of the Valencia Days": its name. */
  private boolean names(EventMention mention, Parsed parsed) {
    Frame current = story.current();
    EventMention event = current.event();
    if (event.where().sameAs(parsed)) {
      return current.event().from() < mention.from();
    }
    Set<String> named = story.partners(mention.places());
    Set<String> before = story.told(current);
    boolean near =
        parsed.sentence().paragraph() - event.where().sentence().paragraph() <= 1
            && !event.several();
    return near && !story.tellsWhen(parsed) && (named.isEmpty() || before.containsAll(named));
  }

  /** "From Toronto the party flew to Seattle, where it held a forum": of the latter. */
  private Frame openAbroad(EventMention mention, Parsed parsed) {
    String country = story.newPartners(parsed).iterator().next();
    Frame frame = story.open(mention);
    frame.bookOn(country);
    return frame;
  }

  /** "the 2019 roundtable" in an article of 2022. */
  private boolean formerYear(EventMention mention) {
    Frame current = story.current();
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

  /** A signing told before its event: "The deals were sealed at a forum". */
  private boolean joinsSigning(EventMention mention, Parsed parsed) {
    Frame current = story.current();
    if (current == null || current.event() != null || current.aside() || travels.movedOn(parsed)) {
      return false;
    }
    if (current.cancelled() && startsAnew(mention, parsed)) {
      return false;
    }
    if (mention.status() == Mood.PLANNED && current.tells(Counted.PROJECTS)) {
      return false; // what was signed was not signed at an event to come
    }
    Set<String> before = new HashSet<>();
    current.partners(homeland).forEach(before::addAll);
    Set<String> named = story.partners(mention.places());
    named = named.isEmpty() ? homeland.partners(parsed) : named;
    if (before.size() > 1 && before.containsAll(named) && SIGNING.match(parsed, 0) > 0) {
      return true; // "Malawi and Zambia signed. The signing took place at a forum in Lilongwe"
    }
    if (named.isEmpty() && before.size() > 1) {
      return true;
    }
    return before.size() <= 1 && (named.isEmpty() || before.isEmpty() || named.containsAll(before));
  }

  /** "The contract of March was cancelled. A seminar on Tuesday drew 150": no place of signing. */
  private static boolean startsAnew(EventMention mention, Parsed parsed) {
    return mention.fresh()
        && parsed.tellsDay()
        && SIGNING.match(parsed, 0) == 0
        && !parsed.has(EARLIER, 0, mention.to());
  }

  /** "It had been signed at the Lodz Forum". */
  private static final Lexicon EARLIER =
      Lexicon.of("had", "it", "its", "they", "was signed", "signed");

  private static final Lexicon SIGNING =
      Lexicon.of(
          "the signing",
          "the agreements",
          "the contracts",
          "the deals",
          "the signatures",
          "they were signed",
          "it was signed",
          "the ceremony",
          "the documents");
}
