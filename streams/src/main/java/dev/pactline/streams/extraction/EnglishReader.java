package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads English sentences. */
final class EnglishReader implements SentenceReader {
  private static final Lexicon BACKGROUND = Lexicon.load("background-words");
  private static final Lexicon RATES = Lexicon.load("rate-words");
  private static final Lexicon REPORTING = Lexicon.load("reporting-verbs");
  private static final Lexicon HOLDING = Lexicon.load("holding-words");
  private static final Lexicon CANCELLING = Lexicon.load("cancelling-words");
  private static final Lexicon CANCELLING_GUARDS = Lexicon.load("cancelling-guards");
  private static final Lexicon DEPARTING = Lexicon.load("departing-verbs");
  private static final Lexicon POSTPONING = Lexicon.load("postponing-words");
  private static final Lexicon SOME_OF = Lexicon.load("some-of-words");
  private static final Set<String> CONTINUING = Set.of("theirs", "these", "those", "they");
  private static final Set<String> BOUNDING =
      Set.of("by", "until", "till", "since", "before", "after", "of", "than", "following");

  @Override
  public List<EventMention> events(Parsed parsed) {
    return EventReader.read(parsed);
  }

  @Override
  public List<Count> attendance(Parsed parsed, boolean eventInSentence) {
    List<Count> counts = AttendanceReader.read(parsed, eventInSentence);
    Count perhaps = counts.isEmpty() ? LooseCounts.people(parsed) : null;
    return perhaps == null ? counts : List.of(perhaps);
  }

  @Override
  public List<Count> projects(Parsed parsed, boolean eventInSentence) {
    return SigningReader.read(parsed, eventInSentence);
  }

  @Override
  public List<Value> values(Parsed parsed) {
    return ValueReader.read(parsed);
  }

  @Override
  public List<DatedAt> dates(Parsed parsed, List<EventMention> events) {
    List<DatedAt> dates = new ArrayList<>();
    for (int i = 0; parsed.hasDate() && i < parsed.size(); i++) {
      DateMention date = parsed.at(i).date();
      boolean length = date != null && date.kind() == DateMention.Kind.DURATION;
      if (date != null && (length || !bounded(parsed, i)) && !inEventName(events, i)) {
        int verb = verbBefore(parsed, i);
        boolean owned = owns(parsed, i, events);
        boolean reported =
            !owned
                && ((verb >= 0
                        && REPORTING.match(parsed, verb) > 0
                        && !parsed.word(verb - 1).equals("to"))
                    || SAYING.contains(parsed.word(i + 1))
                    || reportBehind(parsed, i));
        boolean calledOff = verb >= 0 && CANCELLING.match(parsed, verb) > 0;
        int start = parsed.clauseStart(i);
        boolean departs = parsed.has(DEPARTING, start, i) && !parsed.has(HOLDING, start, i);
        boolean departing = departs && !named(events, start, i);
        boolean office = parsed.has(OFFICE, start, Math.min(i, start + OPENING));
        if (!reported && !calledOff && !departing && !office && !saidToday(parsed, i)) {
          boolean loose = departs || goesOn(parsed, i);
          int strength = loose ? 0 : strength(parsed, i, verb, events);
          dates.add(new DatedAt(parsed, i, date, strength, EventEdges.at(parsed, i)));
        }
      }
    }
    return dates;
  }

  /** "he says, looking back on yesterday's roundtable": its day, whoever speaks. */
  private static boolean owns(Parsed parsed, int i, List<EventMention> events) {
    return parsed.word(i + 1).equals("'s")
        && events.stream()
            .anyMatch(
                event -> event.from() <= i + 2 && i + 2 < event.to() && !event.otherEdition());
  }

  /** "Registration for the forum closed on May 3": no day of the forum. */
  private static final Lexicon OFFICE = Lexicon.load("administrative-words");

  /** So many words at the head of a clause tell what it is about. */
  private static final int OPENING = 3;

