package dev.pactline.streams.extraction;

/**
 * Papers that were signed though no verb of signing says so: "they left with a dozen contracts".
 */
final class SignedUnsaid {
  private SignedUnsaid() {}

  /**
   * "Nine deals were done", "ten accords got their stamps": whatever is done to papers signs them.
   */
  static boolean done(Parsed parsed, PaperGroup group, int to) {
    boolean papers = group.number() != null && group.phrase().kind() == NounPhrase.Kind.PAPERS;
    if (!papers || !PASSIVES.has(parsed, to + 1)) {
      return false;
    }
    String verb = parsed.word(to + 2);
    int end = Math.min(parsed.clauseEnd(to), to + FOLLOWING);
    boolean participle = verb.endsWith("ed") || verb.endsWith("en") || DONE.contains(verb);
    return participle && !parsed.has(UNDONE, to + 1, end);
  }

  private static final Words PASSIVES = Words.of("were", "was", "got");
  private static final Words DONE = Words.of("done", "put", "made", "cut", "set", "struck");

  static final Lexicon UNDONE = Lexicon.load("undone-words");

  static final int FOLLOWING = 8;

  /** "Four more documents followed in the afternoon": signed like the ones told before. */
  static boolean followed(Parsed parsed, PaperGroup group, int from, int to) {
    boolean more = PaperGroups.LATER.has(parsed, from + 1) || OnTop.says(parsed, from);
    boolean follows = parsed.is(to + 1, "followed") && !parsed.is(to + 2, "by");
    return group.number() != null
        && ((more && (follows || wereAdded(parsed, to)))
            || (follows && group.phrase().papers() && inTurn(parsed, from, to + 2)));
  }

  /** "Eight projects followed on June 11 in Bratislava": after those of the stop before. */
  private static boolean inTurn(Parsed parsed, int from, int then) {
    boolean opens = from == parsed.clauseStart(from);
    boolean placed =
        then < parsed.size()
            && (parsed.at(then).date() != null
                || (PLACED.has(parsed, then) && whereOrWhen(parsed, then + 1)));
    return opens && placed;
  }

  /** Whether a day, a place or an occasion stands there, behind no more than its adjectives. */
  private static boolean whereOrWhen(Parsed parsed, int from) {
    for (int i = from; i < Math.min(parsed.size(), from + STOP) && !parsed.at(i).mark(); i++) {
      if (parsed.at(i).date() != null
          || parsed.at(i).place() != null
          || Lexicons.EVENTS.has(parsed, i)) {
        return !parsed.is(from, "from");
      }
    }
    return false;
  }

  private static final Words PLACED = Words.of("on", "in", "at");

  /** Words of "a business meeting". */
  private static final int STOP = 4;

  /** "A further two, on training, were added on Wednesday". */
  static boolean wereAdded(Parsed parsed, int number) {
    int end = Math.min(parsed.clauseEnd(number), number + TALLY);
    int at = ADDED_LATER.find(parsed, number + 1, end);
    return at >= 0 && Moods.at(parsed, at) == Mood.ACTUAL;
  }

  private static final Lexicon ADDED_LATER =
      Lexicon.of("were added", "was added", "have been added", "had been added");

  /** "left Warsaw with a dozen contracts", "will not go home without": whoever goes has them. */
  static boolean carriedOff(Parsed parsed, PaperGroup group, int from) {
    if (!parsed.is(from - 1, "with")
        || group.number() == null
        || group.phrase().kind() != NounPhrase.Kind.PAPERS) {
      return false;
    }
    for (int i = from - 2; i >= Math.max(0, from - 6) && !parsed.at(i).mark(); i--) {
      if (GOING.has(parsed, i)) {
        return Moods.at(parsed, i) == Mood.ACTUAL;
      }
    }
    return false;
  }

  /** "It added seven contracts to the tally": whatever is counted there was signed. */
  static boolean added(Parsed parsed, PaperGroup group, int from, int to) {
    boolean added = ADDED.has(parsed, from - 1) && group.number() != null;
    if (added && toOthers(parsed, from)) {
      return Moods.at(parsed, from - 1) == Mood.ACTUAL;
    }
    for (int i = to + 1; added && i < Math.min(parsed.clauseEnd(to), to + TALLY); i++) {
      if (parsed.is(i, "to") && TALLIES.in(parsed, i + 1, i + 4)) {
        return Moods.at(parsed, from - 1) == Mood.ACTUAL;
      }
    }
    return false;
  }

  /** "Firms signed seven contracts; universities added five agreements". */
  private static boolean toOthers(Parsed parsed, int from) {
    int papers = Lexicons.INSTRUMENTS.find(parsed, 0, from);
    return papers >= 0
        && (parsed.has(Lexicons.FIRM_SIGNING, 0, papers)
            || parsed.has(Lexicons.FIRM_SIGNING, papers, from));
  }

