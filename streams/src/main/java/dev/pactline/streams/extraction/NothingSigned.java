package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/** Finds in English sentences that no paper was signed: "ended without any agreement". */
final class NothingSigned {
  private static final Lexicon DENYING =
      Lexicon.of("no", "any", "none", "nothing", "without", "single", "not");
  private static final Words HAPPENED = Words.of("was", "were", "had", "has", "got");

  private NothingSigned() {}

  /**
   * "No agreements were signed", "ended without any agreement", "did not produce a single
   * contract".
   */
  static void add(Parsed parsed, List<Count> counts) {
    for (int i = 0; parsed.has(DENYING) && i < parsed.size(); i++) {
      if (DENYING.has(parsed, i) && denies(parsed, i)) {
        deny(parsed, i, counts);
        return;
      }
    }
    if (anything(parsed)) {
      deny(parsed, ANYTHING.find(parsed, 0, parsed.size()), counts);
      return;
    }
    for (int i = 0; parsed.has(REFUSING) && i < parsed.size(); i++) {
      int words = REFUSING.match(parsed, i);
      if (words > 0 && refuses(parsed, i + words)) {
        deny(parsed, i, counts);
        return;
      }
    }
  }

  /** "They did not sign anything", "nobody signed a thing". */
  private static boolean anything(Parsed parsed) {
    int signing = ANYTHING.find(parsed, 0, parsed.size());
    return signing > 0
        && !parsed.is(signing - 1, "to") // "without plans to sign anything there"
        && parsed.has(Lexicons.NEGATING, Math.max(0, signing - REFUSAL), signing)
        && !parsed.has(UNTIL, signing, parsed.size());
  }

  private static final Lexicon ANYTHING =
      Lexicon.of("sign anything", "signed anything", "sign a thing", "signed a thing");

  private static final Lexicon UNTIL = Lexicon.of("until", "before", "without", "yet");

  /** Words of "did not, in the end,". */
  private static final int REFUSAL = 5;

  private static void deny(Parsed parsed, int i, List<Count> counts) {
    counts.removeIf(count -> count.extent() != Extent.WHOLE || count.mood() == Mood.NEGATED);
    if (counts.isEmpty()) {
      counts.add(none(parsed, i));
    }
  }

  /** None, as told at a chunk. */
  static Count none(Parsed parsed, int i) {
    return Count.exactly(parsed, i, Counted.PROJECTS, 0, Extent.WHOLE, true);
  }

  /** "Contracts? None.": null for any other answer. */
  static Count answer(Parsed question, Parsed parsed) {
    boolean asks =
        question.sentence().text().endsWith("?")
            && question.size() <= LONGEST_QUESTION
            && question.has(Lexicons.INSTRUMENTS)
            && !question.has(Lexicons.PLANNED);
    int words = NONE.match(parsed, 0);
    boolean ends = parsed.ends(words);
    return asks && words > 0 && ends ? none(parsed, 0) : null;
  }

  private static final Lexicon NONE =
      Lexicon.of("none", "none at all", "zero", "nil", "not one", "not a single one", "nothing");

  /** "And what of contracts, deals or memoranda?" asks no more than that. */
  private static final int LONGEST_QUESTION = 10;

  /** "Neither side signed a contract", "nobody put pen to paper". */
  private static boolean refuses(Parsed parsed, int verb) {
    int at = Lexicons.FIRM_SIGNING.find(parsed, verb, Math.min(parsed.size(), verb + NEAR));
    boolean open =
        (parsed.has(Lexicons.PLANNED, verb, Math.max(verb, at)) && !parsed.has(READY, verb, at))
            || parsed.has(RESTRICTING, verb, parsed.clauseEnd(verb));
    if (at < 0 || open || marked(parsed, verb, at)) {
      return false;
    }
    int object = at + Lexicons.FIRM_SIGNING.match(parsed, at);
    String next = parsed.word(object);
    boolean any = next.equals("a") || next.equals("an") || next.equals("any");
    return next.equals("anything")
        || object >= parsed.size()
        || parsed.at(object).mark()
        || (any && NounPhrase.after(parsed, object).papers());
  }

  private static boolean marked(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.at(i).mark()) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Nobody signed a contract without a lawyer", "no company signed a larger one than Ningbo's".
   */
  private static final Lexicon RESTRICTING = Lexicon.load("restricting-words");

  /** "None of them was ready to sign anything": so nothing was signed. */
  private static final Lexicon READY = Lexicon.of("ready to", "prepared to", "in a position to");

  private static final int NEAR = 5;
  private static final Lexicon REFUSING = Lexicon.load("refusing-subjects");

  /** "Not a single paper was signed": whatever it is, it would have been signed. */
  private static boolean signedBehind(Parsed parsed, int head) {
    return parsed.is(head + 1, "was") && parsed.is(head + 2, "signed");
  }

  /** "Not a single contract", "not one deal", "not so much as a memorandum". */
  private static boolean notOne(Parsed parsed, int not) {
    int one = not + 1 + SO_MUCH.match(parsed, not + 1);
    boolean article = parsed.is(one, "a");
    boolean single = article && parsed.is(one + 1, "single");
    boolean number = one < parsed.size() && parsed.at(one).word().equals("one");
    if (!number && !single && !(article && one > not + 1)) {
      return false;
    }
    NounPhrase phrase = NounPhrase.after(parsed, single ? one + 1 : one);
    int end = Math.min(parsed.clauseEnd(not), phrase.head() + BEHIND);
    return (phrase.papers() || signedBehind(parsed, phrase.head()))
        && !parsed.has(RESTRICTING, not, end)
        && !parsed.has(CANCELLING, phrase.head() + 1, end)
        && !parsed.has(SignedUnsaid.UNDONE, phrase.head() + 1, end)
        && !parsed.has(Lexicons.PLANNED, phrase.head() + 1, end);
  }

