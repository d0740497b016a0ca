package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the papers that an English sentence counts: "nine contracts", "a memorandum", "eleven were
 * signed".
 */
final class PaperGroups {
  private static final long MOST = 100_000;
  private static final Words CONNECTORS =
      Words.of(",", "and", "plus", "or", "as", "well", "along", "together", "with");

  private static final Words AUXILIARIES =
      Words.of("was", "were", "have", "had", "has", "being", "got");

  static final Words LATER = Words.of("further", "other", "more", "new", "additional", "such");

  private PaperGroups() {}

  static List<PaperGroup> groups(Parsed parsed) {
    List<PaperGroup> groups = new ArrayList<>();
    boolean papers = parsed.has(Lexicons.INSTRUMENTS) || parsed.has(HYPHEN);
    for (int i = 0; (papers || parsed.hasCount()) && i < parsed.size(); i++) {
      Chunk chunk = parsed.at(i);
      NumberMention number = chunk.counts() ? chunk.number() : null;
      if (number != null
          && i > 1
          && NUMBERING.contains(parsed.word(i - 1))
          && numbered(parsed, i - 2)) {
        groups.add(
            new PaperGroup(
                i,
                i,
                number.value().longValue(),
                number,
                new NounPhrase(NounPhrase.Kind.PAPERS, i, false),
                false));
        continue;
      }
      int named = number == null ? -1 : numberOf(parsed, i);
      if (named >= 0 && whole(number)) {
        groups.add(
            new PaperGroup(
                i,
                i,
                number.value().longValue(),
                number,
                new NounPhrase(NounPhrase.Kind.PAPERS, i, true),
                false));
        continue;
      }
      boolean article = papers && INDEFINITE.has(parsed, i);
      if (number != null && whole(number) && !joinedToNoun(parsed, i) && !allOfThem(parsed, i)) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        PaperGroup parallel = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (phrase.papers() || bareSigned(parsed, i, phrase) || thingsSigned(parsed, phrase)) {
          groups.add(
              new PaperGroup(i, phrase.head(), number.value().longValue(), number, phrase, false));
        } else if (phrase.kind() == NounPhrase.Kind.NONE && elliptic(parsed, parallel, i)) {
          NounPhrase same = new NounPhrase(parallel.phrase().kind(), i, false);
          groups.add(new PaperGroup(i, i, number.value().longValue(), number, same, false));
        }
      } else if (article || (papers && DEFINITE.has(parsed, i))) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        if (phrase.papers()
            && !parsed.word(phrase.head()).endsWith("s")
            && !withNumber(parsed, i, phrase.head())
            && !SUMS.contains(parsed.word(phrase.head() + 1))) {
          groups.add(new PaperGroup(i, phrase.head(), article ? 1 : 0, null, phrase, true));
          i = phrase.head();
        }
      }
    }
    return groups;
  }

  /** "the deals numbered 18", "the contracts signed numbered 18". */
  private static boolean numbered(Parsed parsed, int papers) {
    return Lexicons.INSTRUMENTS.has(
        parsed, parsed.word(papers).equals("signed") ? papers - 1 : papers);
  }

  /** The ten in "four of the ten were signed". */
  private static boolean allOfThem(Parsed parsed, int i) {
    return i > 2
        && parsed.word(i - 1).equals("the")
        && parsed.word(i - 2).equals("of")
        && parsed.at(i - 3).counts()
        && NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE;
  }

  /** Index of the papers in "the number of documents signed was 14"; -1 for none. */
  static int numberOf(Parsed parsed, int number) {
    if (parsed.word(number - 1).equals(":")) {
      int papers = number - (parsed.word(number - 2).equals("signed") ? 3 : 2);
      return Lexicons.INSTRUMENTS.contains(parsed.word(papers)) && papers <= 2 ? papers : -1;
    }
    if (parsed.word(number + 1).equals("in") && parsed.word(number + 2).equals("number")) {
      int signed = Lexicons.FIRM_SIGNING.find(parsed, parsed.clauseStart(number), number);
      int papers = Lexicons.INSTRUMENTS.find(parsed, parsed.clauseStart(number), number);
      boolean subject = papers >= 0 && papers <= parsed.clauseStart(number) + 1;
      return signed >= 0 || subject ? papers : -1;
    }
    if (TO_THE_NUMBER.match(parsed, number - 4) == 4) {
      return Lexicons.INSTRUMENTS.find(parsed, Math.max(0, number - 7), number - 4);
    }
    int from = Math.max(parsed.clauseStart(number), number - NUMBER_OF);
    boolean to = parsed.word(number - 1).equals("to");
    if (!parsed.has(COUNTING, from, number)
        || (parsed.word(number - 1).equals("from") && parsed.word(number + 1).equals("to"))) {
      return -1;
    }
    for (int i = number - 1; i >= from; i--) {
      boolean rival = parsed.at(i).number() != null && !(to && parsed.word(i - 1).equals("from"));
      if (rival) {
        return -1;
      }
      if (COUNTING.has(parsed, i) && Lexicons.INSTRUMENTS.has(parsed, i - 1)) {
        return i - 1; // "the deal count stood at 12"
      }
      if (COUNTING.has(parsed, i) && parsed.word(i + 1).equals("of")) {
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

  private static final Lexicon TO_THE_NUMBER = Lexicon.of("to the number of");

  private static final Lexicon COUNTING =
      Lexicon.of("number", "tally", "count", "total", "toll", "haul", "crop", "harvest");

  private static final int NUMBER_OF = 12;
  private static final Words SUMS = Words.of("amount", "value", "volume", "sum", "price");
  private static final Words TOPICS = Words.of("for", "in", "on", "with", "about");

  /** "Eight contracts for copper and fourteen for machines": the noun is left out. */
  private static boolean elliptic(Parsed parsed, PaperGroup before, int i) {
    if (before == null || before.count() == 0) {
      return false;
    }
    if (GappedPapers.listed(parsed, before, i)) {
      return true;
    }
    if (!parsed.word(i - 1).equals("and")) {
      return false;
    }
    if (gapped(parsed, before, i)) {
      return true;
    }
    if (!TOPICS.contains(parsed.word(i + 1))
        || !parsed.word(before.head() + 1).equals(parsed.word(i + 1))) {
      return false;
    }
    for (int j = before.head() + 1; j < i; j++) {
      if (Lexicons.SIGNING.match(parsed, j) > 0 || parsed.at(j).counts()) {
        return false;
      }
    }
    return parsed.clauseStart(i) <= before.head();
  }

  /** "Eight were signed by firms and four by schools": the verb is left out as well. */
  private static boolean gapped(Parsed parsed, PaperGroup before, int i) {
    String link = parsed.word(i + 1);
    int verb = Lexicons.FIRM_SIGNING.find(parsed, before.head(), i);
    boolean places = i + 2 < parsed.size() && parsed.at(i + 2).place() != null;
    if (!GAPPED.contains(link) || verb < 0 || places || parsed.clauseStart(i) > before.head()) {
      return false;
    }
    boolean parallel = false;
    for (int j = before.head() + 1; j < i; j++) {
      if (parsed.at(j).counts() || parsed.at(j).money() != null) {
        return false;
      }
      parallel |= j > verb && parsed.word(j).equals(link);
    }
    return parallel;
  }

  private static final Words GAPPED =
      Words.of("by", "with", "at", "in", "before", "after", "between");

  private static final Lexicon HYPHEN = Lexicon.of("-");
  private static final Lexicon INDEFINITE = Lexicon.of("a", "an");
  private static final Lexicon DEFINITE = Lexicon.of("the", "this", "that", "its", "their");

  private static boolean withNumber(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.at(i).number() != null && parsed.at(i).counts()) {
        return true;
      }
    }
    return false;
  }

  static boolean whole(NumberMention number) {
    return number.value().signum() >= 0
        && number.value().longValue() < MOST
        && whole(number.value());
  }

  static boolean whole(BigDecimal value) {
    return value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /** "a 12-project list" counts, "30-member", "five-year contract" and "2019-forum" do not. */
  private static boolean joinedToNoun(Parsed parsed, int i) {
    return parsed.word(i + 1).equals("-")
        && !parsed.word(i + 2).startsWith("project")
        && !parsed.word(i + 2).startsWith("deal");
  }

  /** "Eleven were signed", "all 12 were inked". */
  private static boolean bareSigned(Parsed parsed, int i, NounPhrase phrase) {
    boolean more = phrase.head() == i + 1 && LATER.contains(parsed.word(i + 1));
    if (phrase.kind() != NounPhrase.Kind.NONE && !more) {
      return false;
    }
    if (existential(parsed, i) || apposed(parsed, i)) {
      return true;
    }
    if (OnTop.says(parsed, i) && SignedUnsaid.wereAdded(parsed, i)) {
      return true;
    }
    if (more && parsed.word(i + 2).equals("followed")) {
      return parsed.has(Lexicons.FIRM_SIGNING, 0, i);
    }
    int next = LATER.contains(parsed.word(i + 1)) ? i + 2 : i + 1;
    if (parsed.word(next).startsWith("signature")) {
      return false;
    }
    if (parsed.word(next).equals(",") && parsed.word(next + 1).endsWith("ed")) {
      next++;
    }
    if (parsed.word(next).equals("of")) {
      next += parsed.word(next + 1).equals("them") || parsed.word(next + 1).equals("these") ? 2 : 0;
      boolean bare =
          parsed.word(next + 1).equals("the")
              && next + 2 < parsed.size()
              && parsed.at(next + 2).counts()
              && NounPhrase.after(parsed, next + 2).kind() == NounPhrase.Kind.NONE;
      next += bare ? 3 : 0;
    }
    next = behindAside(parsed, next);
    boolean passive = AUXILIARIES.contains(parsed.word(next));
    if (passive) {
      int verb = Lexicons.FIRM_SIGNING.find(parsed, next, next + 4);
      return verb >= 0 && !parsed.has(LISTS, verb, Math.min(parsed.size(), verb + 8));
    }
    return Lexicons.FIRM_SIGNING.match(parsed, next) > 0;
  }

  /** "Four of the ten, worth $14 million, were signed": index of the verb. */
  private static int behindAside(Parsed parsed, int comma) {
    if (!parsed.word(comma).equals(",") || !ASIDES.contains(parsed.word(comma + 1))) {
      return comma;
    }
    for (int i = comma + 2; i < Math.min(parsed.size(), comma + ASIDE); i++) {
      if (parsed.word(i).equals(",")) {
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

  /** "Twenty-six consignments had been signed over": whatever it is, it was signed. */
  private static boolean thingsSigned(Parsed parsed, NounPhrase phrase) {
    int verb = phrase.head() + 1;
    if (phrase.kind() != NounPhrase.Kind.UNKNOWN || !AUXILIARIES.contains(parsed.word(verb))) {
      return false;
    }
    boolean signed = false;
    for (int i = verb; i < verb + 4; i++) {
      signed |= PENNED.contains(parsed.word(i));
    }
    return signed && parsed.word(phrase.head()).endsWith("s");
  }

  private static final Words PENNED = Words.of("signed", "inked", "penned", "countersigned");

  /** "Projects worth $3 million were signed, 22 of them". */
  static boolean apposed(Parsed parsed, int i) {
    return parsed.word(i - 1).equals(",")
        && parsed.word(i + 1).equals("of")
        && parsed.word(i + 2).equals("them")
        && (i + 3 >= parsed.size()
            || parsed.at(i + 3).mark()
            || PapersApart.APPOSED.contains(parsed.word(i + 3)))
        && (Lexicons.FIRM_SIGNING.match(parsed, i - 2) > 0
            || (Lexicons.INSTRUMENTS.in(parsed, parsed.clauseStart(i), i)
                && (Lexicons.FIRM_SIGNING.in(parsed, i + 3, parsed.size())
                    || Lexicons.FIRM_SIGNING.in(parsed, parsed.clauseStart(i), i))));
  }

  /** "nine contracts and three orders" are twelve. */
  static boolean coordinated(Parsed parsed, PaperGroup one, PaperGroup two) {
    if (two.from() == two.head() && elliptic(parsed, one, two.from())) {
      return true;
    }
    boolean likewise =
        parsed.word(two.from() - 2).equals("as")
            && AUXILIARIES.contains(parsed.word(two.from() - 1));
    if (likewise && one.count() > 0 && two.count() > 0) {
      return Lexicons.FIRM_SIGNING.in(parsed, one.head(), two.from()); // "as were two memoranda"
    }
    if (alongWith(parsed, one, two) || signingsOf(parsed, one, two)) {
      return true;
    }
    boolean last = two.count() == 0 && one.count() > 1 && parsed.word(two.from() - 1).equals("and");
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

  /** "Seven contracts were signed, along with five memorandums". */
  private static boolean alongWith(Parsed parsed, PaperGroup one, PaperGroup two) {
    boolean counted = one.count() > 0 && two.count() > 0 && two.phrase().papers();
    for (int i = two.from() - 3; counted && i < two.from(); i++) {
      boolean linked = ALONG.match(parsed, i) > 0 && i + ALONG.match(parsed, i) == two.from();
      if (linked) {
        int verb = parsed.word(i - 1).equals(",") ? i - 2 : i - 1;
        return verb > one.head() && Lexicons.FIRM_SIGNING.match(parsed, verb) > 0;
      }
    }
    return false;
  }

  /** "the signing of five memoranda and the exchange of three contracts". */
  private static boolean signingsOf(Parsed parsed, PaperGroup one, PaperGroup two) {
    boolean counted = one.count() > 0 && two.count() > 0 && two.phrase().papers();
    int and = two.from() - (parsed.word(two.from() - 3).equals("the") ? 4 : 3);
    return counted
        && parsed.word(and).equals("and")
        && parsed.word(two.from() - 1).equals("of")
        && SIGNINGS.contains(parsed.word(two.from() - 2))
        && parsed.word(one.from() - 1).equals("of")
        && SIGNINGS.contains(parsed.word(one.from() - 2))
        && !parsed.word(one.head()).equals(parsed.word(two.head()))
        && and - one.head() <= MOST_BETWEEN;
  }

  private static final Words SIGNINGS =
      Words.of("signing", "exchange", "conclusion", "signature", "inking", "execution");

  /** Words of "of understanding" and the like. */
  private static final int MOST_BETWEEN = 4;

  private static final Lexicon ALONG =
      Lexicon.of("along with", "together with", "as well as", "plus", "in addition to", "besides");

  private static final Words NUMBERING =
      Words.of("numbering", "numbered", "totalling", "totaling", "totalled", "totaled");

  /** "There are eleven of them". */
  static boolean existential(Parsed parsed, int from) {
    return parsed.word(from - 2).equals("there")
        && (parsed.word(from - 1).equals("are") || parsed.word(from - 1).equals("were"))
        && parsed.word(from + 1).equals("of")
        && parsed.word(from + 2).equals("them")
        && !parsed.has(Lexicons.PERSONS, from + 3, Math.min(parsed.size(), from + 8));
  }
}
