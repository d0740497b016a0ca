package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What an article has told of one event so far. Mutable: filled sentence by sentence. */
final class Frame {
  /** The mention that named or opened it; null for a signing without an event. */
  private EventMention event;

  private final List<Parsed> sentences = new ArrayList<>();

  /** Names of the places in its sentences. */
  private final Set<String> placeNames = new HashSet<>();

  /** The partners named in each of its first {@link #met} sentences; the same ones once. */
  private final Set<Set<String>> partners = new LinkedHashSet<>();

  private int met;

  /** The letters of the event's name; null until they are asked for. */
  private String letters;

  private final List<Parsed> context = new ArrayList<>();
  private final FrameFigures figures = new FrameFigures();
  private final FrameDays days = new FrameDays();
  private final List<Share> shares = new ArrayList<>();

  private final Set<String> nouns = new LinkedHashSet<>();
  private boolean planned;
  private boolean cancelled;
  private boolean aside;
  private boolean sum;
  private String partner;

  Frame(EventMention event) {
    open(event);
  }

  /** Gives a signing the event it took place at. */
  void open(EventMention opening) {
    event = opening;
    letters = null;
    if (opening != null) {
      nouns.add(opening.noun());
      planned |= opening.status() == Mood.PLANNED;
      aside |= opening.otherEdition();
    }
  }

  /** Remembers what its paragraph said before it. */
  void follow(List<Parsed> paragraph) {
    context.addAll(paragraph);
  }

  /** The sentences of its paragraph before it. */
  List<Parsed> context() {
    return context;
  }

  EventMention event() {
    return event;
  }

  boolean named() {
    return event != null && event.named();
  }

  void mention(EventMention again) {
    nouns.add(again.noun());
    if (again.named() && !named()) {
      event = again;
      letters = null;
    }
    planned |= again.status() == Mood.PLANNED && figures.noCounts();
  }

