package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds what an English sentence says that deals are worth, and leaves all other money alone. */
final class ValueReader {
  static final Lexicon FLOWS = Lexicon.load("trade-flow-words");
  static final Lexicon GOODS = Lexicon.load("trade-goods-words");
  private static final Lexicon CUES = Lexicons.VALUE_CUES;
  private static final Lexicon WHOLE = Lexicon.load("whole-words");
  private static final int REACH = 26;
  private static final Set<String> FILLERS =
      Set.of(
          "a",
          "an",
          "of",
          "some",
          "about",
          "the",
          "in",
          "around",
          "over",
          "at",
          "just",
          "nearly",
          "roughly",
          "to",
          "is",
          "are",
          "was",
          "were",
          "be",
          "reached",
          "hit",
          "stood",
          "came",
          "comes",
          "for",
          "with",
          "(",
          ",",
          "estimated",
          "exactly",
          "almost");
  private static final Set<String> OUTSTANDING =
      Set.of(
          "biggest",
          "largest",
          "smallest",
          "alone",
          "single",
          "latter",
          "former",
          "flagship",
          "fifth",
          "fourth",
          "third",
          "second",
          "last",
          "another",
          "remaining");
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "its", "their", "'s");
  private static final Set<String> TOLD = Set.of("them", "these", "those", "the");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "another");
  private static final Set<String> DEMONSTRATIVES = Set.of("the", "this", "that");
  static final Set<String> OF_ALL =
      Set.of("the", "these", "those", "their", "all", "both", "such", "of");
  private static final Set<String> SINGULAR = Set.of("is", "was", "has", "will");
  private static final Set<String> PERIODS =
      Set.of(
          "year",
          "month",
          "day",
          "week",
          "quarter",
          "kilowatt",
          "tonne",
          "ton",
          "kilo",
          "person",
          "head",
          "share",
          "barrel");

  private ValueReader() {}

  /** What the money is of. */
  private record Governor(Extent extent, long covers, boolean paper, int at) {}

  static List<Value> read(Parsed parsed) {
    List<Value> values = new ArrayList<>();
    if (!parsed.hasMoney()) {
      return values;
    }
    int last = -1;
    for (int i = 0; i < parsed.size(); i++) {
      MoneyMention money = parsed.at(i).money();
      if (money == null && last >= 0) {
        money = carried(parsed, i, last);
      }
      if (money != null) {
        Value value = value(parsed, i, money, last);
        if (value != null) {
          values.add(value);
        }
        last = i;
      }
    }
    return respectively(parsed, values);
  }

  /** "Two contracts, worth 15 million and 30 million euros respectively": an amount for each. */
  private static List<Value> respectively(Parsed parsed, List<Value> values) {
    int end = RESPECTIVELY.find(parsed, 0, parsed.size());
    if (end < 0) {
      return values;
    }
    List<Integer> row = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      if (parsed.at(i).money() != null) {
        row.add(i);
      } else if (!LISTING.contains(parsed.word(i))) {
        row.clear();
      }
    }
    boolean told =
        values.stream().anyMatch(v -> row.contains(v.at()) && v.extent() != Extent.PERHAPS);
    if (row.size() < 2 || !told) {
      return values;
    }
    Mood mood = values.get(0).mood();
    return row.stream()
        .map(i -> new Value(parsed, i, parsed.at(i).money(), mood, Extent.ITEM, 1))
        .toList();
  }

  private static final Lexicon RESPECTIVELY = Lexicon.of("respectively");
  private static final Set<String> LISTING = Set.of(",", "and", "worth", "at", "for");

  /** "One is for 64 million soms, the other for 26 million": the currency is told once. */
  private static MoneyMention carried(Parsed parsed, int i, int last) {
    NumberMention number = parsed.at(i).counts() ? parsed.at(i).number() : null;
    boolean bare =
        number != null
            && number.value().compareTo(LEAST_CARRIED) >= 0
            && CARRYING.contains(parsed.word(i - 1))
            && (i + 1 >= parsed.size() || parsed.at(i + 1).mark())
            && parsed.has(OTHERS, last + 1, i);
    return bare
        ? new MoneyMention(
            number.span(),
            number.value(),
            null,
            parsed.at(last).money().currency(),
            number.precision(),
            List.of())
        : null;
  }

  private static final BigDecimal LEAST_CARRIED = BigDecimal.valueOf(100_000);
  private static final Set<String> CARRYING = Set.of("for", "at", "to", "is", "of", ",", "over");
  private static final Lexicon OTHERS = Lexicon.load("turn-words");

  /** "Two letters of intent and three contracts were signed, involving $3 million". */
  private static boolean contractsToo(Parsed parsed) {
    for (int j = 0; j < parsed.size(); j++) {
      boolean papers =
          parsed.at(j).counts()
              && NounPhrase.after(parsed, j).kind() == NounPhrase.Kind.PAPERS
              && Lexicons.FIRM_SIGNING.in(parsed, 0, parsed.size());
      if (papers) {
        return true;
      }
    }
    return false;
  }

  /** "five contracts, of $3 million apiece": so many times as much. */
  private static Value each(Parsed parsed, int i, MoneyMention money) {
    String next = parsed.word(i + 1);
    boolean each = next.equals("apiece") || (next.equals("each") && !isPeriod(parsed, i + 2));
    for (int j = i - 1; each && j >= Math.max(0, i - REACH); j--) {
      NumberMention number = parsed.at(j).counts() ? parsed.at(j).number() : null;
      if (number != null && NounPhrase.after(parsed, j).papers()) {
        MoneyMention all =
            new MoneyMention(
                money.span(),
                money.amount().multiply(number.value()),
                null,
                money.currency(),
                money.precision(),
                List.of());
        int verb = nearestSigning(parsed, j, i);
        Mood mood = verb < 0 ? Mood.ACTUAL : Moods.at(parsed, verb);
        return new Value(parsed, i, all, mood, Extent.WHOLE, number.value().longValue());
      }
    }
    return null;
  }

  private static boolean isPeriod(Parsed parsed, int i) {
    return PERIODS.contains(parsed.word(i));
  }

  private static Value value(Parsed parsed, int i, MoneyMention money, int before) {
    Value each = each(parsed, i, money);
    if (each != null) {
      return each.mood() == Mood.NEGATED ? null : each;
    }
    if (flowBehind(parsed, i)) {
      return null;
    }
    if (parsed.has(INTENT) && !contractsToo(parsed)) {
      return null;
    }
    Governor governor = governor(parsed, i, before);
    if (governor == null) {
      return LooseValues.bare(parsed, i) ? LooseValues.of(parsed, i, money) : null;
    }
    boolean turn = DealInTurn.under(parsed, i) >= 0;
    boolean paid = parsed.has(PAYING, i + 1, Math.min(parsed.size(), i + 5));
    boolean entailed = StatedValue.entailed(parsed, i);
    Mood mood = turn || paid || entailed ? Mood.ACTUAL : mood(parsed, i, governor);
    return mood == null
        ? null
        : new Value(parsed, i, money, mood, governor.extent(), governor.covers());
  }

  /** "for which 88 million rand will be paid": signed, if not yet paid. */
  private static final Lexicon PAYING = Lexicon.load("paying-words");

  private static final Lexicon INTENT = Lexicon.load("intent-words");

  private static Governor governor(Parsed parsed, int i, int before) {
    Governor governor = behind(parsed, i);
    if (governor == null && flowTotal(parsed, i)) {
      return null;
    }
    if (governor == null) {
      governor = stated(parsed, i, before);
    }
    return governor == null ? ahead(parsed, i, before) : governor;
  }

  /** "Trade came to a total of $3 billion". */
  private static boolean flowTotal(Parsed parsed, int i) {
    int noun = StatedValue.nounBefore(parsed, i);
    int from = Math.max(0, noun - 5);
    return noun > 0 && parsed.has(FLOWS, from, noun) && !parsed.has(Lexicons.INSTRUMENTS, from, i);
  }

  /** An amount that is called the value, or told of one deal after the other. */
  private static Governor stated(Parsed parsed, int i, int before) {
    int turn = DealInTurn.before(parsed, i, before);
    if (turn >= 0) {
      return new Governor(Extent.PART, 1, true, turn);
    }
    if (StatedValue.entailed(parsed, i) || StatedValue.putAt(parsed, i)) {
      return new Governor(Extent.WHOLE, 0, true, 0);
    }
    int divided = dividedInto(parsed, i);
    if (divided >= 0) {
      long count = parsed.at(divided).number().value().longValue();
      return new Governor(Extent.WHOLE, count, true, divided);
    }
    Governor item = item(parsed, i, before);
    if (item != null) {
      return item;
    }
    int noun = StatedValue.nounBefore(parsed, i);
    if (parsed.has(FLOWS, Math.max(0, before + 1), i)) {
      return null;
    }
    Governor subject = noun < 0 ? null : subject(parsed, i);
    if (subject != null && (noun >= 0 || StatedValue.single(parsed, noun))) {
      return subject;
    }
    if (noun >= 0 && subject == null) {
      boolean single = StatedValue.single(parsed, noun) && !severalBefore(parsed, noun);
      return new Governor(Extent.WHOLE, single ? 1 : 0, true, noun);
    }
    return StatedValue.nounBehind(parsed, i) || StatedValue.summed(parsed, i)
        ? new Governor(Extent.WHOLE, 0, true, i)
        : null;
  }

  /** "one for hides NZ$3.5 million and two for kiwifruit NZ$9 million": so many deals each. */
  private static Governor item(Parsed parsed, int i, int before) {
    for (int j = before + 1; before >= 0 && j < i && j < before + 4; j++) {
      boolean opens =
          parsed.at(j).counts()
              && ITEM_OPENERS.contains(parsed.word(j - 1))
              && ITEM_TOPICS.contains(parsed.word(j + 1))
              && NounPhrase.after(parsed, j).kind() == NounPhrase.Kind.NONE;
      if (opens && i - j < 9) {
        return new Governor(Extent.PART, parsed.at(j).number().value().longValue(), true, j);
      }
    }
    return null;
  }

  private static final Set<String> ITEM_OPENERS = Set.of(",", "and", ";");
  private static final Set<String> ITEM_TOPICS = Set.of("for", "on", "with", "about", "covering");

  /** "sold $8 million of shrimp in four contracts": index of their number; -1 for none. */
  private static int dividedInto(Parsed parsed, int i) {
    for (int j = i + 1; j < Math.min(parsed.size(), i + 14) && !parsed.at(j).mark(); j++) {
      boolean under =
          DIVIDING.contains(parsed.word(j - 1)) || parsed.at(j).word().startsWith("under ");
      boolean papers =
          under
              && parsed.at(j).counts()
              && NounPhrase.after(parsed, j).kind() == NounPhrase.Kind.PAPERS;
      if (papers) {
        return j;
      }
    }
    return -1;
  }

  private static final Set<String> DIVIDING = Set.of("in", "under", "through", "via", "across");

  /** "Six licences were signed over, at a price of": of all six. */
  private static boolean severalBefore(Parsed parsed, int noun) {
    for (int j = noun - 1; j >= Math.max(0, noun - REACH); j--) {
      if (parsed.at(j).counts() && NounPhrase.after(parsed, j).papers()) {
        return parsed.at(j).number().value().longValue() > 1;
      }
    }
    return false;
  }

  /** "$3 billion a year", "$40 million in annual exports", "EUR 14 million of the sum". */
  private static boolean flowBehind(Parsed parsed, int i) {
    String next = parsed.word(i + 1);
    if ((next.equals("a") || next.equals("per") || next.equals("each") || next.equals("every"))
        && PERIODS.contains(parsed.word(i + 2))) {
      return true;
    }
    if (next.equals("annually") || next.equals("apiece")) {
      return true;
    }
    boolean linked =
        next.equals("in") || next.equals("of") || next.equals("worth") || next.equals("on");
    if (!linked) {
      return false;
    }
    int end = Math.min(parsed.size(), i + 6);
    for (int j = i + 2; j < end && !parsed.at(j).mark(); j++) {
      if (Lexicons.INSTRUMENTS.has(parsed, j)) {
        return false;
      }
      if (FLOWS.match(parsed, j) > 0 || (GOODS.match(parsed, j) > 0 && !next.equals("on"))) {
        return !Lexicons.INSTRUMENTS.has(parsed, j + 1);
      }
    }
    return false;
  }

  /** "a $30 million contract", "$30 million in deals", "$30 million worth of contracts". */
  private static Governor behind(Parsed parsed, int i) {
    int j = i + 1;
    boolean linked = false;
    if (parsed.word(j).equals("'") || parsed.word(j).equals("’")) {
      j++;
    }
    if (parsed.word(j).equals("worth")) {
      j++;
    }
    if (parsed.word(j).equals("in") || parsed.word(j).equals("of")) {
      linked = true;
      j++;
    }
    for (int k = j; k < Math.min(parsed.size(), j + 5); k++) {
      String word = parsed.word(k);
      if (isPaper(parsed, k) && !Lexicons.INSTRUMENTS.has(parsed, k + 1)) {
        if (linked) {
          return plural(word) ? new Governor(Extent.WHOLE, 0, true, k) : null;
        }
        return single(parsed, i, k, word);
      }
      boolean modifier =
          (!word.isEmpty()
                  && (word.equals("-")
                      || (word.equals("and") && k > j)
                      || (!parsed.at(k).mark() && !Lexicons.PHRASE_STOPS.contains(word))))
              || parsed.at(k).place() != null;
      if (!modifier || (Lexicons.SIGNING.match(parsed, k) > 0 && !word.equals("signed"))) {
        return null;
      }
    }
    return null;
  }

  private static Governor single(Parsed parsed, int i, int paper, String word) {
    if (plural(word)) {
      return new Governor(Extent.WHOLE, 0, true, paper);
    }
    boolean definite = false;
    for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
      definite |= DEFINITE.contains(parsed.word(j));
      if (parsed.word(j).equals("a")
          || parsed.word(j).equals("an")
          || parsed.word(j).equals("another")) {
        return new Governor(Extent.ITEM, 1, true, paper);
      }
    }
    return new Governor(definite ? Extent.WHOLE : Extent.ITEM, definite ? 0 : 1, true, paper);
  }

  /** Papers, and the business that is signed: "signed business worth $3 million". */
  private static boolean isPaper(Parsed parsed, int at) {
    String word = parsed.word(at);
    return Lexicons.INSTRUMENTS.contains(word)
        || (word.equals("business")
            && parsed.has(Lexicons.FIRM_SIGNING)
            && (parsed.has(CUES, at + 1, Math.min(parsed.size(), at + 3))
                || parsed.word(at + 1).equals("of")
                || parsed.word(at - 1).equals("in")
                || parsed.word(at - 1).equals("of")));
  }

  private static boolean plural(String word) {
    return word.endsWith("s") || word.endsWith("memoranda");
  }

  /**
   * What stands before the amount: the nearest of papers, pronouns and other things that cost
   * money.
   */
  private static Governor ahead(Parsed parsed, int i, int before) {
    int start = Math.max(Math.max(0, i - REACH), before + 1);
    boolean cued = parsed.has(CUES, Math.max(start, i - 6), i);
    boolean goods = false;
    boolean direct = true;
    if (parsed.has(VALUING, Math.max(start, i - 5), i) || StatedValue.reckoned(parsed, i)) {
      return new Governor(Extent.WHOLE, 0, true, i);
    }
    if (StatedValue.fronted(parsed, i) || StatedValue.paidForAll(parsed, i)) {
      return new Governor(Extent.WHOLE, 0, true, Math.max(0, i - 1));
    }
    Governor subject = before < 0 && i < REACH ? subject(parsed, i) : null;
    boolean part = subject != null && subject.extent() == Extent.PART;
    boolean priced =
        parsed.word(i - 1).equals("for")
            && (SINGULAR.contains(parsed.word(i - 2)) || (part && parsed.word(i - 2).equals(",")));
    if (subject != null && (cued || priced || parsed.has(SHARES, 0, i))) {
      return subject;
    }
    for (int j = i - 1; j >= start; j--) {
      String word = parsed.word(j);
      if (word.equals(";")) {
        return null;
      }
      if (word.equals(":")) {
        break;
      }
      Governor number = cued ? numbered(parsed, j) : null;
      if (number != null) {
        return number;
      }
      if (endsAt(FLOWS, parsed, j) && !compound(parsed, j)) {
        return null;
      }
      if (Lexicons.INSTRUMENTS.contains(word) && SUMS.contains(parsed.word(j + 1))) {
        return new Governor(Extent.WHOLE, 0, true, j);
      }
      boolean paper = isPaper(parsed, j);
      if (paper && (cued || (direct && i - j <= 6) || signedFor(parsed, j, i))) {
        return paper(parsed, j, i);
      }
      Governor whole = cued ? pronoun(parsed, j, i) : null;
      if (whole != null) {
        return goods && !whole.paper() ? null : whole;
      }
      goods |= endsAt(GOODS, parsed, j) && !compound(parsed, j);
      direct &= FILLERS.contains(word) || endsAt(CUES, parsed, j);
    }
    boolean item =
        (cued && parsed.has(Lexicons.SIGNING, 0, i) && before >= 0)
            || ((cued || parsed.word(i - 1).equals("for")) && listItem(parsed, i))
            || accounts(parsed, i, before);
    return item ? new Governor(Extent.ITEM, 1, false, i) : null;
  }

  /**
   * "Five are sales and amount to $22 million", "the seven bring 94 million", "the sixth is priced
   * at".
   */
  private static Governor numbered(Parsed parsed, int j) {
    Chunk chunk = parsed.at(j);
    if (chunk.number() == null) {
      return null;
    }
    boolean opens =
        j == 0
            || (parsed.at(j - 1).mark() && !parsed.word(j - 1).equals("'s"))
            || OPENING_NUMBER.contains(parsed.word(j - 1))
            || parsed.word(j - 1).equals("the")
            || parsed.word(j - 1).equals("these")
            || parsed.word(j - 1).equals("and")
            || parsed.word(j - 1).equals("all");
    if (chunk.number().kind() == NumberMention.Kind.ORDINAL) {
      return opens && NounPhrase.after(parsed, j).kind() == NounPhrase.Kind.NONE
          ? new Governor(Extent.PART, 1, true, j)
          : null;
    }
    if (!chunk.counts()
        || !opens
        || NounPhrase.after(parsed, j).kind() != NounPhrase.Kind.NONE
        || parsed.word(j + 1).equals("of")) {
      return null;
    }
    long count = chunk.number().value().longValue();
    return new Governor(
        parsed.word(j - 1).equals("the") || parsed.word(j - 1).equals("these")
            ? Extent.WHOLE
            : Extent.PART,
        count,
        true,
        j);
  }

  private static final Set<String> OPENING_NUMBER =
      Set.of("with", "by", "under", "other", "remaining", "for", "through");

  /** "The total contract value reached". */
  private static final Set<String> SUMS =
      Set.of("value", "values", "volume", "sum", "amount", "total");

  private static final Lexicon VALUING = Lexicon.load("valuing-verbs");

  /** "Five are sales and amount to", "For the sixth, a company is paying". */
  private static Governor subject(Parsed parsed, int i) {
    for (int j = 0; j < Math.min(3, i); j++) {
      Governor number = parsed.at(j).number() == null ? null : numbered(parsed, j);
      if (number != null) {
        return number;
      }
      boolean opens = j == 0 || (j == 1 && OPENING_NUMBER.contains(parsed.word(0)));
      if (opens && parsed.at(j).counts() && someOf(parsed, j)) {
        return new Governor(Extent.PART, parsed.at(j).number().value().longValue(), true, j);
      }
    }
    return null;
  }

  /** "Eight of them, together worth". */
  private static boolean someOf(Parsed parsed, int number) {
    return parsed.word(number + 1).equals("of") && TOLD.contains(parsed.word(number + 2));
  }

  private static final Lexicon SHARES = Lexicon.load("share-verbs");

  /** "A sugar mill accounts for 95 billion, and a purchase of sorters for 15 billion". */
  private static boolean accounts(Parsed parsed, int i, int before) {
    if (parsed.has(SHARES, Math.max(0, i - 4), i)) {
      return true;
    }
    return before >= 0
        && parsed.has(SHARES, Math.max(0, before - 4), before)
        && parsed.word(i - 1).equals("for");
  }

  /** "signed contracts for 30 million euros", "nineteen contracts were signed for 410 million". */
  private static boolean signedFor(Parsed parsed, int paper, int money) {
    boolean signs =
        parsed.has(Lexicons.FIRM_SIGNING, Math.max(0, paper - 10), money)
            || parsed.has(AGREED, Math.max(0, paper - 6), paper);
    for (int j = money - 1; j > Math.max(paper, money - 4); j--) {
      if (parsed.word(j).equals("for") || (parsed.word(j).equals("of") && j == paper + 1)) {
        return signs;
      }
    }
    return false;
  }

  private static final Lexicon AGREED = Lexicon.load("agreeing-verbs");

  /** An item behind the colon of "Two agreements were signed: a plant, worth ...". */
  private static boolean listItem(Parsed parsed, int i) {
    int colon = parsed.clauseStart(i) - 1;
    return colon > 0
        && (parsed.word(colon).equals(":")
            || parsed.word(colon).equals(";")
            || parsed.word(colon).equals("–")
            || parsed.word(colon).equals("—"))
        && parsed.has(Lexicons.SIGNING, 0, colon);
  }

  private static boolean endsAt(Lexicon lexicon, Parsed parsed, int j) {
    return lexicon.match(parsed, j) > 0;
  }

  /** "trade agreements", "investment projects": the paper governs. */
  static boolean compound(Parsed parsed, int j) {
    for (int k = j + 1; k < Math.min(parsed.size(), j + 5); k++) {
      String word = parsed.word(k);
      if (Lexicons.INSTRUMENTS.contains(word)
          || Lexicons.PERSONS.contains(word)
          || word.equals("ministry")
          || word.equals("department")
          || word.equals("minister")
          || word.equals("commission")
          || Lexicons.EVENTS.contains(word)) {
        return true;
      }
      if (word.isEmpty()
          || Lexicons.PHRASE_STOPS.contains(word)
          || (parsed.at(k).mark() && !word.equals("-"))) {
        return false;
      }
    }
    return false;
  }

  private static Governor paper(Parsed parsed, int paper, int money) {
    for (int k = paper + 1; k < money; k++) {
      boolean one = parsed.at(k).counts() && parsed.at(k).word().equals("one");
      if (one && INCLUDING.match(parsed, k - 1) > 0) {
        return new Governor(Extent.PART, 1, true, paper);
      }
    }
    for (int k = paper - 1; k >= Math.max(0, paper - 7); k--) {
      Chunk chunk = parsed.at(k);
      if (chunk.counts() && NounPhrase.after(parsed, k).head() >= paper) {
        long count = chunk.number().value().longValue();
        boolean part = parsed.word(k + 1).equals("of") && parsed.word(k + 2).equals("the");
        return new Governor(
            part ? Extent.PART : count == 1 ? Extent.ITEM : Extent.WHOLE, count, true, paper);
      }
      if (chunk.counts() && parsed.word(k + 1).equals("of")) {
        return new Governor(Extent.PART, chunk.number().value().longValue(), true, paper);
      }
      if ((chunk.is("one") && parsed.word(k + 1).equals("of"))
          || OUTSTANDING.contains(parsed.word(k))) {
        return new Governor(Extent.ITEM, 1, true, paper);
      }
    }
    if (plural(parsed.word(paper))) {
      return signedOrTold(parsed, paper, money) ? new Governor(Extent.WHOLE, 0, true, paper) : null;
    }
    if (parsed.has(OUTSTANDING_WORDS, paper + 1, money)) {
      return new Governor(Extent.PART, 1, true, paper);
    }
    boolean indefinite = false;
    for (int k = paper - 1; k >= Math.max(0, paper - 6); k--) {
      indefinite |= INDEFINITE.contains(parsed.word(k));
      if (DEMONSTRATIVES.contains(parsed.word(k))) {
        return new Governor(Extent.WHOLE, 1, true, paper);
      }
    }
    return new Governor(indefinite ? Extent.ITEM : Extent.WHOLE, indefinite ? 1 : 0, true, paper);
  }

  /**
   * Papers of which a value is told are signed in the same sentence, or were told before: "the
   * contracts".
   */
  private static boolean signedOrTold(Parsed parsed, int paper, int money) {
    for (int k = paper - 1; k >= Math.max(0, paper - 5); k--) {
      if (OF_ALL.contains(parsed.word(k))) {
        return true;
      }
    }
    return parsed.sentence().line().kind() == Line.Kind.TITLE
        || parsed.has(Lexicons.SIGNING)
        || (Lexicons.INSTRUMENTS.label(parsed.word(paper)).equals("firm")
            && !parsed.has(Lexicons.UNSETTLED, paper, money));
  }

  private static final Lexicon INCLUDING = Lexicon.load("including-words");
  private static final Lexicon OUTSTANDING_WORDS = Lexicon.load("outstanding-words");

  private static Governor pronoun(Parsed parsed, int j, int money) {
    String word = parsed.word(j);
    if (OUTSTANDING.contains(word)) {
      return new Governor(Extent.PART, 1, true, j);
    }
    if (word.equals("them")
        || word.equals("these")
        || word.equals("those")
        || word.equals("which")) {
      if (parsed.word(j - 1).equals("of") && j >= 2) {
        Chunk head = parsed.at(j - 2);
        if (head.counts()) {
          return new Governor(Extent.PART, head.number().value().longValue(), true, j);
        }
        if (OUTSTANDING.contains(head.word()) || head.is("one")) {
          return new Governor(Extent.PART, 1, true, j);
        }
      }
    }
    if (word.equals("it") && SINGULAR.contains(parsed.word(j + 1))) {
      return new Governor(Extent.WHOLE, 1, true, j);
    }
    if (word.equals("both") && parsed.word(j - 1).equals("between")) {
      return null;
    }
    if (endsAt(WHOLE, parsed, j)) {
      return new Governor(
          Extent.WHOLE,
          0,
          parsed.has(Lexicons.INSTRUMENTS, j, money)
              || word.equals("they")
              || word.equals("together"),
          j);
    }
    return null;
  }

  /** The mood of the signing; null for money of papers that are not signed. */
  private static Mood mood(Parsed parsed, int i, Governor governor) {
    int from = Math.max(0, Math.min(governor.at(), i));
    int to = Math.max(governor.at(), i);
    int verb = nearestSigning(parsed, from, to);
    if (verb >= 0) {
      Mood mood = Moods.at(parsed, verb);
      return mood == Mood.NEGATED ? null : mood;
    }
    boolean planned =
        parsed.has(
            Lexicons.PLANNED,
            Math.max(parsed.clauseStart(from), from - 5),
            Math.min(parsed.clauseEnd(to), to + 3));
    planned = planned && !brings(parsed, governor, i);
    boolean counted = parsed.at(governor.at()).number() != null;
    int end = Math.min(LooseValues.clauseTo(parsed, to), to + 4);
    for (int j = to + 1; j < end; j++) {
      end = parsed.word(j).equals("and") ? j : end;
    }
    if (!planned && !counted && unsettled(parsed, from, end)) {
      return null;
    }
    return planned ? Mood.PLANNED : Mood.ACTUAL;
  }

  /** Whether the papers are not signed yet; "they run to" tells of a sum. */
  private static boolean unsettled(Parsed parsed, int from, int to) {
    int at = Lexicons.UNSETTLED.find(parsed, from, to);
    while (at >= 0 && CUES.match(parsed, at) > 0) {
      at = Lexicons.UNSETTLED.find(parsed, at + 1, to);
    }
    return at >= 0;
  }

  private static final Set<String> BRINGING = Set.of("will", "'ll", "is to", "are to", "shall");
  private static final Set<String> MOVED =
      Set.of("shipped", "delivered", "supplied", "exported", "sold", "bought", "paid", "spent");
  private static final Set<String> NAMED =
      Set.of("the", "these", "those", "they", "all", "both", "it", "together");

  /** "The four contracts will bring 3 million": the papers are there, only the money is to come. */
  private static boolean brings(Parsed parsed, Governor governor, int money) {
    boolean told = false;
    for (int k = governor.at(); k >= Math.max(parsed.clauseStart(money), governor.at() - 8); k--) {
      told |= NAMED.contains(parsed.word(k)) || parsed.at(k).counts();
    }
    int end = Math.min(parsed.clauseEnd(money), money + 3);
    int from = Math.max(parsed.clauseStart(governor.at()), governor.at() - 5);
    int at = Lexicons.PLANNED.find(parsed, from, end);
    while (told && at >= 0) {
      int words = Lexicons.PLANNED.match(parsed, at);
      String phrase = parsed.word(at) + (words > 1 ? " " + parsed.word(at + 1) : "");
      boolean passive = parsed.word(at + words).equals("be");
      if (!BRINGING.contains(phrase) || (passive && !MOVED.contains(parsed.word(at + words + 1)))) {
        return false;
      }
      at = Lexicons.PLANNED.find(parsed, at + words, end);
    }
    return told;
  }

  private static int nearestSigning(Parsed parsed, int from, int to) {
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
