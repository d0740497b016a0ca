package dev.pactline.streams.extraction;

/** Tells which papers of a sentence add up: "nine contracts and three orders" are twelve. */
final class CoordinatedPapers {
  private static final Words CONNECTORS =
      Words.of(",", "and", "plus", "or", "as", "well", "along", "together", "with");

  private CoordinatedPapers() {}

  /** "nine contracts and three orders" are twelve. */
  static boolean coordinated(Parsed parsed, PaperGroup one, PaperGroup two) {
    if (two.from() == two.head() && PaperGroups.elliptic(parsed, one, two.from())) {
      return true;
    }
    boolean likewise =
        parsed.is(two.from() - 2, "as") && PaperGroups.AUXILIARIES.has(parsed, two.from() - 1);
    if (likewise && one.count() > 0 && two.count() > 0) {
      return Lexicons.FIRM_SIGNING.in(parsed, one.head(), two.from()); // "as were two memoranda"
    }
    if (itemOf(parsed, one, two)
        || alongWith(parsed, one, two)
        || signingsOf(parsed, one, two)
        || behindTopic(parsed, one, two)) {
      return true;
    }
    boolean last = two.count() == 0 && one.count() > 1 && parsed.is(two.from() - 1, "and");
    if (two.from() - one.head() > 5 || (two.count() == 0 && !last) || one.count() == 0) {
      return false;
    }
    boolean connected = false;
    for (int i = one.head() + 1; i < two.from(); i++) {
      String word = parsed.word(i);
      boolean qualifies =
          word.equals("of") || word.equals("understanding") || word.equals("intent");
      if (!CONNECTORS.contains(word) && !qualifies) {
        return false;
      }
      connected |= !word.isEmpty() && CONNECTORS.contains(word);
    }
    return connected && two.phrase().papers();
  }

  /** "Documents signed: five contracts for modules; two memorandums on housing; one agreement". */
  private static boolean itemOf(Parsed parsed, PaperGroup one, PaperGroup two) {
    int list = parsed.clauseStart(one.from());
    while (list > 0 && parsed.is(list - 1, ";")) {
      list = parsed.clauseStart(list - 1);
    }
    int item = parsed.is(two.from() - 1, "and") ? two.from() - 2 : two.from() - 1;
    return one.count() > 0
        && two.count() > 0
        && two.phrase().papers()
        && two.number() != null
        && parsed.is(item, ";")
        && parsed.is(list - 1, ":")
        && parsed.clauseStart(two.from()) - 1 == item
        && (parsed.clauseEnd(one.head()) == item);
  }

  /**
   * "six contracts for squid, wool and quinoa, and three agreements between chambers", "five
   * contracts for machinery and two orders for tiles".
   */
  private static boolean behindTopic(Parsed parsed, PaperGroup one, PaperGroup two) {
    boolean may =
        one.count() > 0
            && two.count() > 0
            && two.phrase().papers()
            && TOPICS.has(parsed, one.head() + 1)
            && parsed.is(two.from() - 1, "and")
            && (parsed.is(two.from() - 2, ",") || parallel(parsed, one, two))
            && two.from() - one.head() <= LONGEST_TOPIC
            && !VERBS.has(parsed, two.head() + 1);
    for (int i = one.head() + 2; may && i < two.from() - 2; i++) {
      boolean joint = parsed.is(i, ",") || !parsed.at(i).mark();
      may = joint && !parsed.at(i).counts() && !CLAUSES.has(parsed, i);
    }
    return may && !parsed.has(Lexicons.SIGNING, one.head() + 1, two.from());
  }

  /** "five contracts for machinery and two orders for tiles": without a comma before "and". */
  private static boolean parallel(Parsed parsed, PaperGroup one, PaperGroup two) {
    return parsed.word(one.head() + 1).equals(parsed.word(two.head() + 1));
  }

  private static final Words TOPICS = Words.of("for", "on", "about", "in", "covering");
  private static final Words VERBS = Words.of("was", "were", "are", "is", "have", "had", "will");
  private static final Words CLAUSES =
      Words.of("which", "that", "who", "where", "when", "while", "but", "was", "were", "is", "are");

  /** Words of "for quinoa, squid and alpaca tops, and". */
  private static final int LONGEST_TOPIC = 14;

  /** "Seven contracts were signed, along with five memorandums". */
  private static boolean alongWith(Parsed parsed, PaperGroup one, PaperGroup two) {
    boolean counted = one.count() > 0 && two.count() > 0 && two.phrase().papers();
    for (int i = two.from() - 3; counted && i < two.from(); i++) {
      boolean linked = ALONG.match(parsed, i) > 0 && i + ALONG.match(parsed, i) == two.from();
      if (linked) {
        int verb = parsed.is(i - 1, ",") ? i - 2 : i - 1;
        return verb > one.head() && Lexicons.FIRM_SIGNING.match(parsed, verb) > 0;
      }
    }
    return false;
  }

  /** "the signing of five memoranda and the exchange of three contracts". */
  private static boolean signingsOf(Parsed parsed, PaperGroup one, PaperGroup two) {
    boolean counted = one.count() > 0 && two.count() > 0 && two.phrase().papers();
    int and = two.from() - (parsed.is(two.from() - 3, "the") ? 4 : 3);
    return counted
        && parsed.is(and, "and")
        && parsed.is(two.from() - 1, "of")
        && SIGNINGS.has(parsed, two.from() - 2)
        && parsed.is(one.from() - 1, "of")
        && SIGNINGS.has(parsed, one.from() - 2)
        && !parsed.word(one.head()).equals(parsed.word(two.head()))
        && and - one.head() <= MOST_BETWEEN;
  }

  private static final Words SIGNINGS =
      Words.of("signing", "exchange", "conclusion", "signature", "inking", "execution");

  /** Words of "of understanding" and the like. */
  private static final int MOST_BETWEEN = 4;

  private static final Lexicon ALONG =
      Lexicon.of("along with", "together with", "as well as", "plus", "in addition to", "besides");
}
