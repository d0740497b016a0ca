package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds how many papers an English sentence says were signed: "Fourteen projects were signed", "no
 * deal was struck".
 */
final class SigningReader {
  private static final long MOST = 100_000;
  private static final int FORWARD = 30;
  private static final int BACKWARD = 22;
  private static final Set<String> CONNECTORS =
      Set.of(",", "and", "plus", "or", "as", "well", "along", "together", "with");
  private static final Set<String> AUXILIARIES =
      Set.of("was", "were", "have", "had", "has", "being", "got");
  private static final Set<String> PASSIVE =
      Set.of("was", "were", "been", "being", "be", "are", "got");
  private static final Set<String> TOLD =
      Set.of("them", "these", "those", "the", "which", "its", "their");
  static final Set<String> LATER = Set.of("further", "other", "more", "new", "additional", "such");

  private SigningReader() {}

  /** A number with its papers, or an article with one: "nine contracts", "a memorandum". */
  private record Group(
      int from, int head, long count, NumberMention number, NounPhrase phrase, boolean single) {}

  static List<Count> read(Parsed parsed, boolean event) {
    List<Group> groups = groups(parsed);
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int last = i;
      while (last + 1 < groups.size()
          && coordinated(parsed, groups.get(last), groups.get(last + 1))) {
        last++;
      }
      Count count = count(parsed, groups, i, last, event);
      if (count != null) {
        counts.add(count);
      }
      i = last;
    }
    PapersApart.addNextDay(parsed, counts);
    PapersApart.addRemainder(parsed, counts);
    PapersApart.addApposed(parsed, counts);
    NothingSigned.add(parsed, counts);
    PapersApart.addPronoun(parsed, counts);
    addLoose(parsed, groups, counts);
    return counts;
  }

  /** "It left ten contracts on the books": perhaps they were signed. */
  private static void addLoose(Parsed parsed, List<Group> groups, List<Count> counts) {
    for (int i = 0; counts.isEmpty() && i < groups.size(); i++) {
      Group group = groups.get(i);
      int from = Math.max(parsed.clauseStart(group.from()), group.from() - FOLLOWING);
      int to = Math.min(parsed.clauseEnd(group.head()), group.head() + FOLLOWING);
      boolean orders =
          group.phrase().kind() == NounPhrase.Kind.PROJECTS
              && (parsed.has(Lexicons.SIGNING, from, to) || ORDERS.has(parsed, group.head()));
      boolean papers =
          group.number() != null
              && (group.phrase().kind() == NounPhrase.Kind.PAPERS || orders)
              && !parsed.has(INCLUDING, from, group.from())
              && !parsed.word(group.from() + 1).equals("of");
      if (papers
          && !parsed.has(Lexicons.UNSETTLED, from, to)
          && !parsed.has(UNDONE, from, to)
          && !LooseCounts.open(parsed, group.from(), group.head())) {
        counts.add(LooseCounts.count(parsed, group.from(), Counted.PROJECTS, group.number()));
      }
    }
  }

  private static final Lexicon ORDERS = Lexicon.load("order-nouns");

  private static List<Group> groups(Parsed parsed) {
    List<Group> groups = new ArrayList<>();
    boolean papers = parsed.has(Lexicons.INSTRUMENTS) || parsed.has(HYPHEN);
    for (int i = 0; (papers || parsed.hasCount()) && i < parsed.size(); i++) {
      Chunk chunk = parsed.at(i);
      NumberMention number = chunk.counts() ? chunk.number() : null;
      if (number != null
          && i > 1
          && NUMBERING.contains(parsed.word(i - 1))
          && Lexicons.INSTRUMENTS.has(parsed, i - 2)) {
        groups.add(
            new Group(
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
            new Group(
                i,
                i,
                number.value().longValue(),
                number,
                new NounPhrase(NounPhrase.Kind.PAPERS, i, true),
                false));
        continue;
      }
      boolean article = papers && INDEFINITE.has(parsed, i);
      if (number != null && whole(number) && !joinedToNoun(parsed, i)) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        Group parallel = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (phrase.papers() || bareSigned(parsed, i, phrase) || thingsSigned(parsed, phrase)) {
          groups.add(
              new Group(i, phrase.head(), number.value().longValue(), number, phrase, false));
        } else if (phrase.kind() == NounPhrase.Kind.NONE && elliptic(parsed, parallel, i)) {
          NounPhrase same = new NounPhrase(parallel.phrase().kind(), i, false);
          groups.add(new Group(i, i, number.value().longValue(), number, same, false));
        }
      } else if (article || (papers && DEFINITE.has(parsed, i))) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        if (phrase.papers()
            && !parsed.word(phrase.head()).endsWith("s")
            && !withNumber(parsed, i, phrase.head())
            && !SUMS.contains(parsed.word(phrase.head() + 1))) {
          groups.add(new Group(i, phrase.head(), article ? 1 : 0, null, phrase, true));
          i = phrase.head();
        }
      }
    }
    return groups;
  }

  /** Index of the papers in "the number of documents signed was 14"; -1 for none. */
  private static int numberOf(Parsed parsed, int number) {
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

  private static final Lexicon COUNTING =
      Lexicon.of("number", "tally", "count", "total", "toll", "haul", "crop", "harvest");
  private static final int NUMBER_OF = 12;

  private static final Set<String> SUMS = Set.of("amount", "value", "volume", "sum", "price");
  private static final Set<String> TOPICS = Set.of("for", "in", "on", "with", "about");

  /** "Eight contracts for copper and fourteen for machines": the noun is left out. */
  private static boolean elliptic(Parsed parsed, Group before, int i) {
    if (before == null
        || before.count() == 0
        || !parsed.word(i - 1).equals("and")
        || !TOPICS.contains(parsed.word(i + 1))
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
    int next = LATER.contains(parsed.word(i + 1)) ? i + 2 : i + 1;
    if (parsed.word(next).startsWith("signature")) {
      return false;
    }
    if (parsed.word(next).equals(",") && parsed.word(next + 1).endsWith("ed")) {
      next++;
    }
    if (parsed.word(next).equals("of")) {
      next += parsed.word(next + 1).equals("them") || parsed.word(next + 1).equals("these") ? 2 : 0;
    }
    boolean passive = AUXILIARIES.contains(parsed.word(next));
    if (passive) {
      int verb = Lexicons.FIRM_SIGNING.find(parsed, next, next + 4);
      return verb >= 0;
    }
    return Lexicons.FIRM_SIGNING.match(parsed, next) > 0;
  }

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

  private static final Set<String> PENNED = Set.of("signed", "inked", "penned", "countersigned");

  /** "Projects worth $3 million were signed, 22 of them". */
  private static boolean apposed(Parsed parsed, int i) {
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
  private static boolean coordinated(Parsed parsed, Group one, Group two) {
    if (two.from() == two.head() && elliptic(parsed, one, two.from())) {
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

  private static Count count(
      Parsed parsed, List<Group> groups, int first, int last, boolean event) {
    Group group = groups.get(first);
    int from = group.from();
    int to = groups.get(last).head();
    int until = last + 1 < groups.size() ? groups.get(last + 1).from() : parsed.size();
    int since = first > 0 ? groups.get(first - 1).head() + 1 : 0;
    long sum = 0;
    Precision precision = Precision.EXACT;
    Long max = null;
    List<Long> sums = new ArrayList<>();
    for (Group part : groups.subList(first, last + 1)) {
      long papers = part.count() == 0 && last > first ? 1 : part.count();
      sum += papers;
      sums.add(papers);
      if (part.number() != null) {
        Precision told = precision(parsed, part);
        precision = told == Precision.EXACT ? precision : told;
        max = part.number().max() == null ? null : Long.valueOf(part.number().max().longValue());
      }
    }
    Verb verb = verb(parsed, group, from, to, since, until, event);
    if (verb == null) {
      return null;
    }
    Extent extent = extent(parsed, from, to, group, sum, first > 0);
    long counted = Math.max(sum, 1);
    return new Count(
        parsed,
        from,
        Counted.PROJECTS,
        counted,
        max,
        precision,
        verb.mood(),
        extent,
        verb.firm(),
        sums);
  }

  /** "Under twelve contracts signed in August, they will pay": twelve, not fewer. */
  private static Precision precision(Parsed parsed, Group part) {
    boolean under = parsed.at(part.from()).word().startsWith("under ");
    return under ? Precision.EXACT : part.number().precision();
  }

  private static final Set<String> NUMBERING =
      Set.of("numbering", "numbered", "totalling", "totaling");

  private record Verb(Mood mood, boolean firm) {}

  private static Verb verb(
      Parsed parsed, Group group, int from, int to, int since, int until, boolean event) {
    if (!group.single() && isResult(parsed, from)) {
      return new Verb(Mood.ACTUAL, true);
    }
    int forward =
        settled(parsed, nearest(parsed, to + 1, Math.min(until, to + FORWARD), group, false));
    int backward = nearest(parsed, Math.max(since, from - BACKWARD), from, group, true);
    if (backward >= 0 && forward >= 0 && announced(parsed, backward, from)) {
      backward = -1; // "announced that three contracts would be signed"
    }
    boolean passive = forward >= 0 && passive(parsed, to + 1, forward);
    boolean bare = passive && group.phrase().kind() == NounPhrase.Kind.NONE;
    int chosen =
        backward < 0
                || bare
                || (forward >= 0
                    && (forward - to < from - backward || (passive && from - backward > 6)))
            ? forward
            : backward;
    if (group.phrase().signed()) {
      Mood mood = chosen >= 0 ? Moods.at(parsed, chosen) : Moods.at(parsed, from);
      boolean grown = parsed.word(from - 1).equals("to") && numberOf(parsed, from) >= 0;
      return new Verb(mood == Mood.NEGATED || grown ? Mood.ACTUAL : mood, true);
    }
    if (followed(parsed, group, from, to)) {
      return new Verb(Mood.ACTUAL, true);
    }
    if (carriedOff(parsed, group, from)) {
      return new Verb(Mood.ACTUAL, true);
    }
    if (chosen < 0 && done(parsed, group, to)) {
      return new Verb(Moods.at(parsed, to + 2), true);
    }
    if (chosen < 0) {
      return definiteWhole(parsed, group, from, to, event);
    }
    if (Lexicons.UNSETTLED.match(parsed, chosen) > 0
        && Lexicons.SIGNING.match(parsed, chosen) == 0) {
      return settled(parsed, chosen, until) ? new Verb(Mood.ACTUAL, true) : null;
    }
    boolean firm = Lexicons.FIRM_SIGNING.match(parsed, chosen) > 0;
    if (!firm && group.phrase().kind() != NounPhrase.Kind.PAPERS) {
      return null;
    }
    Mood mood = Moods.at(parsed, chosen);
    if (mood == Mood.ACTUAL && plannedPhrase(parsed, from)) {
      mood = Mood.PLANNED;
    }
    return new Verb(mood, true);
  }

  /** "initialed and then duly signed". */
  private static boolean settled(Parsed parsed, int unsettled, int until) {
    for (int i = unsettled + 1; i < Math.min(until, unsettled + SETTLING); i++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, i) > 0) {
        return parsed.has(JOINING, unsettled, i) && Moods.at(parsed, i) == Mood.ACTUAL;
      }
    }
    return false;
  }

  /** Words from a draft to its signing. */
  private static final int SETTLING = 8;

  private static final Lexicon JOINING = Lexicon.of("and", "then", "before being", "and later");

  /**
   * "Nine deals were done", "ten accords got their stamps": whatever is done to papers signs them.
   */
  private static boolean done(Parsed parsed, Group group, int to) {
    boolean papers = group.number() != null && group.phrase().kind() == NounPhrase.Kind.PAPERS;
    if (!papers || !PASSIVES.contains(parsed.word(to + 1))) {
      return false;
    }
    String verb = parsed.word(to + 2);
    int end = Math.min(parsed.clauseEnd(to), to + FOLLOWING);
    boolean participle = verb.endsWith("ed") || verb.endsWith("en") || DONE.contains(verb);
    return participle && !parsed.has(UNDONE, to + 1, end);
  }

  private static final Set<String> PASSIVES = Set.of("were", "was", "got");
  private static final Set<String> DONE = Set.of("done", "put", "made", "cut", "set", "struck");
  static final Lexicon UNDONE = Lexicon.load("undone-words");
  private static final int FOLLOWING = 8;

  /** "a target of 30 contracts", "hopes for 20 deals". */
  private static boolean plannedPhrase(Parsed parsed, int from) {
    int start = Math.max(parsed.clauseStart(from), from - 3);
    return !parsed.word(from - 1).equals("how") && parsed.has(Lexicons.PLANNED, start, from);
  }

  /** "Four more documents followed in the afternoon": signed like the ones told before. */
  private static boolean followed(Parsed parsed, Group group, int from, int to) {
    boolean more =
        LATER.contains(parsed.word(from + 1))
            || parsed.has(Lexicons.MORE, Math.max(0, from - 2), from);
    return more
        && group.number() != null
        && parsed.word(to + 1).equals("followed")
        && !parsed.word(to + 2).equals("by");
  }

  private static boolean announced(Parsed parsed, int verb, int from) {
    for (int i = verb + 1; i < from; i++) {
      if (parsed.word(i).equals("that")) {
        return true;
      }
    }
    return false;
  }

  /** "left Warsaw with a dozen contracts", "will not go home without": whoever goes has them. */
  private static boolean carriedOff(Parsed parsed, Group group, int from) {
    if (!parsed.word(from - 1).equals("with")
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

  private static final Lexicon GOING = Lexicon.load("going-verbs");

  /** "were approved and executed", "finalised and signed": the signing counts. */
  private static int settled(Parsed parsed, int verb) {
    if (verb < 0 || Lexicons.SIGNING.match(parsed, verb) > 0) {
      return verb;
    }
    int then = verb + 1;
    while (then < verb + 3 && (parsed.word(then).equals(",") || parsed.word(then).equals("and"))) {
      then++;
    }
    return then > verb + 1 && Lexicons.FIRM_SIGNING.match(parsed, then) > 0 ? then : verb;
  }

  private static boolean passive(Parsed parsed, int from, int verb) {
    for (int i = Math.max(from, verb - 4); i < verb; i++) {
      if (PASSIVE.contains(parsed.word(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The 14 deals", "together, the five contracts": told before, so signed unless the rest says
   * otherwise.
   */
  private static Verb definiteWhole(Parsed parsed, Group group, int from, int to, boolean event) {
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
            || existential(parsed, from)
            || (worth && group.phrase().kind() == NounPhrase.Kind.PAPERS);
    if (group.single() || !(group.phrase().papers() || existential(parsed, from)) || !told) {
      return null;
    }
    int end = Math.min(parsed.size(), to + 8);
    boolean open =
        parsed.has(Lexicons.PLANNED, Math.max(0, from - 8), from)
            || parsed.has(Lexicons.PLANNED, to + 1, end)
            || parsed.has(Lexicons.NEGATING, to + 1, end);
    return open ? new Verb(Mood.PLANNED, false) : new Verb(Mood.ACTUAL, false);
  }

  private static final Set<String> RESULTING =
      Set.of(
          "yield", "result", "outcome", "harvest", "balance", "haul", "upshot", "crop", "tally",
          "score", "fruit", "fruits", "catch", "takings");

  /** "The yield: ten projects", "the result was six contracts". */
  private static boolean isResult(Parsed parsed, int from) {
    String link = parsed.word(from - 1);
    boolean linked =
        link.equals(":") || link.equals("was") || link.equals("is") || link.equals("were");
    boolean ofTheDay = parsed.word(from - 4).equals("of") && parsed.word(from - 3).equals("the");
    return linked && RESULTING.contains(parsed.word(ofTheDay ? from - 5 : from - 2));
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

  /** "There are eleven of them". */
  private static boolean existential(Parsed parsed, int from) {
    return parsed.word(from - 2).equals("there")
        && (parsed.word(from - 1).equals("are") || parsed.word(from - 1).equals("were"))
        && parsed.word(from + 1).equals("of")
        && parsed.word(from + 2).equals("them")
        && !parsed.has(Lexicons.PERSONS, from + 3, Math.min(parsed.size(), from + 8));
  }

  private static final Lexicon VALUED = Lexicon.load("worth-words");

  /** The signing or rival verb nearest to the papers, within one clause; -1 for none. */
  private static int nearest(Parsed parsed, int from, int to, Group group, boolean last) {
    int found = -1;
    int start = last ? Math.max(from, parsed.clauseStart(group.from())) : from;
    int end = last ? to : Math.min(to, parsed.clauseEnd(group.head()));
    for (int i = start; i < end; i++) {
      boolean signs = Lexicons.SIGNING.match(parsed, i) > 0 && !inNounPhrase(parsed, i);
      boolean rival = Lexicons.UNSETTLED.match(parsed, i) > 0;
      if (signs || rival) {
        found = i;
        if (!last) {
          return found;
        }
        i += Math.max(0, Lexicons.SIGNING.match(parsed, i) - 1);
      }
    }
    if (found < 0 && last && parsed.word(start - 1).equals(":")) {
      return nearestBefore(parsed, start - 1);
    }
    return found;
  }

  /** In "Two texts were signed: a contract ..." the verb before the colon holds. */
  private static int nearestBefore(Parsed parsed, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (Lexicons.SIGNING.match(parsed, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** "the signing ceremony", "a signed copy": no verbs. */
  private static boolean inNounPhrase(Parsed parsed, int i) {
    String next = parsed.word(i + 1);
    return (parsed.word(i).equals("signing")
            && (next.equals("ceremony") || next.equals("session") || next.equals("event")))
        || (parsed.word(i).equals("close") && (next.equals("to") || next.equals("ties")))
        || (parsed.word(i).equals("saw") && next.isEmpty());
  }

  private static Extent extent(
      Parsed parsed, int from, int to, Group group, long sum, boolean later) {
    String after = parsed.word(group.number() == null ? to + 1 : from + 1);
    String then = parsed.word(group.number() == null ? to + 2 : from + 2);
    boolean oneOf =
        parsed.word(from - 1).equals("of")
            && parsed.at(Math.max(0, from - 2)).word().equals("one")
            && parsed.has(Lexicons.FIRM_SIGNING, to + 1, Math.min(parsed.size(), to + 6));
    if (existential(parsed, from) || apposed(parsed, from) || oneOf) {
      return Extent.WHOLE;
    }
    if (after.equals("of") && TOLD.contains(then)) {
      return Extent.PART;
    }
    int start = Math.max(parsed.clauseStart(from), from - 4);
    if (parsed.has(INCLUDING, start, from)
        || (later && parsed.word(parsed.clauseStart(from) - 1).equals(":"))) {
      return Extent.PART;
    }
    if (parsed.has(Lexicons.MORE, Math.max(0, from - 2), from)
        || (LATER.contains(parsed.word(from + 1)) && group.number() != null)) {
      return group.single() && parsed.word(from).equals("a") ? Extent.ITEM : Extent.MORE;
    }
    if (group.single() && sum == 1 && ADDING.match(parsed, 0) > 0) {
      return Extent.MORE;
    }
    if (group.single() && (sum <= 1)) {
      return sum == 0 ? Extent.PART : Extent.ITEM;
    }
    return Extent.WHOLE;
  }

  private static final Lexicon ADDING = Lexicon.load("adding-words");
  private static final Lexicon INCLUDING = Lexicon.load("including-words");
}
