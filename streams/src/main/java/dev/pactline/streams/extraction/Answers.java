package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;

/** Numbers that are read by the sentence before: "How many came?" "Over 160." */
final class Answers {
  private Answers() {}

  /** "How many came?" "Over 160." */
  static Count answer(Parsed question, Parsed parsed) {
    Count none = NothingSigned.answer(question, parsed);
    Count listed = Registers.answer(question, parsed);
    Count counted = none != null ? none : listed != null ? listed : thereWere(question, parsed);
    counted = counted == null ? theirNumber(question, parsed) : counted;
    counted = counted == null ? done(question, parsed) : counted;
    counted = counted == null ? thatMany(question, parsed) : counted;
    counted = counted == null ? came(question, parsed) : counted;
    counted = counted == null ? taken(question, parsed) : counted;
    if (counted != null) {
      return counted;
    }
    boolean asks =
        question.sentence().text().endsWith("?")
            && ((question.is(0, "how") && question.is(1, "many") && question.has(ASKED))
                || asksForGuests(question));
    int first = StatedAttendance.QUOTES.has(parsed, 0) ? 1 : 0;
    if (!asks
        || parsed.size() <= first
        || !parsed.at(first).counts()
        || NounPhrase.after(parsed, first).kind() != NounPhrase.Kind.NONE) {
      return null;
    }
    NumberMention number = parsed.at(first).number();
    Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
    return new Count(
        parsed,
        first,
        Counted.ATTENDANCE,
        number.value().longValue(),
        max,
        number.precision(),
        Mood.ACTUAL,
        Extent.WHOLE,
        true);
  }

  /** "And the guests?" */
  private static boolean asksForGuests(Parsed question) {
    int mark = question.size() - 1;
    String people = Lexicons.PERSONS.label(question.word(mark - 1));
    return question.size() <= GUESTS
        && ("guest".equals(people) || question.is(mark - 1, "visitors"));
  }

  /** Words of "And what about the guests?" */
  private static final int GUESTS = 6;

  /** "There was talk of a dozen agreements." "There were four." */
  private static Count thereWere(Parsed question, Parsed parsed) {
    boolean opens =
        parsed.is(0, "there")
            && (parsed.is(1, "were") || parsed.is(1, "are"))
            && parsed.size() > 2
            && parsed.at(2).counts()
            && NounPhrase.after(parsed, 2).kind() == NounPhrase.Kind.NONE
            && (parsed.size() <= 5 || parsed.is(3, ","));
    boolean papers = question.has(Lexicons.INSTRUMENTS) && !question.has(Lexicons.PERSONS);
    return opens && papers
        ? LooseCounts.count(parsed, 2, Counted.PROJECTS, parsed.at(2).number()).with(Extent.WHOLE)
        : null;
  }

  /** "They signed contracts and memorandums." "Their number was put at 13."; or of guests. */
  private static Count theirNumber(Parsed told, Parsed parsed) {
    int number = numberOfThem(parsed);
    if (number < 0 || !PaperGroups.whole(parsed.at(number).number())) {
      return null;
    }
    int papers = Lexicons.INSTRUMENTS.find(told, 0, told.size());
    boolean people = told.has(Lexicons.PERSONS, Math.max(0, papers), told.size());
    boolean denied =
        parsed.has(Lexicons.NEGATING, 0, number) || parsed.has(Lexicons.PLANNED, 0, number);
    if (denied || (papers < 0 && !people) || (papers >= 0 && people)) {
      return null;
    }
    Counted counted = people ? Counted.ATTENDANCE : Counted.PROJECTS;
    return LooseCounts.count(parsed, number, counted, parsed.at(number).number()).asTold();
  }

  /** Index of the number in "Their number was put at 13", "They number 13"; -1 for none. */
  private static int numberOfThem(Parsed parsed) {
    boolean noun = parsed.is(0, "their") && parsed.is(1, "number");
    boolean verb = parsed.is(0, "they") && parsed.word(1).startsWith("number");
    for (int i = 2; (noun || verb) && i < Math.min(parsed.size(), NEAR); i++) {
      if (parsed.at(i).counts()) {
        return NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE ? i : -1;
      }
    }
    return -1;
  }

