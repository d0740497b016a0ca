package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads English sentences. */
final class EnglishReader implements SentenceReader {
  private static final Words CONTINUING = Words.of("theirs", "these", "those", "they");

  @Override
  public List<EventMention> events(Parsed parsed) {
    return EventReader.read(parsed);
  }

  @Override
  public List<Count> attendance(Parsed parsed, boolean eventInSentence) {
    List<Count> counts = AttendanceReader.read(parsed, eventInSentence);
    Count perhaps = counts.isEmpty() ? LooseCounts.people(parsed) : null;
    List<Count> all = perhaps == null ? counts : JoinedPeople.joined(parsed, List.of(perhaps));
    return PreciseCounts.with(parsed, all);
  }

  @Override
  public List<Count> projects(Parsed parsed, boolean eventInSentence) {
    return PreciseCounts.with(parsed, SigningReader.read(parsed, eventInSentence));
  }

  @Override
  public List<Value> values(Parsed parsed) {
    return ValueReader.read(parsed);
  }

  @Override
  public boolean standing(Parsed parsed, int at) {
    for (int i = Math.max(0, at - HAS); i < at; i++) {
      boolean had = parsed.is(i, "had") && i >= at - HAD;
      if (had || (HAVING.has(parsed, i) && !perfect(parsed, i))) {
        return true;
      }
    }
    return parsed.has(STANDING, Math.max(0, at - STANDS), Math.min(parsed.size(), at + STANDS));
  }

  /**
   * "They have agreed on ten contracts", "has also won three": what they did, not what they own.
   */
  private static boolean perfect(Parsed parsed, int has) {
    int verb = BETWEEN.has(parsed, has + 1) ? has + 2 : has + 1;
    return Lexicons.SIGNING.match(parsed, verb) > 0
        || parsed.is(verb, "returned")
        || GONE.has(parsed, verb);
  }

  private static final Words GONE =
      Words.of(
          "come", "gone", "flown", "left", "brought", "taken", "emerged", "walked", "departed");

  private static final Words BETWEEN =
      Words.of("also", "now", "already", "just", "since", "jointly", "finally", "both", "each");

  private static final Lexicon STANDING = Lexicon.load("standing-words");
  private static final int STANDS = 12;

  /** Who "has 26 contracts" need not have signed them now. */
  private static final Words HAVING =
      Words.of("has", "have", "hold", "holds", "keeps", "maintains", "owns");

  private static final int HAS = 8;
  private static final int HAD = 3;

  /** "Instead of 21 May it is going to take place on 26 June". */
  @Override
  public boolean plans(Parsed parsed) {
    for (int i = 0; i < Math.min(8, parsed.size()); i++) {
      if (parsed.is(i, "it")) {
        int held = EnglishDays.HOLDING.find(parsed, i + 1, Math.min(parsed.size(), i + 7));
        return held >= 0 && Moods.at(parsed, held) == Mood.PLANNED;
      }
    }
    return false;
  }

