package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.List;

/** Finds how many people an English sentence says were at an event. */
final class AttendanceReader {
  private static final long MOST = 10_000_000;

  private AttendanceReader() {}

  static List<Count> read(Parsed parsed, boolean eventInSentence) {
    List<Count> counts = new ArrayList<>();
    for (int i = parsed.nextCount(0); i >= 0; i = parsed.nextCount(i + 1)) {
      NumberMention number = parsed.at(i).number();
      if (plausible(number)) {
        Count count = count(parsed, i, number, eventInSentence);
        if (count != null) {
          counts.add(count);
        }
      }
    }
    addOnline(parsed, counts);
    return JoinedPeople.joined(parsed, withoutSummands(parsed, TwoHalls.added(parsed, counts)));
  }

  /** "500 people attended in person and 20 online": those without a noun come on top. */
  private static void addOnline(Parsed parsed, List<Count> counts) {
    boolean came =
        Few.any(counts, c -> c.firm() && c.mood() == Mood.ACTUAL && c.extent() == Extent.WHOLE);
    int first = came ? counts.get(0).at() : parsed.size();
    for (int i = parsed.nextCount(first + 1); i >= 0; i = parsed.nextCount(i + 1)) {
      int number = i;
      int who = parsed.is(i + 1, ",") && parsed.is(i + 2, "who") ? i + 3 : i + 1;
      int link = ONLINE_LINKS.has(parsed, who) ? who + 1 : who;
      if (plausible(parsed.at(i).number())
          && AttendanceMoods.ONLINE_PRESENCE.match(parsed, link) > 0
          && parsed.has(TOO, Math.max(first, i - 2), i)
          && !Few.any(counts, c -> c.at() == number)) {
        Count online = LooseCounts.count(parsed, i, Counted.ATTENDANCE, parsed.at(i).number());
        counts.add(online.asMore());
        return;
      }
    }
  }

  private static final Words ONLINE_LINKS = Words.of("more", "others", "joining", "took", "joined");

  private static final Lexicon TOO = Lexicon.of("and", "with", "another", "plus", "a further");

