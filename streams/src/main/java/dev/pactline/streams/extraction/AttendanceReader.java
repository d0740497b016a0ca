package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds how many people an English sentence says were at an event. */
final class AttendanceReader {
  private static final Lexicon ATTENDING = Lexicon.load("attending-verbs");
  private static final Lexicon DRAWING = Lexicon.load("drawing-verbs");
  private static final Lexicon WEAK_DRAWING = Lexicon.load("weak-drawing-verbs");
  private static final Lexicon CROWDS = Lexicon.load("crowd-words");
  private static final Lexicon ONLINE_AUDIENCE = Lexicon.load("online-audience");
  private static final Lexicon ONLINE_PRESENCE = Lexicon.load("online-presence");
  private static final Lexicon INCLUDING = Lexicon.load("including-words");
  private static final Lexicon CAPACITY = Lexicon.load("capacity-words");
  private static final long MOST = 10_000_000;
  private static final int REACH = 24;
  private static final Set<String> ADVERBS =
      Set.of(
          "of",
          "a",
          "total",
          "the",
          "about",
          "some",
          "by",
          "altogether",
          "in",
          "all",
          "together",
          "no",
          "at",
          "just",
          "only",
          "an",
          "estimated",
          "roughly",
          "its",
          "organisers",
          "organizers",
          "put",
          "with",
          "audience",
          "crowd",
          "attendance",
          "turnout");

  private AttendanceReader() {}