  @Override
  public boolean locates(Parsed parsed, Homeland homeland) {
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      boolean in = i == 0 || LOCATING.has(parsed, i - 1);
      if (in && !homeland.owns(parsed.at(i).place())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean movesOn(Parsed parsed) {
    return parsed.has(MOVING_ON);
  }

  private static final Lexicon MOVING_ON = Lexicon.load("moving-verbs");

  private static final Words LOCATING = Words.of("in", "at", "to");

  @Override
  public int postponed(Parsed parsed) {
    int at = EnglishDays.POSTPONING.find(parsed, 0, parsed.size());
    boolean denied = at >= 0 && parsed.has(Lexicons.NEGATING, Math.max(0, at - DENIED), at);
    return denied
            || toVenue(parsed, at)
            || overcome(parsed, at)
            || OfSome.some(parsed, at)
            || anyPaper(parsed, at)
        ? -1
        : at; // "It is not going to be rescheduled"
  }

  /** "was moved to a smaller venue", "will move to China in 2023": no other day is told. */
  private static boolean toVenue(Parsed parsed, int at) {
    int to = at < 0 ? 0 : at + EnglishDays.POSTPONING.match(parsed, at);
    int end = Math.min(parsed.clauseEnd(at), to + VENUE);
    boolean place = to < parsed.size() && parsed.at(to).place() != null;
    return parsed.is(to - 1, "to")
        && (place || EventReader.VENUES.in(parsed, to, end))
        && !parsed.tellsDay();
  }

  /** Words of "a smaller hotel hall". */
  private static final int VENUE = 5;

  /** "None were signed: a planned deal on cranes was put off": one deal, not the event. */
  private static boolean anyPaper(Parsed parsed, int at) {
    int start = at < 0 ? 0 : parsed.clauseStart(at);
    for (int i = at - 1; i > start; i--) {
      if (Lexicons.EVENTS.contains(parsed.word(i))) {
        return false;
      }
      if (Lexicons.INSTRUMENTS.contains(parsed.word(i))) {
        return ANY.has(parsed, i - 1) || ANY.has(parsed, i - 2);
      }
    }
    return false;
  }

  private static final Words ANY = Words.of("a", "an", "one", "another");

  private static final Lexicon AT_LAST =
      Lexicon.of("finally", "eventually", "at last", "in the end");

  /** Words of "finally was held". */
  private static final int HELD = 4;

  /** "It had been put off twice", "after being postponed in spring": and then it was held. */
  private static boolean overcome(Parsed parsed, int at) {
    int last = at < 0 ? -1 : AT_LAST.find(parsed, at, Math.min(parsed.size(), at + DENIED));
    int held =
        last < 0
            ? -1
            : EnglishDays.HOLDING.find(parsed, last, Math.min(parsed.size(), last + HELD));
    if (held >= 0 && Moods.at(parsed, held) == Mood.ACTUAL) {
      return true; // "twice put off, and finally held on Wednesday"
    }
    for (int i = Math.max(0, at - DENIED); i < at; i++) {
      boolean had = parsed.is(i, "had") && parsed.is(i + 1, "been");
      boolean after =
          parsed.is(i, "after") && (parsed.is(i + 1, "being") || parsed.is(i + 1, "having"));
      if (had || after) {
        return !parsed.has(UNTIL, at, Math.min(parsed.size(), at + DENIED));
      }
    }
    return false;
  }

  /** "It had been put off to June": to a day that is told. */
  private static final Lexicon UNTIL = Lexicon.of("until", "till", "to", "from");

  private static final int DENIED = 5;

  @Override
  public boolean continues(Parsed parsed) {
    return CONTINUING.has(parsed, 0);
  }

  @Override
  public boolean signs(Parsed parsed) {
    return parsed.has(Lexicons.FIRM_SIGNING);
  }

  @Override
  public boolean signsMany(Parsed parsed) {
    int verb = Lexicons.FIRM_SIGNING.find(parsed, 0, parsed.size());
    int papers =
        verb < 0 ? -1 : Lexicons.INSTRUMENTS.find(parsed, verb, Math.min(parsed.size(), verb + 6));
    return papers >= 0
        && parsed.word(papers).endsWith("s")
        && Moods.at(parsed, verb) == Mood.ACTUAL
        && !Background.background(parsed, verb);
  }

  @Override
  public boolean mentionsDeal(Parsed parsed) {
    return parsed.has(Lexicons.INSTRUMENTS) || parsed.has(ValueOfPapers.TYING);
  }

  @Override
  public boolean homeDeal(Parsed parsed, Homeland homeland) {
    return HomeDeals.tells(parsed, homeland);
  }

  @Override
  public boolean corrects(List<Parsed> paragraph) {
    boolean admits =
        Few.any(paragraph, told -> told.has(WROTE)) && Few.any(paragraph, told -> told.has(ADMITS));
    return (admits || Few.any(paragraph, told -> told.has(OWN_REPORT)))
        && Few.any(paragraph, EnglishReader::namesCounted);
  }

  private static boolean namesCounted(Parsed told) {
    return told.has(Lexicons.INSTRUMENTS) || told.has(Lexicons.PERSONS);
  }

  /** "In our report of Wednesday we gave the number as 12": a paper speaks of itself. */
  private static final Lexicon OWN_REPORT =
      Lexicon.of(
          "in our report",
          "our report of",
          "in our story",
          "in our edition",
          "misstated",
          "published here on",
          "given incorrectly",
          "given wrongly",
          "we gave the number",
          "we gave the figure",
          "this newspaper gave",
          "this service gave");

  /** "On Tuesday we wrote that nine were signed. We apologise": what was written was wrong. */
  private static final Lexicon WROTE =
      Lexicon.of("we wrote", "we reported", "we said", "we gave", "this paper reported");

  private static final Lexicon ADMITS =
      Lexicon.of(
          "apologise",
          "apologize",
          "we regret",
          "our mistake",
          "our error",
          "the mistake",
          "that was wrong",
          "the error",
          "was wrong",
          "were wrong",
          "is wrong",
          "in error",
          "is right",
          "are right",
          "stand corrected");

  @Override
  public List<Figure> corrections(List<Parsed> note) {
    return CorrectionReader.read(note);
  }

  /** "Ghana signed nine accords with Turkey": a deal of others. */
  @Override
  public boolean thirdParties(Parsed parsed, Homeland homeland) {
    int verb = homeland.in(parsed) ? -1 : Lexicons.FIRM_SIGNING.find(parsed, 0, parsed.size());
    if (verb < 0) {
      return false;
    }
    for (int i = verb; i + 1 < parsed.size() && i < verb + 14; i++) {
      if (parsed.is(i, "with")) {
        Set<String> others = homeland.partners(parsed, i, i + 3);
        Set<String> ones = homeland.partners(parsed, 0, verb);
        ones.removeAll(others);
        return !others.isEmpty() && !ones.isEmpty();
      }
    }
    return false;
  }

  @Override
  public Tour tour(Parsed parsed, Homeland homeland) {
    return Tour.of(parsed, homeland);
  }

  @Override
  public List<Division> divisions(Parsed parsed, Homeland homeland) {
    return parsed.divisions(homeland);
  }

  @Override
  public List<Share> shares(Parsed parsed, Homeland homeland) {
    List<Share> shares = new ArrayList<>(ShareReader.read(parsed, homeland));
    shares.addAll(FractionShares.read(parsed, homeland));
    return shares;
  }

  @Override
  public List<DatedAt> dates(Parsed parsed, List<EventMention> events) {
    return EnglishDays.dates(parsed, events);
  }

  @Override
  public boolean background(Parsed parsed, int at) {
    return Background.background(parsed, at);
  }

  @Override
  public boolean cancels(Parsed parsed) {
    return Cancelling.cancels(parsed);
  }

  @Override
  public Count answer(Parsed question, Parsed parsed) {
    return Answers.answer(question, parsed);
  }
}