  private static final Words ADDED = Words.of("added", "contributed");

  /** Words from the papers to the tally they are added to. */
  private static final int TALLY = 12;

  private static final Lexicon TALLIES =
      Lexicon.of("tally", "total", "list", "haul", "count", "score", "harvest", "sum", "result");

  private static final Lexicon GOING = Lexicon.load("going-verbs");

  /**
   * "The 14 deals", "together, the five contracts": told before, so signed unless the rest says
   * otherwise.
   */
  static SigningVerb definiteWhole(
      Parsed parsed, PaperGroup group, int from, int to, boolean event) {
    String before = parsed.word(from - 1);
    boolean definite =
        before.equals("the")
            || before.equals("all")
            || before.equals("these")
            || before.equals("those")
            || before.equals("its")
            || before.equals("their");
    boolean worth = parsed.has(VALUED, to + 1, to + 6) || priced(parsed, to) || event;
    boolean told =
        definite
            || PaperNumbers.existential(parsed, from)
            || (worth && group.phrase().kind() == NounPhrase.Kind.PAPERS);
    if (group.single()
        || !(group.phrase().papers() || PaperNumbers.existential(parsed, from))
        || !told) {
      return null;
    }
    int end = Math.min(parsed.size(), to + 8);
    if (definite && group.phrase().kind() == NounPhrase.Kind.PAPERS && runs(parsed, to + 1)) {
      return new SigningVerb(Mood.ACTUAL, false);
    }
    boolean open =
        parsed.has(Lexicons.PLANNED, Math.max(0, from - 8), from)
            || NOT.in(parsed, Math.max(0, from - 5), from)
            || parsed.has(Lexicons.PLANNED, to + 1, end)
            || parsed.has(Lexicons.NEGATING, to + 1, end);
    return open ? new SigningVerb(Mood.PLANNED, false) : new SigningVerb(Mood.ACTUAL, false);
  }

  /** "The eight contracts will be worth $3 million": they are there, only the money is to come. */
  private static boolean runs(Parsed parsed, int verb) {
    int words = WILL.match(parsed, verb);
    return words > 0 && RUNNING.match(parsed, verb + words) > 0;
  }

  private static final Lexicon WILL = Lexicon.of("will", "are to", "are expected to", "should");

  /** What signed papers will do; not "be signed" and not "bring together". */
  private static final Lexicon RUNNING =
      Lexicon.of(
          "be worth",
          "run",
          "last",
          "be in force",
          "create",
          "generate",
          "earn",
          "fetch",
          "be carried out",
          "be implemented",
          "be executed",
          "be filled",
          "be delivered",
          "cover",
          "bring in",
          "take effect",
          "enter into force",
          "keep");

  private static final Lexicon NOT = Lexicon.of("was not the", "were not the", "is not the");

  private static final Words RESULTING =
      Words.of(
          "yield",
          "result",
          "results",
          "outcome",
          "outcomes",
          "harvest",
          "balance",
          "haul",
          "upshot",
          "crop",
          "tally",
          "score",
          "fruit",
          "fruits",
          "catch",
          "takings");

  /** "The yield: ten projects", "the result was six contracts". */
  static boolean isResult(Parsed parsed, int from) {
    String link = parsed.word(from - 1);
    boolean linked =
        link.equals(":") || link.equals("was") || link.equals("is") || link.equals("were");
    boolean ofTheDay = parsed.is(from - 4, "of") && parsed.is(from - 3, "the");
    return linked && RESULTING.has(parsed, ofTheDay ? from - 5 : from - 2);
  }

  /** "Thirteen contracts, $28 million in all": the sum stands beside the papers. */
  private static boolean priced(Parsed parsed, int to) {
    for (int i = to + 1; i < Math.min(parsed.clauseEnd(to), to + 10); i++) {
      if (parsed.at(i).money() != null) {
        return true;
      }
      if (parsed.at(i).counts()) {
        return false;
      }
    }
    return false;
  }

  /** "The day was the occasion for five contracts": they were signed there. */
  static boolean occasion(Parsed parsed, PaperGroup group, int from) {
    boolean papers = group.number() != null && group.phrase().kind() == NounPhrase.Kind.PAPERS;
    return papers
        && LINKS.has(parsed, from - 1)
        && OCCASIONS.has(parsed, from - 2)
        && Moods.at(parsed, from - 2) != Mood.NEGATED
        && !parsed.has(Lexicons.PLANNED, Math.max(0, from - 6), from);
  }

  private static final Words LINKS = Words.of("for", "of", "to");

  private static final Words OCCASIONS =
      Words.of("occasion", "setting", "scene", "stage", "backdrop", "witness", "rise", "birth");

  private static final Lexicon VALUED = Lexicon.load("worth-words");
}
