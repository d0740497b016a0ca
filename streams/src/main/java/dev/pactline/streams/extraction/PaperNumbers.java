package dev.pactline.streams.extraction;

/**
 * Finds numbers that are said of papers from afar: "the number of documents signed was 14", "14 of
 * them".
 */
final class PaperNumbers {
  private PaperNumbers() {}

  /** "the deals numbered 18", "the contracts signed numbered 18". */
  static boolean numbered(Parsed parsed, int papers) {
    return Lexicons.INSTRUMENTS.has(parsed, parsed.is(papers, "signed") ? papers - 1 : papers);
  }

  /** Index of the papers in "the number of documents signed was 14"; -1 for none. */
  static int numberOf(Parsed parsed, int number) {
    if (parsed.is(number - 1, ":")) {
      int papers = number - (parsed.is(number - 2, "signed") ? 3 : 2);
      return Lexicons.INSTRUMENTS.contains(parsed.word(papers)) && papers <= 2 ? papers : -1;
    }
    if (number == 0 && parsed.size() > 2 && parsed.at(1).mark()) {
      int papers =
          HOW_MANY.match(parsed, 2) == 0 ? -1 : Lexicons.INSTRUMENTS.find(parsed, 2, ASKED);
      if (papers >= 0) {
        return papers; // "Zero: that is how many contracts came out of the forum"
      }
    }
    if (parsed.is(number + 1, "in") && parsed.is(number + 2, "number")) {
      int signed = Lexicons.FIRM_SIGNING.find(parsed, parsed.clauseStart(number), number);
      int papers = Lexicons.INSTRUMENTS.find(parsed, parsed.clauseStart(number), number);
      boolean subject = papers >= 0 && papers <= parsed.clauseStart(number) + 1;
      return signed >= 0 || subject ? papers : -1;
    }
    if (TO_THE_NUMBER.match(parsed, number - 4) == 4) {
      return Lexicons.INSTRUMENTS.find(parsed, Math.max(0, number - 7), number - 4);
    }
    int reach = LINKS.has(parsed, number - 1) ? LINKED : NUMBER_OF;
    int from = Math.max(parsed.clauseStart(number), number - reach);
    boolean to = parsed.is(number - 1, "to");
    if (!parsed.has(COUNTING, from, number)
        || (parsed.is(number - 1, "from") && parsed.is(number + 1, "to"))) {
      return -1;
    }
    for (int i = number - 1; i >= from; i--) {
      boolean rival = parsed.at(i).number() != null && !(to && parsed.is(i - 1, "from"));
      if (rival) {
        return -1;
      }
      if (COUNTING.has(parsed, i) && Lexicons.INSTRUMENTS.has(parsed, i - 1)) {
        return i - 1; // "the deal count stood at 12"
      }
      if (COUNTING.has(parsed, i) && parsed.is(i + 1, "of")) {
        for (int j = i + 2; j < number; j++) {
          if (Lexicons.INSTRUMENTS.has(parsed, j)) {
            return j;
          }
        }
        return -1;
      }
    }
    return -1;
  }

  private static final Lexicon HOW_MANY =
      Lexicon.of("that is how many", "that was how many", "this is how many", "so many");

  /** Words of "Zero: that is how many supply contracts". */
  private static final int ASKED = 9;

  private static final Lexicon TO_THE_NUMBER = Lexicon.of("to the number of");

  private static final Lexicon COUNTING =
      Lexicon.of("number", "tally", "count", "total", "toll", "haul", "crop", "harvest");

  private static final int NUMBER_OF = 12;

  /** "The number of contracts signed at the Lagos-Hunan Trade Forum on Monday was twelve". */
  private static final int LINKED = 22;

  private static final Words LINKS = Words.of("was", "is", "were");

  /** "Eleven were signed", "all 12 were inked". */
  static boolean bareSigned(Parsed parsed, int i, NounPhrase phrase) {
    boolean more = phrase.head() == i + 1 && PaperGroups.LATER.has(parsed, i + 1);
    if (phrase.kind() != NounPhrase.Kind.NONE && !more) {
      return false;
    }
    if (existential(parsed, i) || apposed(parsed, i)) {
      return true;
    }
    if (OnTop.says(parsed, i) && SignedUnsaid.wereAdded(parsed, i)) {
      return true;
    }
    if (yielded(parsed, i)) {
      return true;
    }
    if (Followers.papersHere(parsed, i) || bundled(parsed, i)) {
      return true;
    }
    if (more && parsed.is(i + 2, "followed")) {
      return parsed.has(Lexicons.FIRM_SIGNING, 0, i);
    }
    int next = PaperGroups.LATER.has(parsed, i + 1) ? i + 2 : i + 1;
    if (parsed.word(next).startsWith("signature")) {
      return false;
    }
    if (parsed.is(next, ",") && parsed.word(next + 1).endsWith("ed")) {
      next++;
    }
    if (parsed.is(next, "of")) {
      next += parsed.is(next + 1, "them") || parsed.is(next + 1, "these") ? 2 : 0;
      boolean bare =
          parsed.is(next + 1, "the")
              && next + 2 < parsed.size()
              && parsed.at(next + 2).counts()
              && NounPhrase.after(parsed, next + 2).kind() == NounPhrase.Kind.NONE;
      next += bare ? 3 : 0;
    }
    next = behindAside(parsed, next);
    boolean passive = PaperGroups.AUXILIARIES.has(parsed, next);
    if (passive) {
      int verb = Lexicons.FIRM_SIGNING.find(parsed, next, next + 4);
      return verb >= 0 && !parsed.has(LISTS, verb, Math.min(parsed.size(), verb + 8));
    }
    return Lexicons.FIRM_SIGNING.match(parsed, next) > 0;
  }

