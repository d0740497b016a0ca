package dev.pactline.streams.extraction;

/**
 * People who were not counted at the event: a delegation, viewers of a screen, places in a hall.
 */
final class PeopleApart {
  static final Lexicon CROWDS = Lexicon.load("crowd-words");
  private static final Lexicon ONLINE_AUDIENCE = Lexicon.load("online-audience");
  private static final Lexicon CAPACITY = Lexicon.load("capacity-words");

  /** "Fifteen members were in favour, 13 against": they sit on a board. */
  private static final Lexicon VOTING = Lexicon.load("voting-words");

  /** Words from the people to how they voted. */
  private static final int VOTE = 5;

  private PeopleApart() {}

  /** A delegation, people before a screen, places in a hall: none of them were counted there. */
  static boolean apart(Parsed parsed, int i, NounPhrase phrase) {
    int next = AttendanceVerbs.nextCount(parsed, phrase.head() + 1);
    int end = Math.min(Math.min(parsed.clauseEnd(i), phrase.head() + AttendanceVerbs.REACH), next);
    return VOTING.in(parsed, phrase.head() + 1, Math.min(end, phrase.head() + VOTE))
        || delegation(parsed, i, phrase)
        || onlookers(parsed, i, phrase, end)
        || capacity(parsed, i, phrase);
  }

  private static boolean delegation(Parsed parsed, int i, NounPhrase phrase) {
    boolean of = false;
    for (int j = i - 1; j >= Math.max(0, i - 5); j--) {
      of |= parsed.is(j, "of") || parsed.is(j, ",") || parsed.is(j, "with");
      if (of && CROWDS.match(parsed, j) > 0) {
        return true;
      }
      if (parsed.is(j, "led") && of(parsed, j, i)) {
        return true;
      }
    }
    boolean strong = parsed.is(phrase.head() + 1, "strong");
    return (strong && !parsed.has(AttendanceVerbs.AUDIENCES, Math.max(0, i - 5), i))
        || parsed.has(CROWDS, i + 1, phrase.head() + 1)
        || party(parsed, i, phrase)
        || owned(parsed, i)
        || spokenFor(parsed, i)
        || (parsed.is(i - 1, "by") && parsed.is(i - 2, "represented"))
        || parsed.has(RATE, phrase.head() + 1, Math.min(parsed.size(), phrase.head() + 4));
  }

  /** "cooperatives that have 23,000 growers", "a union with 640 members". */
  private static boolean owned(Parsed parsed, int i) {
    String verb = parsed.word(i - 1);
    boolean relative =
        (verb.equals("has") || verb.equals("have") || verb.equals("employs"))
            && (parsed.is(i - 2, "that") || parsed.is(i - 2, "which"));
    boolean with = verb.equals("with") || verb.equals("of");
    boolean home = verb.equals("to") && parsed.is(i - 2, "home");
    return relative || home || (with && OWNERS.has(parsed, i - 2));
  }

  private static final Lexicon OWNERS = Lexicon.load("owner-nouns");

  /** "a union representing 12,000 growers", "which speak for 900 dockers": who they are. */
  private static boolean spokenFor(Parsed parsed, int i) {
    int end = i;
    while (end > 0 && i - end < NEAR && AttendanceVerbs.ADVERBS.has(parsed, end - 1)) {
      end--;
    }
    for (int from = Math.max(0, end - NEAR); from < i; from++) {
      int words = SPEAKING_FOR.match(parsed, from);
      if (words > 0 && from + words >= end && from + words <= i) {
        return parsed.has(OWNERS, Math.max(0, from - NEAR), from);
      }
    }
    return false;
  }

  private static final Lexicon SPEAKING_FOR = Lexicon.load("speaking-for-words");

  /** Words from a union to those it speaks for, on either side of the verb. */
  private static final int NEAR = 6;

  private static final Lexicon RATE = Lexicon.load("frequency-words");
  private static final Words ALL = Words.of("altogether", "together");
  private static final Words TOTAL = Words.of("all", "total", "told", "sum");

  /** "Nanning's refiners, 14 people in two minibuses, spent a day": those who came from afar. */
  private static boolean party(Parsed parsed, int i, NounPhrase phrase) {
    int close = phrase.head() + 1;
    while (close < Math.min(parsed.size(), phrase.head() + 8) && !parsed.is(close, ",")) {
      close++;
    }
    if (!parsed.is(i - 1, ",") || !parsed.is(close, ",") || !phrase.people()) {
      return false;
    }
    boolean all = ALL.has(parsed, phrase.head() + 1) || TOTAL.has(parsed, close - 1);
    if (all || Lexicons.CAME.match(parsed, close + 1) > 0) {
      return false; // "officials and entrepreneurs, 190 people altogether, attended"
    }
    int j = i - 2;
    while (j >= 0 && (!parsed.at(j).mark() || parsed.is(j, "'s"))) {
      if (parsed.at(j).place() != null) {
        return !parsed.has(AttendanceVerbs.ATTENDING, phrase.head() + 1, close)
            && AttendanceVerbs.attending(parsed, phrase, close) < 0
            && !parsed.has(AttendanceVerbs.AUDIENCES, j, i);
      }
      j--;
    }
    return false;
  }

  private static boolean of(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.is(i, "group") || parsed.is(i, "of")) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlookers(Parsed parsed, int i, NounPhrase phrase, int end) {
    int to = phrase.head() + 1;
    while (to < Math.min(end, phrase.head() + 12)
        && !parsed.is(to, ",")
        && !parsed.is(to, "while")) {
      to++;
    }
    return parsed.has(ONLINE_AUDIENCE, phrase.head() + 1, to)
        || parsed.has(ONLINE_AUDIENCE, Math.max(parsed.clauseStart(i), i - 8), i);
  }

  private static boolean capacity(Parsed parsed, int i, NounPhrase phrase) {
    int from = Math.max(0, i - 5);
    for (int j = i - 1; j >= from; j--) {
      boolean turns = parsed.is(j, "but") || parsed.is(j, ";");
      from = turns ? j + 1 : from; // "room for 400, but only 260 came"
    }
    return parsed.has(CAPACITY, from, i) || CAPACITY.match(parsed, phrase.head() + 1) > 0;
  }
}