  static List<Count> read(Parsed parsed, boolean eventInSentence) {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; parsed.hasCount() && i < parsed.size(); i++) {
      NumberMention number = parsed.at(i).counts() ? parsed.at(i).number() : null;
      if (number != null && plausible(number)) {
        Count count = count(parsed, i, number, eventInSentence);
        if (count != null) {
          counts.add(count);
        }
      }
    }
    return withoutSummands(parsed, counts);
  }

  /** "With 90 in the hall and 60 at their screens, 150 took part": two of them are the third. */
  private static List<Count> withoutSummands(Parsed parsed, List<Count> counts) {
    if (counts.isEmpty()) {
      return counts;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < parsed.size() && numbers.size() < MOST_NUMBERS; i++) {
      if (parsed.at(i).counts() && plausible(parsed.at(i).number())) {
        numbers.add(i);
      }
    }
    for (Count whole : counts) {
      for (int one : numbers) {
        for (int two : numbers) {
          boolean sum = one < two && value(parsed, one) + value(parsed, two) == whole.count();
          if (sum && one != whole.at() && two != whole.at() && whole.extent() == Extent.WHOLE) {
            return counts.stream()
                .map(c -> c.at() == one || c.at() == two ? c.with(Extent.PART) : c)
                .toList();
          }
        }
      }
    }
    return counts;
  }

  private static final int MOST_NUMBERS = 8;

  private static long value(Parsed parsed, int i) {
    return parsed.at(i).number().value().longValue();
  }

  private static final Set<String> INVITED =
      Set.of("invited", "expected", "registered", "invitations");
  private static final Lexicon PROXY_NOUNS = Lexicon.load("proxy-nouns");
  private static final Lexicon PROXY_VERBS = Lexicon.load("proxy-verbs");
  private static final Lexicon PROXY_ACTS = Lexicon.load("proxy-acts");

  /** "240 badges were handed out", "staff handed out 240 badges": as many people. */
  private static boolean proxies(Parsed parsed, int i, NounPhrase phrase) {
    int head = phrase.kind() == NounPhrase.Kind.NONE ? i + 1 : phrase.head();
    boolean some = parsed.word(i - 1).equals("the") && parsed.word(i - 2).equals("of");
    return PROXY_NOUNS.has(parsed, head)
        && !some
        && (registered(parsed, i, head)
            || parsed.has(PROXY_VERBS, head + 1, Math.min(parsed.size(), head + 11))
            || parsed.has(PROXY_ACTS, Math.max(0, i - 4), i));
  }

  /** "Of the 150 seats in the hall, 95 were taken". */
  private static boolean filled(Parsed parsed, int i, NounPhrase phrase) {
    boolean ofSeats =
        parsed.word(i + 1).equals("of")
            && (parsed.word(i + 2).equals("the") || parsed.word(i + 2).equals("its"))
            && parsed.has(PROXY_NOUNS, i + 3, Math.min(parsed.size(), i + 6))
            && (parsed.has(FILLING, Math.max(0, i - 4), i)
                || parsed.has(PROXY_VERBS, i + 4, Math.min(parsed.size(), i + 12)));
    return ofSeats
        || (phrase.kind() == NounPhrase.Kind.NONE
            && PROXY_VERBS.match(parsed, i + 1) > 0
            && parsed.has(PROXY_NOUNS, parsed.clauseStart(i), i));
  }

  /** "The attendance register bore 88 signatures", "the guest list ran to 160 names". */
  private static boolean registered(Parsed parsed, int i, int head) {
    String noun = parsed.word(head);
    boolean names = noun.equals("names") || noun.equals("signatures") || noun.equals("entries");
    return names && parsed.has(REGISTERS, parsed.clauseStart(i), i);
  }

  private static final Lexicon FILLING = Lexicon.load("filling-verbs");
  private static final Lexicon REGISTERS = Lexicon.load("register-nouns");

  static boolean plausible(NumberMention number) {
    return number.value().signum() > 0
        && number.value().longValue() < MOST
        && SigningReader.whole(number.value());
  }

  private static Count count(Parsed parsed, int i, NumberMention number, boolean eventInSentence) {
    if (parsed.word(i + 1).equals("-")) {
      return strongAudience(parsed, i, number);
    }
    NounPhrase phrase = NounPhrase.after(parsed, i);
    if (merelyInvited(parsed, i, phrase)) {
      return null;
    }
    if (proxies(parsed, i, phrase) || filled(parsed, i, phrase)) {
      Long most = number.max() == null ? null : Long.valueOf(number.max().longValue());
      return new Count(
          parsed,
          i,
          Counted.ATTENDANCE,
          number.value().longValue(),
          most,
          number.precision(),
          Mood.ACTUAL,
          Extent.WHOLE,
          true);
    }
    if (phrase.kind() == NounPhrase.Kind.OTHERS || phrase.papers()) {
      return null;
    }
    int next = nextCount(parsed, phrase.head() + 1);
    int end = Math.min(Math.min(parsed.clauseEnd(i), phrase.head() + REACH), next);
    int verb = attending(parsed, phrase, end);
    int before = drawing(parsed, i);
    boolean stated = StatedAttendance.before(parsed, i, phrase);
    Mood mood =
        stated
            ? Moods.at(parsed, parsed.word(i - 1).equals("to") ? i - 1 : i)
            : mood(parsed, i, phrase, verb, before, eventInSentence);
    if (mood == null || (!stated && apart(parsed, i, phrase))) {
      return null;
    }
    Extent extent = extent(parsed, i, phrase, verb, end);
    if (!stated && verb < 0 && before < 0 && !eventInSentence && extent == Extent.WHOLE) {
      return LooseCounts.count(parsed, i, Counted.ATTENDANCE, number);
    }
    Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
    return new Count(
        parsed,
        i,
        Counted.ATTENDANCE,
        number.value().longValue(),
        max,
        number.precision(),
        mood,
        extent,
        stated
            || before >= 0
            || extent == Extent.MORE
            || (verb >= 0 && TRAVELLING.match(parsed, verb) == 0),
        List.of());
  }

  /** "the 260 people who had registered"; but "the 160 invited guests who looked on". */
  static boolean merelyInvited(Parsed parsed, int i, NounPhrase phrase) {
    if (INVITED.contains(parsed.word(i + 1))) {
      boolean there =
          drawing(parsed, i) >= 0 || parsed.has(ATTENDING, phrase.head() + 1, phrase.head() + 5);
      return !phrase.people() || !there;
    }
    int at = phrase.head() + 1;
    boolean signedUp = INVITED.contains(parsed.word(at)) && cameOfThem(parsed, at + 1);
    if (signedUp) {
      return true;
    }
    while (at < phrase.head() + 5 && LEADING.contains(parsed.word(at))) {
      at++;
    }
    boolean event =
        parsed.word(at).equals("registered")
            && parsed.has(Lexicons.EVENTS, 0, phrase.head())
            && !parsed.word(at - 1).equals("had");
    return INVITED.contains(parsed.word(at)) && at > phrase.head() + 1 && !event;
  }

  /** "240 entrepreneurs registered and 215 came". */
  private static boolean cameOfThem(Parsed parsed, int from) {
    for (int j = from; j < Math.min(parsed.size(), from + 8); j++) {
      if (parsed.at(j).counts() && Lexicons.CAME.match(parsed, j + 1) > 0) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> LEADING =
      Set.of("who", "that", "whom", "have", "had", "has", "were", "was", "been", "it", "they");

  /** "a 300-strong audience", "a 250-delegate conference", "a 110-person affair". */
  private static Count strongAudience(Parsed parsed, int i, NumberMention number) {
    String noun = parsed.word(i + 2);
    boolean audience =
        MEASURES.contains(noun)
            && parsed.has(AUDIENCES, i + 3, Math.min(parsed.size(), i + 6))
            && !parsed.has(CROWDS, i + 3, Math.min(parsed.size(), i + 6));
    boolean delegates =
        noun.equals("delegate") || noun.equals("participant") || noun.equals("guest");
    if (!audience && !delegates) {
      return null;
    }
    Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
    return new Count(
        parsed,
        i,
        Counted.ATTENDANCE,
        number.value().longValue(),
        max,
        number.precision(),
        Moods.at(parsed, i),
        Extent.WHOLE,
        true);
  }

  private static final Lexicon HERE = Lexicon.load("here-words");
  private static final Set<String> MEASURES =
      Set.of("strong", "person", "people", "man", "head", "visitor", "member", "seat");
  private static final Lexicon AUDIENCES = Lexicon.load("audience-nouns");

  /** Null where the sentence does not put these people at an event. */
  private static Mood mood(
      Parsed parsed, int i, NounPhrase phrase, int verb, int before, boolean event) {
    NounPhrase.Kind kind = phrase.kind();
    if (event && phrase.people() && locates(parsed, i, phrase.head())) {
      return Mood.ACTUAL;
    }
    if (before >= 0) {
      boolean weak = WEAK_DRAWING.match(parsed, before) >= DRAWING.match(parsed, before);
      boolean members = parsed.word(phrase.head()).equals("members");
      boolean owns = parsed.word(before).equals("has") || parsed.word(before).equals("have");
      boolean persons = kind == NounPhrase.Kind.PERSONS && event && !members && !owns;
      boolean fits =
          weak
              ? kind == NounPhrase.Kind.GUESTS || persons
              : kind != NounPhrase.Kind.UNKNOWN || event;
      boolean given = GIVEN_FOR.contains(parsed.word(before)) && AUDIENCES.has(parsed, before - 1);
      if (given && (kind == NounPhrase.Kind.NONE || phrase.people())) {
        return parsed.has(Lexicons.PLANNED, parsed.clauseStart(i), i) ? Mood.PLANNED : Mood.ACTUAL;
      }
      boolean few = weak && LooseCounts.few(parsed, i) && kind != NounPhrase.Kind.GUESTS;
      boolean membership = weak && parsed.word(phrase.head()).equals("members");
      if (fits && !membership && !few) {
        return Moods.at(parsed, before);
      }
    }
    if (verb >= 0) {
      boolean strong = Lexicons.CAME.match(parsed, verb) > 0;
      boolean fits =
          phrase.people()
              || (strong && kind == NounPhrase.Kind.NONE)
              || (strong && kind == NounPhrase.Kind.UNKNOWN && event);
      if (fits && (strong || event || phrase.people())) {
        return parsed.word(verb + 1).equals("expected") ? Mood.PLANNED : Moods.at(parsed, verb);
      }
    }
    if (kind == NounPhrase.Kind.NONE && screened(parsed, i)) {
      return Mood.ACTUAL;
    }
    boolean visitors = event && parsed.word(phrase.head()).equals("visitors");
    if (kind == NounPhrase.Kind.GUESTS || visitors) {
      return parsed.has(Lexicons.PLANNED, Math.max(parsed.clauseStart(i), i - 6), i)
          ? Mood.PLANNED
          : Mood.ACTUAL;
    }
    return null;
  }

  /** "another 60 on their screens". */
  private static boolean screened(Parsed parsed, int i) {
    return parsed.has(Lexicons.MORE, Math.max(0, i - 2), i)
        && parsed.has(ONLINE_PRESENCE, i + 1, Math.min(parsed.size(), i + 5));
  }

  /** "There were 130 people in the audience", "some of the 240 people present". */
  private static boolean locates(Parsed parsed, int i, int head) {
    String next = parsed.word(head + 1);
    boolean there =
        parsed.word(i - 2).equals("there")
            && (parsed.word(i - 1).equals("were") || parsed.word(i - 1).equals("was"));
    return next.equals("present")
        || parsed.has(HERE, head + 1, Math.min(parsed.size(), head + 4))
        || (there && (next.equals("in") || next.equals("at") || next.equals("around")));
  }

  private static int nextCount(Parsed parsed, int from) {
    for (int i = from; i < parsed.size(); i++) {
      boolean included = parsed.at(i).counts() && parsed.has(INCLUDING, Math.max(from, i - 2), i);
      if (parsed.at(i).counts() && !included) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        if (phrase.people()
            || phrase.papers()
            || (phrase.kind() == NounPhrase.Kind.NONE && !parsed.word(i + 1).equals("of"))) {
          return i;
        }
      }
    }
    return parsed.size();
  }

  /** "130 members (not all of whom signed the list) came". */
  private static int behindBrackets(Parsed parsed, int from) {
    if (!parsed.word(from).equals("(")) {
      return from;
    }
    int close = from;
    while (close < parsed.size() && !parsed.word(close).equals(")")) {
      close++;
    }
    return close;
  }

  /**
   * Index of the verb of attending behind the people; -1 for none. A word for signing on the way
   * ends the search.
   */
  private static int attending(Parsed parsed, NounPhrase phrase, int end) {
    for (int i = phrase.head() + 1; i < end; i++) {
      i = behindBrackets(parsed, i);
      int words = ATTENDING.match(parsed, i);
      boolean passive = words == 1 && parsed.word(i + 1).equals("by");
      boolean later = words > 0 && parsed.word(i + words).equals("again");
      if (words > 0 && !later && (phrase.people() || !passive)) {
        return i;
      }
      if (Lexicons.FIRM_SIGNING.match(parsed, i) > 0) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Index of the verb of drawing before the number; -1 for none. Only small words may stand
   * between.
   */
  private static int drawing(Parsed parsed, int number) {
    if (GIVEN_FOR.contains(parsed.word(number - 1)) && AUDIENCES.has(parsed, number - 2)) {
      return number - 1;
    }
    for (int i = number - 1; i >= 0 && number - i <= 6; i--) {
      for (int j = i; j >= Math.max(0, i - 5); j--) {
        if (j + DRAWING.match(parsed, j) == i + 1) {
          return j;
        }
      }
      if (!ADVERBS.contains(parsed.word(i))) {
        return -1;
      }
    }
    return -1;
  }

  /** "a breakfast for 130", "a dinner with 90 guests". */
  private static final Set<String> GIVEN_FOR = Set.of("for", "of", "with");

  /** A delegation, people before a screen, places in a hall: none of them were counted there. */
  static boolean apart(Parsed parsed, int i, NounPhrase phrase) {
    int next = nextCount(parsed, phrase.head() + 1);
    int end = Math.min(Math.min(parsed.clauseEnd(i), phrase.head() + REACH), next);
    return delegation(parsed, i, phrase)
        || onlookers(parsed, i, phrase, end)
        || capacity(parsed, i, phrase);
  }

  private static boolean delegation(Parsed parsed, int i, NounPhrase phrase) {
    boolean of = false;
    for (int j = i - 1; j >= Math.max(0, i - 5); j--) {
      of |=
          parsed.word(j).equals("of")
              || parsed.word(j).equals(",")
              || parsed.word(j).equals("with");
      if (of && CROWDS.match(parsed, j) > 0) {
        return true;
      }
      if (parsed.word(j).equals("led") && of(parsed, j, i)) {
        return true;
      }
    }
    boolean strong = parsed.word(phrase.head() + 1).equals("strong");
    return (strong && !parsed.has(AUDIENCES, Math.max(0, i - 5), i))
        || parsed.has(CROWDS, i + 1, phrase.head() + 1)
        || party(parsed, i, phrase)
        || owned(parsed, i)
        || parsed.has(RATE, phrase.head() + 1, Math.min(parsed.size(), phrase.head() + 4));
  }

  /** "cooperatives that have 23,000 growers", "a union with 640 members". */
  private static boolean owned(Parsed parsed, int i) {
    String verb = parsed.word(i - 1);
    boolean relative =
        (verb.equals("has") || verb.equals("have") || verb.equals("employs"))
            && (parsed.word(i - 2).equals("that") || parsed.word(i - 2).equals("which"));
    boolean with = verb.equals("with") || verb.equals("of");
    return relative || (with && OWNERS.has(parsed, i - 2));
  }

  private static final Lexicon OWNERS = Lexicon.load("owner-nouns");

  private static final Lexicon RATE = Lexicon.load("frequency-words");

  private static final Set<String> ALL = Set.of("altogether", "together");
  private static final Set<String> TOTAL = Set.of("all", "total", "told", "sum");

  /** "Nanning's refiners, 14 people in two minibuses, spent a day": those who came from afar. */
  private static boolean party(Parsed parsed, int i, NounPhrase phrase) {
    int close = phrase.head() + 1;
    while (close < Math.min(parsed.size(), phrase.head() + 8) && !parsed.word(close).equals(",")) {
      close++;
    }
    if (!parsed.word(i - 1).equals(",") || !parsed.word(close).equals(",") || !phrase.people()) {
      return false;
    }
    boolean all =
        ALL.contains(parsed.word(phrase.head() + 1)) || TOTAL.contains(parsed.word(close - 1));
    if (all || Lexicons.CAME.match(parsed, close + 1) > 0) {
      return false; // "officials and entrepreneurs, 190 people altogether, attended"
    }
    int j = i - 2;
    while (j >= 0 && (!parsed.at(j).mark() || parsed.word(j).equals("'s"))) {
      if (parsed.at(j).place() != null) {
        return !parsed.has(ATTENDING, phrase.head() + 1, close) && !parsed.has(AUDIENCES, j, i);
      }
      j--;
    }
    return false;
  }

  private static boolean of(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.word(i).equals("group") || parsed.word(i).equals("of")) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlookers(Parsed parsed, int i, NounPhrase phrase, int end) {
    int to = phrase.head() + 1;
    while (to < Math.min(end, phrase.head() + 12)
        && !parsed.word(to).equals(",")
        && !parsed.word(to).equals("while")) {
      to++;
    }
    return parsed.has(ONLINE_AUDIENCE, phrase.head() + 1, to)
        || parsed.has(ONLINE_AUDIENCE, Math.max(parsed.clauseStart(i), i - 8), i);
  }

  private static boolean capacity(Parsed parsed, int i, NounPhrase phrase) {
    return parsed.has(CAPACITY, Math.max(0, i - 5), i)
        || CAPACITY.match(parsed, phrase.head() + 1) > 0;
  }

  private static final Lexicon TRAVELLING = Lexicon.load("travelling-verbs");

  private static Extent extent(Parsed parsed, int i, NounPhrase phrase, int verb, int end) {
    String after = parsed.word(i + 1);
    if (after.equals("of") && phrase.kind() == NounPhrase.Kind.NONE) {
      boolean subject = parsed.word(i + 2).equals("them") && verb > i && !marked(parsed, i, verb);
      boolean all = parsed.word(i - 1).equals("the") && parsed.word(i + 2).equals("them");
      boolean whole =
          all || StatedAttendance.ofThem(parsed, i) || (subject && atEvent(parsed, verb, end));
      return whole ? Extent.WHOLE : Extent.PART;
    }
    boolean all = parsed.word(i - 1).equals("the") && parsed.word(i - 2).equals("of");
    if (!all && parsed.has(INCLUDING, Math.max(0, i - 3), i)) {
      return Extent.PART;
    }
    boolean online =
        parsed.has(ONLINE_PRESENCE, phrase.head() + 1, Math.min(end, phrase.head() + 8));
    boolean more =
        parsed.has(Lexicons.MORE, Math.max(0, i - 2), i)
            || after.equals("more")
            || after.equals("others")
            || online;
    return more ? Extent.MORE : Extent.WHOLE;
  }

  private static boolean marked(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.at(i).mark()) {
        return true;
      }
    }
    return false;
  }

  /** Growers were told of before: "Some 210 of them took seats at the forum". */
  private static boolean atEvent(Parsed parsed, int verb, int end) {
    for (int i = Math.max(0, verb); verb >= 0 && i < end; i++) {
      if (Lexicons.EVENTS.contains(parsed.word(i))) {
        return true;
      }
    }
    return false;
  }
}