  /** "The Prague Tooling Day yielded five of them": as many papers of those told before. */
  static boolean yielded(Parsed parsed, int number) {
    return YIELDING.has(parsed, number - 1)
        && OfThose.behind(parsed, number)
        && !parsed.is(number + 2, "the")
        && Lexicons.EVENTS.in(parsed, parsed.clauseStart(number), number)
        && !parsed.has(Lexicons.PERSONS, number + 3, Math.min(parsed.size(), number + 6));
  }

  private static final Words YIELDING =
      Words.of("yielded", "produced", "generated", "delivered", "contributed", "supplied");

  /** "The contract is the biggest in a bundle of seven that was signed in Warsaw". */
  private static boolean bundled(Parsed parsed, int i) {
    boolean lot =
        parsed.is(i - 1, "of") && BUNDLES.has(parsed, i - 2) && LEADING.has(parsed, i - 3);
    int verb = RELATIVE.has(parsed, i + 1) ? i + 2 : i + 1;
    verb += PaperGroups.AUXILIARIES.has(parsed, verb) ? 1 : 0;
    return lot
        && Lexicons.INSTRUMENTS.in(parsed, 0, i - 2)
        && Lexicons.FIRM_SIGNING.match(parsed, verb) > 0;
  }

  private static final Words BUNDLES =
      Words.of("batch", "bundle", "clutch", "group", "package", "raft", "series", "set", "string");

  private static final Words LEADING = Words.of("a", "the", "this");

  private static final Words RELATIVE = Words.of("that", "which");

  /** "Four of the ten, worth $14 million, were signed": index of the verb. */
  private static int behindAside(Parsed parsed, int comma) {
    if (!parsed.is(comma, ",") || !ASIDES.has(parsed, comma + 1)) {
      return comma;
    }
    for (int i = comma + 2; i < Math.min(parsed.size(), comma + ASIDE); i++) {
      if (parsed.is(i, ",")) {
        return i + 1;
      }
    }
    return comma;
  }

  /** Words of ", with a combined value of some $14 million,". */
  private static final int ASIDE = 10;

  private static final Words ASIDES =
      Words.of("worth", "with", "valued", "totalling", "totaling", "together");

  /** "A further 30 had put their names on a waiting list". */
  private static final Lexicon LISTS = Lexicon.of("list", "waiting list", "register", "guest book");

  /** "The conference ended in eight signatures": so many papers. */
  static boolean signatures(Parsed parsed, int number) {
    int ending = ENDED.find(parsed, Math.max(0, number - ENDING), number);
    boolean ends =
        number > 0
            && WITH.has(parsed, number - 1)
            && (ending >= 0 || number == 1)
            && !parsed.has(Lexicons.PLANNED, 0, number);
    return ends && parsed.is(number + 1, "signatures") && parsed.has(Lexicons.EVENTS);
  }

  private static final Words WITH = Words.of("with", "in");

  private static final Lexicon ENDED = Lexicon.load("ending-verbs");

  /** Words of "ended in". */
  private static final int ENDING = 3;

  /** "Twenty-six consignments had been signed over": whatever it is, it was signed. */
  static boolean thingsSigned(Parsed parsed, NounPhrase phrase) {
    int verb = phrase.head() + 1;
    if (phrase.kind() != NounPhrase.Kind.UNKNOWN || !PaperGroups.AUXILIARIES.has(parsed, verb)) {
      return false;
    }
    boolean signed = false;
    for (int i = verb; i < verb + 4; i++) {
      signed |= PENNED.has(parsed, i);
    }
    return signed && parsed.word(phrase.head()).endsWith("s");
  }

  private static final Words PENNED = Words.of("signed", "inked", "penned", "countersigned");

  /** "Projects worth $3 million were signed, 22 of them". */
  static boolean apposed(Parsed parsed, int i) {
    return parsed.is(i - 1, ",")
        && parsed.is(i + 1, "of")
        && parsed.is(i + 2, "them")
        && (i + 3 >= parsed.size()
            || parsed.at(i + 3).mark()
            || PapersApart.APPOSED.has(parsed, i + 3))
        && (Lexicons.FIRM_SIGNING.match(parsed, i - 2) > 0
            || (Lexicons.INSTRUMENTS.in(parsed, parsed.clauseStart(i), i)
                && (Lexicons.FIRM_SIGNING.in(parsed, i + 3, parsed.size())
                    || Lexicons.FIRM_SIGNING.in(parsed, parsed.clauseStart(i), i))));
  }

  static final Words NUMBERING =
      Words.of("numbering", "numbered", "totalling", "totaling", "totalled", "totaled");

  /** "There are eleven of them". */
  static boolean existential(Parsed parsed, int from) {
    return parsed.is(from - 2, "there")
        && (parsed.is(from - 1, "are") || parsed.is(from - 1, "were"))
        && parsed.is(from + 1, "of")
        && parsed.is(from + 2, "them")
        && !parsed.has(Lexicons.PERSONS, from + 3, Math.min(parsed.size(), from + 8));
  }
}