  /** "With 90 in the hall and 60 at their screens, 150 took part": two of them are the third. */
  private static List<Count> withoutSummands(Parsed parsed, List<Count> counts) {
    if (counts.isEmpty()) {
      return counts;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = parsed.nextCount(0);
        i >= 0 && numbers.size() < MOST_NUMBERS;
        i = parsed.nextCount(i + 1)) {
      if (plausible(parsed.at(i).number())) {
        numbers.add(i);
      }
    }
    if (numbers.size() < 3) {
      return counts; // two summands and the sum
    }
    for (Count whole : counts) {
      for (int one : numbers) {
        for (int two : numbers) {
          boolean sum = one < two && value(parsed, one) + value(parsed, two) == whole.count();
          if (sum && one != whole.at() && two != whole.at() && whole.extent() == Extent.WHOLE) {
            return Few.each(counts, c -> c.at() == one || c.at() == two ? c.with(Extent.PART) : c);
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

  static boolean plausible(NumberMention number) {
    return number.value().signum() > 0
        && number.value().longValue() < MOST
        && PaperGroups.whole(number.value());
  }

  private static Count count(Parsed parsed, int i, NumberMention number, boolean eventInSentence) {
    if (parsed.is(i + 1, "-")) {
      return strongAudience(parsed, i);
    }
    NounPhrase phrase = NounPhrase.after(parsed, i);
    if (parsed.is(i - 1, "not") && number.value().longValue() == 1) {
      return null; // "not one chair stayed empty"
    }
    if (Invited.merelyInvited(parsed, i, phrase)) {
      return null;
    }
    if (Proxies.proxies(parsed, i, phrase)
        || Proxies.filled(parsed, i, phrase)
        || Registers.closed(parsed, i)) {
      return people(parsed, i, Mood.ACTUAL, Extent.WHOLE, true);
    }
    boolean nounless = phrase.kind() == NounPhrase.Kind.NONE;
    if (phrase.kind() == NounPhrase.Kind.OTHERS
        || phrase.papers()
        || ((nounless || PaperGroups.LATER.has(parsed, i + 1)) && Followers.papers(parsed, i))) {
      return null;
    }
    if (ofThose(parsed, i, phrase) || ofWhom(parsed, i)) {
      return LooseCounts.count(parsed, i, Counted.ATTENDANCE, number).asTold();
    }
    int next = AttendanceVerbs.nextCount(parsed, phrase.head() + 1);
    int end = Math.min(Math.min(parsed.clauseEnd(i), phrase.head() + AttendanceVerbs.REACH), next);
    int verb = AttendanceVerbs.attending(parsed, phrase, end);
    int before = AttendanceVerbs.drawing(parsed, i);
    boolean stated = StatedAttendance.before(parsed, i, phrase);
    Mood mood =
        stated
            ? Moods.at(parsed, parsed.is(i - 1, "to") ? i - 1 : i)
            : AttendanceMoods.mood(parsed, i, phrase, verb, before, eventInSentence);
    if (mood == null || (!stated && PeopleApart.apart(parsed, i, phrase))) {
      return null;
    }
    Extent extent = extent(parsed, i, phrase, verb, end);
    if (!stated && verb < 0 && before < 0 && !eventInSentence && extent == Extent.WHOLE) {
      return LooseCounts.count(parsed, i, Counted.ATTENDANCE, number);
    }
    boolean firm =
        stated
            || before >= 0
            || extent == Extent.MORE
            || (verb >= 0 && TRAVELLING.match(parsed, verb) == 0);
    return people(parsed, i, mood, extent, firm);
  }

  /** "Of the 280 participants, 90 came from Zhejiang": those that are divided are all. */
  private static boolean ofThose(Parsed parsed, int i, NounPhrase phrase) {
    boolean opens = parsed.is(0, "of") || parsed.is(0, "among");
    return opens
        && i == (parsed.is(1, "the") ? 2 : 1)
        && phrase.kind() == NounPhrase.Kind.GUESTS
        && parsed.is(phrase.head() + 1, ",")
        && !parsed.has(Lexicons.PLANNED);
  }

  private static Count people(Parsed parsed, int i, Mood mood, Extent extent, boolean firm) {
    NumberMention number = parsed.at(i).number();
    return new Count(
        parsed,
        i,
        Counted.ATTENDANCE,
        number.value().longValue(),
        number.max() == null ? null : Long.valueOf(number.max().longValue()),
        number.precision(),
        mood,
        extent,
        firm);
  }

  /** "It was open to all, 49 of whom turned up": those who came, as nobody else had. */
  private static boolean ofWhom(Parsed parsed, int number) {
    return parsed.is(number + 2, "whom")
        && Lexicons.CAME.match(parsed, number + 3) > 0
        && !parsed.has(Lexicons.CAME, 0, number);
  }

  /** "a 300-strong audience", "a 250-delegate conference", "a 110-person affair". */
  private static Count strongAudience(Parsed parsed, int i) {
    String noun = parsed.word(i + 2);
    boolean audience =
        MEASURES.contains(noun)
            && parsed.has(AttendanceVerbs.AUDIENCES, i + 3, Math.min(parsed.size(), i + 6))
            && !parsed.has(PeopleApart.CROWDS, i + 3, Math.min(parsed.size(), i + 6));
    boolean delegates =
        noun.equals("delegate") || noun.equals("participant") || noun.equals("guest");
    if (!audience && !delegates) {
      return null;
    }
    return people(parsed, i, Moods.at(parsed, i), Extent.WHOLE, true);
  }

  private static final Words MEASURES =
      Words.of("strong", "person", "people", "man", "head", "visitor", "member", "seat");

  private static final Lexicon TRAVELLING = Lexicon.load("travelling-verbs");

  private static Extent extent(Parsed parsed, int i, NounPhrase phrase, int verb, int end) {
    String after = parsed.word(i + 1);
    if (after.equals("of") && phrase.kind() == NounPhrase.Kind.NONE) {
      boolean subject = parsed.is(i + 2, "them") && verb > i && !marked(parsed, i, verb);
      boolean all = parsed.is(i - 1, "the") && parsed.is(i + 2, "them");
      boolean whole =
          all
              || ofItsOwn(parsed, i, verb)
              || StatedAttendance.ofThem(parsed, i)
              || StatedAttendance.inRoom(parsed, i)
              || (subject && atEvent(parsed, verb, end));
      return whole ? Extent.WHOLE : Extent.PART;
    }
    boolean all = parsed.is(i - 1, "the") && parsed.is(i - 2, "of");
    boolean oneOf = parsed.is(i - 1, "of") && verb > i && one(parsed, i - 2);
    if (!all && !oneOf && parsed.has(AttendanceVerbs.INCLUDING, Math.max(0, i - 3), i)) {
      return Extent.PART;
    }
    int next = parsed.nextCount(phrase.head() + 1);
    int near = Math.min(next < 0 ? end : Math.min(end, next), phrase.head() + 8);
    boolean online = parsed.has(AttendanceMoods.ONLINE_PRESENCE, phrase.head() + 1, near);
    boolean more =
        OnTop.says(parsed, i) || after.equals("more") || after.equals("others") || online;
    return more ? Extent.MORE : Extent.WHOLE;
  }

  /** "She was one of about 260 people who attended": there were so many. */
  private static boolean one(Parsed parsed, int i) {
    return i > 0 && parsed.at(i).word().equals("one") && BEING.has(parsed, i - 1);
  }

  private static final Words BEING = Words.of("was", "is", "as", "being", ",");

  /** "Around 150 of its business leaders gave up a day to attend": nobody else is told of. */
  private static boolean ofItsOwn(Parsed parsed, int number, int verb) {
    boolean own = OWN.has(parsed, number + 2);
    for (int i = 0; own && i < number; i++) {
      own = !parsed.at(i).counts();
    }
    return own && verb > number && parsed.has(Lexicons.PERSONS, number + 3, verb);
  }

  private static final Words OWN = Words.of("its", "their", "our");

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
