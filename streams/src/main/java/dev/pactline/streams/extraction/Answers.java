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

  /** "They signed contracts and memorandums." "Their number was put at 13." */
  private static Count theirNumber(Parsed told, Parsed parsed) {
    int number = numberOfThem(parsed);
    if (number < 0 || !PaperGroups.whole(parsed.at(number).number())) {
      return null;
    }
    int papers = Lexicons.INSTRUMENTS.find(told, 0, told.size());
    boolean people = papers < 0 || told.has(Lexicons.PERSONS, papers, told.size());
    boolean denied =
        parsed.has(Lexicons.NEGATING, 0, number) || parsed.has(Lexicons.PLANNED, 0, number);
    return people || denied
        ? null
        : LooseCounts.count(parsed, number, Counted.PROJECTS, parsed.at(number).number()).asTold();
  }

  /** Index of the number in "Their number was put at 13", "They number 13"; -1 for none. */
  private static int numberOfThem(Parsed parsed) {
    boolean noun = parsed.word(0).equals("their") && parsed.word(1).equals("number");
    boolean verb = parsed.word(0).equals("they") && parsed.word(1).startsWith("number");
    for (int i = 2; (noun || verb) && i < Math.min(parsed.size(), NEAR); i++) {
      if (parsed.at(i).counts()) {
        return NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE ? i : -1;
      }
    }
    return -1;
  }

  private static final int NEAR = 8;

  private static final Lexicon ASKED = Lexicon.load("asked-attendance-words");
}