  private static final Lexicon SO_MUCH =
      Lexicon.of("so much as", "as much as", "even", "even one of");

  private static final Lexicon CANCELLING = Lexicon.load("cancelling-words");
  private static final int BEHIND = 8;

  private static boolean denies(Parsed parsed, int i) {
    if (PaperGroups.LATER.has(parsed, i + 1)) {
      return false;
    }
    String word = parsed.word(i);
    if (word.equals("not")) {
      return notOne(parsed, i);
    }
    if (word.equals("without") && SO_MUCH.match(parsed, i + 1) > 0) {
      return NounPhrase.after(parsed, i + 1 + SO_MUCH.match(parsed, i + 1)).papers();
    }
    if (word.equals("without") && parsed.is(i + 1, "anything") && parsed.is(i + 2, "being")) {
      return Lexicons.FIRM_SIGNING.match(parsed, i + 3) > 0; // "without anything being signed"
    }
    if (word.equals("without") && parsed.is(i + 1, "having")) {
      return havingSigned(parsed, i + 2);
    }
    int end = parsed.clauseEnd(i);
    NounPhrase phrase =
        NounPhrase.after(
            parsed, word.equals("without") && NO_ARTICLE.has(parsed, i + 1) ? i + 1 : i);
    boolean signedBehind =
        parsed.has(Lexicons.FIRM_SIGNING, phrase.head() + 1, Math.min(end, phrase.head() + 8))
            || parsed.has(RESULTS, phrase.head() + 1, Math.min(end, phrase.head() + 6));
    boolean future =
        parsed.has(Lexicons.PLANNED, phrase.head() + 1, Math.min(end, phrase.head() + 6));
    if (word.equals("nothing") && !toSign(parsed, i) && !HAPPENED.has(parsed, i + 1)) {
      return Lexicons.FIRM_SIGNING.match(parsed, i - 1) > 0
          && Moods.at(parsed, i - 1) == Mood.ACTUAL
          && !parsed.is(i + 1, "and");
    }
    if (word.equals("none") || word.equals("nothing")) {
      if (word.equals("nothing") && toSign(parsed, i)) {
        return true;
      }
      int verb = Lexicons.FIRM_SIGNING.find(parsed, i + 1, Math.min(end, i + 12));
      int papers = Lexicons.INSTRUMENTS.find(parsed, i + 1, Math.max(i + 1, verb));
      boolean ofPapers = papers >= 0 && PapersAtLast.signedBehind(parsed, papers + 1);
      return ofPapers
          || (verb >= 0 && Moods.at(parsed, verb) == Mood.ACTUAL)
          || SigningVerbs.placesNone(parsed, i, end);
    }
    boolean article = word.equals("without") && NO_ARTICLE.has(parsed, i + 1);
    boolean signing = NO_SIGNING.has(parsed, article ? i + 2 : i + 1);
    if (!phrase.papers() && !signing) {
      return false;
    }
    if (word.equals("without")) {
      return true;
    }
    if (word.equals("no")) {
      boolean there =
          parsed.is(0, "there") && (parsed.is(1, "were") || parsed.is(1, "was")) && i < 12;
      boolean ends = parsed.ends(phrase.head() + 1);
      int reach = ends && CONTRASTING.has(parsed, i - 1) ? FAR : 4;
      boolean ended = there || parsed.has(ENDED, Math.max(0, i - reach), i);
      return (signedBehind || ended || parsed.is(phrase.head() + 1, "resulted")) && !future;
    }
    int start = Math.max(parsed.clauseStart(i), i - 8);
    boolean negated = parsed.has(Lexicons.NEGATING, start, i);
    boolean verb = signing || parsed.has(Lexicons.SIGNING, start, i) || signedBehind;
    return negated && verb && !parsed.has(FUTURE, start, i);
  }

  /** "They parted without having signed anything"; but not "nobody left without having signed". */
  private static boolean havingSigned(Parsed parsed, int verb) {
    int words = Lexicons.FIRM_SIGNING.match(parsed, verb);
    String object = parsed.word(verb + words);
    boolean any = ANY.contains(object) && !parsed.has(LEAST, verb, parsed.clauseEnd(verb));
    boolean papers = object.equals("anything") || NounPhrase.after(parsed, verb + words).papers();
    boolean twice = parsed.has(REFUSING, 0, verb) || parsed.has(Lexicons.NEGATING, 0, verb - 2);
    return words > 0 && verb > 2 && any && papers && !twice;
  }

  private static final Words ANY = Words.of("anything", "any", "a", "an");

  private static final Lexicon LEAST = Lexicon.of("at least", "first", "before");

  /** "It produced plenty of handshakes but no contracts". */
  private static final Words CONTRASTING = Words.of("but", "yet");

  /** Words from the verb to that. */
  private static final int FAR = 9;

  /** "There was nothing to sign", "they found nothing to sign". */
  private static boolean toSign(Parsed parsed, int nothing) {
    return parsed.is(nothing + 1, "to")
        && parsed.is(nothing + 2, "sign")
        && !parsed.has(Lexicons.PLANNED, parsed.clauseStart(nothing), nothing);
  }

  private static final Words NO_ARTICLE = Words.of("a", "any", "an", "single");
  private static final Words NO_SIGNING = Words.of("signing", "signature", "signatures");
  private static final Lexicon RESULTS = Lexicon.load("result-verbs");
  private static final Lexicon ENDED = Lexicon.load("ending-verbs");
  private static final Lexicon FUTURE = Lexicon.load("future-auxiliaries");
}
