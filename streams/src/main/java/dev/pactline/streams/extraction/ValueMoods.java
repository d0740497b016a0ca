package dev.pactline.streams.extraction;

/** Tells whether an amount is of papers that were signed or of such as are to come. */
final class ValueMoods {
  private ValueMoods() {}

  /** The mood of the signing; null for money of papers that are not signed. */
  static Mood mood(Parsed parsed, int i, Governor governor) {
    int from = Math.max(0, Math.min(governor.at(), i));
    int to = Math.max(governor.at(), i);
    int verb = nearestSigning(parsed, from, to);
    if (verb >= 0) {
      Mood mood = Moods.at(parsed, verb);
      return mood == Mood.NEGATED ? null : mood;
    }
    int plan =
        plan(
            parsed,
            i,
            Math.max(parsed.clauseStart(from), from - 5),
            Math.min(parsed.clauseEnd(to), to + 3));
    boolean planned = plan >= 0 && !brings(parsed, governor, i);
    boolean counted = parsed.at(governor.at()).number() != null;
    int end = Math.min(LooseValues.clauseTo(parsed, to), to + 4);
    for (int j = to + 1; j < end; j++) {
      end = parsed.is(j, "and") ? j : end;
    }
    boolean one = governor.extent() == Extent.ITEM && governor.paper();
    int since = one ? Math.max(parsed.clauseStart(from), from - DRAFTED) : from;
    if (!planned && !counted && unsettled(parsed, since, end)) {
      return null;
    }
    return planned ? Mood.PLANNED : Mood.ACTUAL;
  }

  /** Words from "prepared" to the agreement that is not signed. */
  private static final int DRAFTED = 5;

  /** Whether the papers are not signed yet; "they run to" tells of a sum. */
  private static boolean unsettled(Parsed parsed, int from, int to) {
    int at = Lexicons.UNSETTLED.find(parsed, from, to);
    while (at >= 0 && PaperWorth.CUES.match(parsed, at) > 0) {
      at = Lexicons.UNSETTLED.find(parsed, at + 1, to);
    }
    return at >= 0;
  }

  /**
   * Where something is planned; -1 for nowhere. "The other, for looms that will be set up in May,
   * is worth 3 million" plans nothing of the papers.
   */
  private static int plan(Parsed parsed, int money, int from, int to) {
    int at = Lexicons.PLANNED.find(parsed, from, to);
    int comma = commaOfVerb(parsed, money);
    boolean relative = at > 0 && at < comma && RELATIVES.has(parsed, at - 1);
    return relative ? Lexicons.PLANNED.find(parsed, comma, to) : at;
  }

  private static final Words RELATIVES = Words.of("that", "which", "who");

  private static final Words BRINGING = Words.of("will", "'ll", "is to", "are to", "shall");

  private static final Words MOVED =
      Words.of(
          "shipped",
          "delivered",
          "supplied",
          "exported",
          "sold",
          "bought",
          "paid",
          "spent",
          "worth",
          "valued");

  private static final Words NAMED =
      Words.of("the", "these", "those", "they", "all", "both", "it", "together", "them");

  /** "The four contracts will bring 3 million": the papers are there, only the money is to come. */
  private static boolean brings(Parsed parsed, Governor governor, int money) {
    int relative = behindRelative(parsed, money);
    boolean told = relative >= 0;
    for (int k = governor.at(); k >= Math.max(parsed.clauseStart(money), governor.at() - 8); k--) {
      told |= NAMED.has(parsed, k) || parsed.at(k).counts();
    }
    int end = Math.min(parsed.clauseEnd(money), money + 3);
    int from = Math.max(parsed.clauseStart(governor.at()), governor.at() - 5);
    int at = Lexicons.PLANNED.find(parsed, relative >= 0 ? relative : from, end);
    while (told && at >= 0) {
      int words = Lexicons.PLANNED.match(parsed, at);
      words -= words > 1 && parsed.is(at + words - 1, "be") ? 1 : 0;
      String phrase = parsed.word(at) + (words > 1 ? " " + parsed.word(at + 1) : "");
      boolean passive = parsed.is(at + words, "be");
      if (!BRINGING.contains(phrase) || (passive && !MOVED.has(parsed, at + words + 1))) {
        return false;
      }
      at = Lexicons.PLANNED.find(parsed, at + words + (passive ? 1 : 0), end);
    }
    return told;
  }

  /**
   * Index of the comma behind "the projects, with which both want to win customers, will involve":
   * what the relative clause wants is no plan of the papers; -1 where there is none.
   */
  private static int behindRelative(Parsed parsed, int money) {
    int comma = commaOfVerb(parsed, money);
    int papers = comma >= 0 ? Lexicons.INSTRUMENTS.find(parsed, 1, comma) : -1;
    boolean relative =
        papers >= 0
            && (NAMED.has(parsed, papers - 1) || parsed.at(papers - 1).counts())
            && parsed.has(WHICH, papers + 1, papers + RELATIVE);
    return relative ? comma : -1;
  }

  /** Index of the comma of ", will involve some 3 million"; -1 where there is none. */
  private static int commaOfVerb(Parsed parsed, int money) {
    int comma = money - 1;
    while (comma > money - VERB && !parsed.is(comma, ",")) {
      comma--;
    }
    int cue = comma + (BE.has(parsed, comma + 1) ? 2 : 1);
    boolean verb =
        parsed.is(comma, ",")
            && (BRINGING.has(parsed, comma + 1) || PaperWorth.CUES.match(parsed, cue) > 0);
    return verb ? comma : -1;
  }

  private static final Words BE = Words.of("is", "are", "was", "were");

  private static final Lexicon WHICH = Lexicon.of("which");

  /** Words of "projects, with which". */
  private static final int RELATIVE = 4;

  /** Words of ", will involve some". */
  private static final int VERB = 5;

  static int nearestSigning(Parsed parsed, int from, int to) {
    int best = -1;
    for (int i = Math.max(0, from - 20); i < Math.min(parsed.size(), to + 14); i++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, i) > 0) {
        int distance = i < from ? from - i : i > to ? i - to : 0;
        int bestDistance =
            best < 0 ? Integer.MAX_VALUE : best < from ? from - best : best > to ? best - to : 0;
        if (distance < bestDistance) {
          best = i;
        }
      }
    }
    return best;
  }
}