  private static final int NEAR = 8;

  /** "They like their deals large." "Half a dozen were done on Thursday." */
  private static Count done(Parsed told, Parsed parsed) {
    boolean opens =
        parsed.size() > 2
            && parsed.at(0).counts()
            && PaperGroups.whole(parsed.at(0).number())
            && NounPhrase.after(parsed, 0).kind() == NounPhrase.Kind.NONE
            && DONE.match(parsed, 1) > 0;
    int papers = opens ? Lexicons.INSTRUMENTS.find(told, 0, told.size()) : -1;
    return papers < 0 || told.has(Lexicons.PERSONS, papers, told.size())
        ? null
        : LooseCounts.count(parsed, 0, Counted.PROJECTS, parsed.at(0).number()).asTold();
  }

  private static final Lexicon DONE =
      Lexicon.of(
          "were done",
          "were made",
          "were agreed",
          "were struck",
          "were closed",
          "were concluded",
          "were reached",
          "were sealed",
          "were clinched",
          "got done",
          "were agreed on");

  /** "They gave each other 13 presents." "That is the number of agreements signed." */
  private static Count thatMany(Parsed told, Parsed parsed) {
    int words = THAT_MANY.match(parsed, 0);
    if (words == 0
        || !parsed.has(Lexicons.INSTRUMENTS, words, Math.min(parsed.size(), words + 4))
        || parsed.has(Lexicons.PLANNED)) {
      return null;
    }
    for (int i = told.size() - 1; i >= 0; i--) {
      NounPhrase.Kind kind = NounPhrase.after(told, i).kind();
      boolean open = kind == NounPhrase.Kind.NONE || kind == NounPhrase.Kind.UNKNOWN;
      if (told.at(i).counts() && open && PaperGroups.whole(told.at(i).number())) {
        return LooseCounts.count(parsed, 0, Counted.PROJECTS, told.at(i).number()).asTold();
      }
    }
    return null;
  }

  /** "They had hoped for a dozen contracts." "They got 21." */
  private static Count came(Parsed told, Parsed parsed) {
    int papers = Lexicons.INSTRUMENTS.find(told, 0, told.size());
    boolean hoped = papers >= 0 && told.has(Lexicons.PLANNED, 0, papers);
    for (int i = 2; hoped && i < parsed.size() && parsed.size() <= SHORT; i++) {
      boolean bare =
          parsed.at(i).counts()
              && PaperGroups.whole(parsed.at(i).number())
              && NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE;
      if (bare && CAME.match(parsed, i - 1) > 0) {
        return LooseCounts.count(parsed, i, Counted.PROJECTS, parsed.at(i).number()).asTold();
      }
    }
    return null;
  }

  /** "Slovakia took four." "They were signed two days later at the Auto Parts Forum". */
  private static Count taken(Parsed told, Parsed parsed) {
    boolean signed =
        parsed.is(0, "they") && parsed.is(1, "were") && Lexicons.FIRM_SIGNING.match(parsed, 2) > 0;
    int number = told.size() - (told.ends(told.size() - 1) ? 2 : 1);
    boolean took =
        signed
            && number > 1
            && number <= SHORT
            && told.at(number).counts()
            && TAKING.has(told, number - 1)
            && PaperGroups.whole(told.at(number).number());
    return took
        ? LooseCounts.count(parsed, 0, Counted.PROJECTS, told.at(number).number()).asTold()
        : null;
  }

  private static final Words TAKING = Words.of("took", "got", "had", "signed", "has", "gained");

  /** Words of "In the end they got 21". */
  private static final int SHORT = 9;

  private static final Lexicon CAME =
      Lexicon.of("got", "were", "was", "signed", "became", "landed", "secured", "clinched");

  private static final Lexicon THAT_MANY =
      Lexicon.of(
          "that is the number of",
          "that was the number of",
          "this is the number of",
          "so many",
          "that many",
          "that is how many",
          "that was how many");

  private static final Lexicon ASKED = Lexicon.load("asked-attendance-words");
}