  /** "left the forum in Ningbo on Monday": the day of the forum. */
  private static boolean named(List<EventMention> events, int from, int to) {
    return events.stream().anyMatch(event -> event.from() >= from && event.to() <= to);
  }

  private static final Set<String> SPOKEN =
      Set.of("today", "tonight", "yesterday", "tomorrow", "this morning", "this afternoon");
  private static final Set<String> QUOTES = Set.of("\"", "“", "”");

  /** "We signed today," he said on Wednesday: the day of the one who speaks. */
  private static boolean saidToday(Parsed parsed, int i) {
    if (!SPOKEN.contains(parsed.at(i).word())) {
      return false;
    }
    boolean quoted = false;
    for (int j = 0; j < i; j++) {
      quoted ^= QUOTES.contains(parsed.word(j));
    }
    return quoted;
  }

  private static boolean inEventName(List<EventMention> events, int i) {
    return events.stream().anyMatch(event -> event.named() && event.from() <= i && i < event.to());
  }

  /** "by the end of 2021", "since 2016": no day of an event. */
  private static boolean bounded(Parsed parsed, int i) {
    int lead = parsed.word(i - 1).equals("the") ? i - 2 : i - 1;
    String before = parsed.word(lead);
    boolean moved = POSTPONING.in(parsed, Math.max(0, lead - MOVED), lead);
    if (moved || EventEdges.at(parsed, i) == DatedAt.Edge.LAST) {
      return false;
    }
    return BOUNDING.contains(before)
        && !(before.equals("of")
            && !parsed.word(lead - 1).equals("ahead")
            && !parsed.word(lead - 1).equals("instead")
            && !parsed.word(lead - 1).equals("end"));
  }

  /** Words between "put off" and "until 22 October". */
  private static final int MOVED = 4;

  /** The nearest verb of telling, signing, holding or attending before the date; -1 for none. */
  private static int verbBefore(Parsed parsed, int date) {
    for (int i = date - 1; i >= Math.max(0, date - 14); i--) {
      if (parsed.word(i).equals(";") || parsed.word(i).equals("\"") || parsed.word(i).equals("”")) {
        return -1;
      }
      boolean told =
          REPORTING.match(parsed, i) > 0 && !parsed.word(i - 1).equals("to") && !returns(parsed, i);
      if (told
          || HOLDING.match(parsed, i) > 0
          || Lexicons.FIRM_SIGNING.match(parsed, i) > 0
          || CANCELLING.match(parsed, i) > 0
          || Lexicons.EVENTS.has(parsed, i)
          || parsed.word(i).equals("attended")) {
        return i;
      }
    }
    return -1;
  }

  /** "The fair returned to Warsaw on Tuesday": it was held. */
  private static boolean returns(Parsed parsed, int i) {
    return parsed.word(i).equals("returned")
        && Lexicons.EVENTS.in(parsed, Math.max(parsed.clauseStart(i), i - RETURNS), i);
  }

  private static final int RETURNS = 9;

  /** "The forum goes on today": a day amid others. */
  private static boolean goesOn(Parsed parsed, int i) {
    int verb = parsed.word(i - 1).equals("on") ? i - 2 : i - 1;
    return GOING_ON.contains(parsed.word(verb))
        || (GOES.contains(parsed.word(verb)) && parsed.word(verb + 1).equals("on"));
  }

  private static final Set<String> GOING_ON =
      Set.of("continues", "continued", "continue", "resumes", "resumed");
  private static final Set<String> GOES = Set.of("goes", "went", "go");

  /** "The federation today announced the signing". */
  private static final Set<String> SAYING =
      Set.of(
          "said",
          "says",
          "told",
          "announced",
          "announces",
          "reported",
          "reports",
          "confirmed",
          "confirms",
          "disclosed",
          "revealed",
          "stated",
          "released",
          "published");