  void tell(Parsed parsed) {
    if (sentences.isEmpty() || !sentences.get(sentences.size() - 1).sameAs(parsed)) {
      sentences.add(parsed);
      for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
        placeNames.add(parsed.at(i).place().name());
      }
    }
  }

  /** Whether one of its sentences names the place. */
  boolean names(PlaceMention place) {
    return placeNames.contains(place.name());
  }

  /** Whether one of its sentences names all these partners. */
  boolean meets(Set<String> countries, Homeland homeland) {
    for (Set<String> told : partners(homeland)) {
      if (told.containsAll(countries)) {
        return true;
      }
    }
    return false;
  }

  /** The partners of each sentence; an article has many sentences, but few sets of partners. */
  Set<Set<String>> partners(Homeland homeland) {
    while (met < sentences.size()) {
      partners.add(homeland.partners(sentences.get(met++)));
    }
    return partners;
  }

  /** The letters and digits of the name of the event, which must have one. */
  String letters() {
    if (letters == null) {
      letters = event.letters();
    }
    return letters;
  }

  void add(Count count) {
    figures.add(count);
    if (count.extent() != Extent.PERHAPS) {
      tell(count.where());
    }
  }

  /** Takes a part of a figure whose sentence is of other events as well. */
  void take(Figure part) {
    if (part instanceof Count count) {
      figures.add(count);
    } else if (part instanceof Value value) {
      figures.add(value);
    }
  }

  /** The papers and values told in sentences before. */
  List<Figure> figuresBefore(Parsed parsed) {
    List<Figure> before = new ArrayList<>(figures.counts(Counted.PROJECTS));
    before.addAll(figures.values());
    before.removeIf(figure -> figure.where().sentence().start() >= parsed.sentence().start());
    return before;
  }

  /** Forgets the figures that are so: they turned out to be of other events. */
  void drop(Predicate<Figure> so) {
    figures.drop(so);
  }

  void add(Value value) {
    figures.add(value);
    if (value.extent() != Extent.PERHAPS) {
      tell(value.where());
    }
  }

  /** Adds to the value told last that it is as much in another currency, if it can be. */
  boolean restate(Value again) {
    return figures.restate(again);
  }

  void add(DatedAt date) {
    days.add(date);
  }

  /** Takes this day in place of all that were told. */
  void dateOnly(DatedAt date) {
    days.clear();
    days.add(date);
  }

  /** Forgets the shares of a sentence: they turned out to be events of their own. */
  void dropShares(Parsed where) {
    shares.removeIf(share -> share.where().sameAs(where));
  }

  void add(Share share) {
    shares.add(share);
  }

  void correct(Figure right) {
    figures.correct(right);
  }

  /** The partner that the words around its event tell; null where they leave it open. */
  String partner() {
    return partner;
  }

  void bookOn(String country) {
    partner = country;
  }

  void cancel() {
    cancelled = true;
  }

  /** The event was moved: days told before are no longer its. */
  void postpone() {
    planned = true;
    days.clear();
  }

  void plan() {
    planned = true;
  }

  /** Marks a frame that takes what is told of other events, and is left out. */
  void setAside() {
    aside = true;
  }

  /** Marks a figure for several events together. */
  void markSum() {
    sum = true;
  }

  List<Parsed> sentences() {
    return sentences;
  }

  List<Count> counts(Counted counted) {
    return figures.counts(counted);
  }

  /** Whether the number is told outright. */
  boolean tells(Counted counted) {
    return figures.tells(counted);
  }

  /** Whether the sentence is the one that opens it. */
  boolean opensIn(Parsed parsed) {
    return event != null && event.where().sameAs(parsed);
  }

  /** Whether it has no event and the sentence is the first that tells of it. */
  boolean opensAt(Parsed parsed) {
    return event == null && !sentences.isEmpty() && sentences.get(0).sameAs(parsed);
  }

  /** Whether what opens it stands behind the sentence. */
  boolean opensBehind(Parsed parsed) {
    Parsed first = event != null ? event.where() : sentences.isEmpty() ? null : sentences.get(0);
    return first != null && first.sentence().start() > parsed.sentence().start();
  }

  /** Whether the sentence is in the paragraph of the last one told of it, or in the next. */
  boolean reaches(Parsed parsed) {
    int last =
        sentences.isEmpty() ? -9 : sentences.get(sentences.size() - 1).sentence().paragraph();
    return opensIn(parsed) || parsed.sentence().paragraph() - last <= 1;
  }

  List<Value> values() {
    return figures.values();
  }

  List<DatedAt> dates() {
    return days.all();
  }

  List<Share> shares() {
    return shares;
  }

  Set<String> nouns() {
    return nouns;
  }

  Set<Counted> corrected() {
    return figures.corrected();
  }

  boolean valuesCorrected() {
    return figures.valuesCorrected();
  }

  boolean planned() {
    return planned;
  }

  boolean cancelled() {
    return cancelled;
  }

  boolean aside() {
    return aside;
  }

  boolean sum() {
    return sum;
  }

  /** Whether the sentence gives a figure of it, be it told outright or not. */
  boolean hasFigureIn(Parsed parsed) {
    return countsIn(parsed, Counted.ATTENDANCE)
        || countsIn(parsed, Counted.PROJECTS)
        || hasValueIn(parsed);
  }

  boolean hasValueIn(Parsed parsed) {
    return figures.hasValueIn(parsed);
  }

  /** Whether the sentence gives such a number of it. */
  boolean countsIn(Parsed parsed, Counted what) {
    return figures.countsIn(parsed, what);
  }

  /** Whether a figure is told of it outright. */
  boolean hasFigures() {
    return figures.toldAny();
  }

  /** Whether no other sentence than this one has told a day of it; a week is none. */
  boolean undatedBefore(Parsed parsed) {
    return days.noneBefore(parsed);
  }

  /** Whether no day of it was told. */
  boolean undated() {
    return days.none();
  }
}