  /** "On Monday, the ministry said". */
  private static boolean reportBehind(Parsed parsed, int i) {
    int end = Math.min(parsed.size(), i + 6);
    for (int j = i + 1; j < end; j++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, j) > 0 || HOLDING.match(parsed, j) > 0) {
        return false;
      }
      if (REPORTING.match(parsed, j) > 0) {
        return i == 0 || (parsed.word(i - 1).equals("on") && i == 1);
      }
    }
    return false;
  }

  /** "Four importers on Friday sealed a deal". */
  private static boolean signedBehind(Parsed parsed, int i) {
    if (i > 1) {
      return Lexicons.FIRM_SIGNING.match(parsed, i + 1) > 0 || HOLDING.match(parsed, i + 1) > 0;
    }
    int end = Math.min(parsed.clauseEnd(i), i + BEHIND);
    for (int j = i + 1; j < end && parsed.at(j).date() == null; j++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, j) > 0) {
        return Moods.at(parsed, j) == Mood.ACTUAL;
      }
    }
    return false;
  }

  private static final int BEHIND = 9;

  private static int strength(Parsed parsed, int i, int verb, List<EventMention> events) {
    int strength = 0;
    if (verb >= 0 || signedBehind(parsed, i)) {
      strength += 2;
    }
    boolean near =
        events.stream()
            .anyMatch(
                event ->
                    (!event.otherEdition() && i >= event.from() && i - event.to() <= 12)
                        || (!event.otherEdition() && event.from() > i && event.from() - i <= 8));
    if (near) {
      strength += 2;
    }
    DateMention.Kind kind = parsed.at(i).date().kind();
    boolean vague = kind == DateMention.Kind.YEAR || kind == DateMention.Kind.MONTH;
    return vague ? strength : strength + 1;
  }

  @Override
  public boolean background(Parsed parsed, int at) {
    int from = commaBefore(parsed, at);
    while (from > 1 && RELATIVE.contains(parsed.word(from))) {
      from =
          commaBefore(parsed, from - 1); // "last year they travelled there, where two were signed"
    }
    int to = commaBehind(parsed, at);
    int opening = 0;
    while (opening < from && opening < 8 && !parsed.word(opening).equals(",")) {
      opening++;
    }
    boolean opens = opening < 8 && opening < from;
    if (formerEdition(parsed)) {
      return true;
    }
    if (recentEvent(parsed, from, to)) {
      return false;
    }
    boolean day = parsed.at(at).date() != null && parsed.at(at).date().hasDays();
    return backgroundIn(parsed, from, to, day) || (opens && backgroundIn(parsed, 0, opening, day));
  }

  @Override
  public boolean standing(Parsed parsed, int at) {
    for (int i = Math.max(0, at - HAS); i < at; i++) {
      boolean had = parsed.word(i).equals("had") && i >= at - HAD;
      if (had || HAVING.contains(parsed.word(i))) {
        return true;
      }
    }
    return parsed.has(STANDING, Math.max(0, at - STANDS), Math.min(parsed.size(), at + STANDS));
  }

  private static final Lexicon STANDING = Lexicon.load("standing-words");
  private static final int STANDS = 12;

  /** Who "has 26 contracts" need not have signed them now. */
  private static final Set<String> HAVING =
      Set.of("has", "have", "hold", "holds", "keeps", "maintains", "owns");

  private static final int HAS = 8;
  private static final int HAD = 3;

  /** "The first, in 2016, had drawn": another year beside what opens the sentence. */
  private static boolean formerEdition(Parsed parsed) {
    for (int i = 1; parsed.hasDate() && i < Math.min(parsed.size(), 8); i++) {
      DateMention date = parsed.at(i).date();
      if (date != null && date.publication() != null && longAgo(date)) {
        boolean beside = parsed.word(i + 1).equals(",") || parsed.word(i + 1).equals(")");
        return beside && (parsed.word(i - 2).equals(",") || parsed.word(i - 1).equals("("));
      }
    }
    return false;
  }

  private static final Set<String> RELATIVE = Set.of("where", "when", "which", "who", "whom");

  /** "Tuesday's seminar was the best attended since 2011", "a forum in Hai Phong last month". */
  private static boolean recentEvent(Parsed parsed, int from, int to) {
    int event = Lexicons.EVENTS.find(parsed, from, to);
    if (event < 0 || parsed.has(OTHER, Math.max(from, event - 4), event)) {
      return false;
    }
    for (int i = Math.max(from, event - 6); i < Math.min(to, event + 8); i++) {
      DateMention date = parsed.at(i).date();
      boolean day =
          date != null
              && date.publication() != null
              && (date.hasDays()
                  ? !date.to().isBefore(date.publication().minusDays(RECENT))
                      && !date.from().isAfter(date.publication())
                  : date.month() != null
                      && date.month().equals(YearMonth.from(date.publication()).minusMonths(1)));
      if (day && !parsed.has(COMPARING, Math.max(from, i - 3), i)) {
        return true;
      }
    }
    return false;
  }

  private static final Lexicon OTHER = Lexicon.load("other-edition-words");
  private static final Lexicon COMPARING = Lexicon.load("comparing-words");
  private static final int RECENT = 45;

  private static final Set<String> CLAUSE_MARKS = Set.of(",", ";", "(", ")");

  private static int commaBefore(Parsed parsed, int at) {
    int from = at;
    while (from > 0 && !CLAUSE_MARKS.contains(parsed.word(from - 1))) {
      from--;
    }
    return from;
  }

  private static int commaBehind(Parsed parsed, int at) {
    int to = at;
    while (to < parsed.size() && !CLAUSE_MARKS.contains(parsed.word(to))) {
      to++;
    }
    return to;
  }

  /**
   * @param day whether it is asked for a day, which another year beside it does not move:
   *     "Tuesday's seminar was the best since 2011"
   */
  private static boolean backgroundIn(Parsed parsed, int from, int to, boolean day) {
    boolean rate = parsed.has(RATES, from, to) && !parsed.has(Lexicons.INSTRUMENTS, from, to);
    if (rate || parsed.has(BACKGROUND, from, to)) {
      return true;
    }
    if (!parsed.hasDate()) {
      return false;
    }
    if (byTheEndOf(parsed, from, to)) {
      return true;
    }
    for (int i = from; i < to && !day; i++) {
      DateMention date = parsed.at(i).date();
      if (date != null && date.publication() != null && longAgo(date)) {
        return true;
      }
    }
    return false;
  }

  /** "by the end of 2021", but not "by the end of it". */
  private static boolean byTheEndOf(Parsed parsed, int from, int to) {
    for (int i = from; i + 4 < to; i++) {
      DateMention date = parsed.at(i + 4).date();
      boolean end = parsed.word(i).equals("by") && parsed.word(i + 2).equals("end");
      if (end && parsed.word(i + 3).equals("of") && date != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean longAgo(DateMention date) {
    if (date.kind() == DateMention.Kind.YEAR && date.year() != null) {
      return date.year().getValue() < date.publication().getYear();
    }
    return date.kind() == DateMention.Kind.MONTH
        && date.month() != null
        && date.month().isBefore(YearMonth.from(date.publication()).minusMonths(9));
  }

  @Override
  public boolean cancels(Parsed parsed) {
    int at = CANCELLING.find(parsed, 0, parsed.size());
    while (at >= 0 && (leavesWith(parsed, at) || dropsIn(parsed, at))) {
      at = CANCELLING.find(parsed, at + 1, parsed.size());
    }
    if (at < 0) {
      return false;
    }
    int words = CANCELLING.match(parsed, at);
    boolean guarded =
        parsed.has(CANCELLING_GUARDS, Math.max(parsed.clauseStart(at), at - 8), at)
            || parsed.has(CANCELLING_GUARDS, at + words, Math.min(parsed.size(), at + words + 4))
            || parsed.has(SOME_OF, Math.max(0, at - 14), at)
            || backgroundIn(parsed, commaBefore(parsed, at), at, false)
            || parsed.has(BACKGROUND, at, commaBehind(parsed, at));
    return !guarded;
  }

  /** "Instead of 21 May it is going to take place on 26 June". */
  @Override
  public boolean plans(Parsed parsed) {
    for (int i = 0; i < Math.min(8, parsed.size()); i++) {
      if (parsed.word(i).equals("it")) {
        int held = HOLDING.find(parsed, i + 1, Math.min(parsed.size(), i + 7));
        return held >= 0 && Moods.at(parsed, held) == Mood.PLANNED;
      }
    }
    return false;
  }

  @Override
  public boolean locates(Parsed parsed, Homeland homeland) {
    for (int i = 0; i < parsed.size(); i++) {
      boolean in = i == 0 || LOCATING.contains(parsed.word(i - 1));
      if (in && parsed.at(i).place() != null && !homeland.owns(parsed.at(i).place())) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> LOCATING = Set.of("in", "at", "to");

  private static boolean dropsIn(Parsed parsed, int at) {
    return parsed.word(at).equals("dropped") && GOING.contains(parsed.word(at + 1));
  }

  /** "They walked away from Changsha with ten deals": called nothing off. */
  private static boolean leavesWith(Parsed parsed, int at) {
    for (int i = at; parsed.word(at).startsWith("walk") && i < at + 12; i++) {
      if (parsed.word(i).equals("with")) {
        return true;
      }
    }
    return false;
  }

  /** Guests that "dropped in" called nothing off. */
  private static final Set<String> GOING = Set.of("in", "by", "off", "to", "from", "round");

  @Override
  public int postponed(Parsed parsed) {
    return POSTPONING.find(parsed, 0, parsed.size());
  }

  /** "How many came?" "Over 160." */
  @Override
  public Count answer(Parsed question, Parsed parsed) {
    Count counted = thereWere(question, parsed);
    if (counted != null) {
      return counted;
    }
    boolean asks =
        question.sentence().text().endsWith("?")
            && question.word(0).equals("how")
            && question.word(1).equals("many")
            && question.has(ASKED);
    if (!asks
        || parsed.size() == 0
        || !parsed.at(0).counts()
        || NounPhrase.after(parsed, 0).kind() != NounPhrase.Kind.NONE) {
      return null;
    }
    NumberMention number = parsed.at(0).number();
    Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
    return new Count(
        parsed,
        0,
        Counted.ATTENDANCE,
        number.value().longValue(),
        max,
        number.precision(),
        Mood.ACTUAL,
        Extent.WHOLE,
        true);
  }

  /** "There was talk of a dozen agreements." "There were four." */
  private static Count thereWere(Parsed question, Parsed parsed) {
    boolean opens =
        parsed.word(0).equals("there")
            && (parsed.word(1).equals("were") || parsed.word(1).equals("are"))
            && parsed.size() > 2
            && parsed.at(2).counts()
            && NounPhrase.after(parsed, 2).kind() == NounPhrase.Kind.NONE
            && parsed.size() <= 5;
    boolean papers = question.has(Lexicons.INSTRUMENTS) && !question.has(Lexicons.PERSONS);
    return opens && papers
        ? LooseCounts.count(parsed, 2, Counted.PROJECTS, parsed.at(2).number()).with(Extent.WHOLE)
        : null;
  }

  private static final Lexicon ASKED = Lexicon.load("asked-attendance-words");

  @Override
  public boolean continues(Parsed parsed) {
    return CONTINUING.contains(parsed.word(0));
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
        && !background(parsed, verb);
  }

  @Override
  public boolean mentionsDeal(Parsed parsed) {
    return parsed.has(Lexicons.INSTRUMENTS);
  }

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
      if (parsed.word(i).equals("with")) {
        Set<String> others = homeland.partners(parsed, i, i + 3);
        Set<String> ones = homeland.partners(parsed, 0, verb);
        ones.removeAll(others);
        return !others.isEmpty() && !ones.isEmpty();
      }
    }
    return false;
  }

  @Override
  public List<Share> shares(Parsed parsed, Homeland homeland) {
    return ShareReader.read(parsed, homeland);
  }
}
