package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.PlaceMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds events in English sentences: by name, as "Kenya-Zhejiang Trade Forum", or by noun, as "a
 * business seminar".
 */
final class EventReader {
  private static final Lexicon NOUNS = Lexicons.EVENTS;
  private static final Lexicon TEXT_NOUNS = Lexicon.load("event-nouns-in-text");
  private static final Lexicon KINDS = Lexicon.load("event-kinds");
  private static final Lexicon VENUES = Lexicon.load("venue-words");
  private static final Lexicon OTHER_EDITION = Lexicon.load("other-edition-words");
  private static final Lexicon OPENERS = Lexicon.load("sentence-openers");
  private static final Lexicon HOLDING = Lexicon.load("holding-words");
  private static final Set<String> CONNECTORS =
      Set.of("of", "and", "for", "on", "de", "du", "des", "&");
  private static final Set<String> BRIDGES = Set.of("-", "–", "/", "(", ")", "·", "—");
  private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one");
  private static final Set<String> DEFINITE =
      Set.of(
          "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "'s",
          "both", "each");
  private static final Set<String> SHORT_KINDS =
      Set.of(
          "day",
          "days",
          "week",
          "session",
          "month",
          "evening",
          "night",
          "round",
          "dinner",
          "supper",
          "banquet",
          "brunch",
          "presentation",
          "demonstration",
          "auction",
          "tasting",
          "salon",
          "retreat",
          "clinic",
          "rendezvous");
  private static final int LONGEST = 18;
  private static final int NEAR = 12;

  private EventReader() {}

  static List<EventMention> read(Parsed parsed) {
    List<EventMention> mentions = new ArrayList<>();
    if (parsed.places() < 2 && !parsed.has(NOUNS)) {
      return mentions;
    }
    int behind = 0;
    for (int i = 0; i < parsed.size(); i++) {
      if (!parsed.at(i).plain() || !NOUNS.has(parsed, i)) {
        EventMention paired = paired(parsed, i, behind);
        if (paired != null) {
          mentions.add(paired);
          behind = paired.to();
          i = paired.to() - 1;
        }
        continue;
      }
      EventMention mention = parsed.at(i).capital() ? named(parsed, i, behind) : null;
      if (mention == null && TEXT_NOUNS.contains(singular(parsed.word(i)))) {
        mention = generic(parsed, i, behind);
      }
      if (mention != null) {
        EventMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (last != null && last.to() > mention.from()) {
          mentions.remove(mentions.size() - 1);
        }
        if (joined(parsed, last, mention)) {
          mentions.remove(mentions.size() - 1);
          mention = both(parsed, last, mention);
        }
        mentions.add(mention);
        behind = mention.to();
        i = Math.max(i, mention.to() - 1);
      }
    }
    return mentions;
  }

  /** "The Korea-Jilin Forum and the Incheon-Jilin Forum" share their figures. */
  private static boolean joined(Parsed parsed, EventMention last, EventMention next) {
    if (last == null
        || !last.named()
        || !next.named()
        || next.from() - last.to() < 1
        || next.from() - last.to() > 2) {
      return false;
    }
    boolean and = parsed.word(last.to()).equals("and");
    return and && (next.from() - last.to() == 1 || parsed.word(last.to() + 1).equals("the"));
  }

  private static EventMention both(Parsed parsed, EventMention one, EventMention two) {
    List<PlaceMention> places = new ArrayList<>(one.places());
    places.addAll(two.places());
    String name =
        parsed
            .sentence()
            .text()
            .substring(
                parsed.at(one.from()).start() - parsed.sentence().start(),
                parsed.at(two.to() - 1).end() - parsed.sentence().start());
    return new EventMention(
        parsed,
        one.from(),
        two.to(),
        name,
        two.noun(),
        true,
        one.otherEdition(),
        true,
        two.status(),
        places);
  }

  /** "Vietnam-Guangxi Fruit Parley": two countries and a name, whatever the noun. */
  private static EventMention paired(Parsed parsed, int i, int behind) {
    PlaceMention one = parsed.at(i).place();
    if (one == null) {
      return null;
    }
    boolean bridge =
        i + 2 < parsed.size()
            && (parsed.word(i + 1).equals("-")
                || parsed.word(i + 1).equals("–")
                || parsed.word(i + 1).equals("—"));
    PlaceMention two = bridge ? parsed.at(i + 2).place() : null;
    if (two == null || i < behind || one.country().equals(two.country())) {
      return null;
    }
    int to = i + 3;
    while (to < parsed.size()
        && to - i < LONGEST
        && (nameWord(parsed, to) || (parsed.at(to).joined() && parsed.word(to - 1).equals("-")))) {
      to++;
    }
    while (to > i + 3 && !parsed.at(to - 1).capital()) {
      to--;
    }
    boolean noun = to > i + 4 || (to == i + 4 && parsed.at(i + 3).capital());
    String last = parsed.word(to - 1);
    for (int j = i + 3; j < to; j++) {
      if (NOUNS.has(parsed, j)) {
        return null;
      }
    }
    if (!noun
        || last.isEmpty()
        || VENUES.contains(last)
        || BODIES.contains(last)
        || Lexicons.INSTRUMENTS.contains(last)) {
      return null;
    }
    String name =
        parsed
            .sentence()
            .text()
            .substring(
                parsed.at(i).start() - parsed.sentence().start(),
                parsed.at(to - 1).end() - parsed.sentence().start());
    return new EventMention(
        parsed,
        i,
        to,
        name,
        last,
        true,
        otherEdition(parsed, Math.max(behind, i - 3), i),
        false,
        status(parsed, i, to),
        places(parsed, i, to));
  }

  private static final Lexicon BODIES = Lexicon.load("body-words");

  private static boolean nameWord(Parsed parsed, int i) {
    Chunk chunk = parsed.at(i);
    return chunk.plain()
        && ((chunk.capital() && !chunk.mark())
            || chunk.is("and")
            || chunk.is("&")
            || chunk.is("-")
            || chunk.is("of")
            || chunk.is("for"));
  }

  private static String singular(String noun) {
    return noun.equals("talks")
        ? noun
        : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  private static EventMention named(Parsed parsed, int noun, int behind) {
    int to = extendRight(parsed, noun);
    if (to < 0) {
      return null;
    }
    int from = noun;
    while (from > behind && noun - from < LONGEST && continuesLeft(parsed, from - 1)) {
      from--;
    }
    while (from < noun && trims(parsed, from)) {
      from++;
    }
    if ((from == noun && to == noun + 1)
        || plainName(parsed, from, noun)
        || isOrganiser(parsed, from)) {
      return null;
    }
    List<PlaceMention> places = places(parsed, from, to);
    if (SHORT_KINDS.contains(parsed.word(noun)) && places.isEmpty() && noun - from < 2) {
      return null;
    }
    String name =
        parsed
            .sentence()
            .text()
            .substring(
                parsed.at(from).start() - parsed.sentence().start(),
                parsed.at(to - 1).end() - parsed.sentence().start());
    boolean several = NOUNS.label(parsed.word(noun)).equals("names");
    return new EventMention(
        parsed,
        from,
        to,
        name,
        parsed.word(noun),
        true,
        otherEdition(parsed, Math.max(behind, from - 3), from),
        several,
        status(parsed, from, to),
        places);
  }

  /** "The organiser, Pannon Expo": a company. */
  private static boolean isOrganiser(Parsed parsed, int from) {
    return parsed.word(from - 1).equals(",") && ORGANISERS.contains(parsed.word(from - 2));
  }

  private static final Set<String> ORGANISERS =
      Set.of("organiser", "organizer", "organisers", "organizers", "host", "operator", "company");

  /**
   * "Trade Forum" behind "the": only the title of a known event, when no place or second word is in
   * it.
   */
  private static boolean plainName(Parsed parsed, int from, int noun) {
    return noun - from == 1 && parsed.at(from).plain() && OPENERS.has(parsed, from);
  }

  private static boolean continuesLeft(Parsed parsed, int i) {
    Chunk chunk = parsed.at(i);
    if (chunk.place() != null) {
      return chunk.capital();
    }
    if (chunk.date() != null) {
      return chunk.date().kind() == DateMention.Kind.YEAR
          && Character.isDigit(chunk.raw().charAt(0));
    }
    if (chunk.number() != null) {
      return !chunk.counts() || chunk.capital();
    }
    if (chunk.money() != null) {
      return false;
    }
    if (BRIDGES.contains(chunk.word()) || CONNECTORS.contains(chunk.word())) {
      return i > 0
          && (parsed.at(i - 1).capital()
              || parsed.at(i - 1).raw().endsWith(")")
              || BRIDGES.contains(parsed.word(i - 1)));
    }
    boolean hyphened =
        chunk.joined()
            && parsed.word(i - 1).equals("-")
            && !chunk.mark()
            && i > 1
            && parsed.at(i - 2).capital();
    boolean secondName =
        chunk.is("the") && parsed.word(i - 1).equals("and") && i > 1 && NOUNS.has(parsed, i - 2);
    return hyphened
        || secondName
        || chunk.capital()
        || (chunk.is("'s")
            && i > 0
            && parsed.at(i - 1).capital()
            && parsed.at(i - 1).place() == null);
  }

  private static boolean trims(Parsed parsed, int from) {
    Chunk chunk = parsed.at(from);
    return chunk.mark()
        || (chunk.plain()
            && (OPENERS.contains(chunk.word())
                || CONNECTORS.contains(chunk.word())
                || chunk.is("'s")))
        || (chunk.number() != null && chunk.counts());
  }

  /**
   * Behind "Forum": "on Green Growth", "2019", "and Expo"; -1 where the noun is part of another
   * name.
   */
  private static int extendRight(Parsed parsed, int noun) {
    int to = noun + 1;
    if (to < parsed.size()
        && parsed.at(to).plain()
        && parsed.at(to).capital()
        && !NOUNS.has(parsed, to)
        && VENUES.has(parsed, to)) {
      return -1;
    }
    if ((VENUES.has(parsed, to) && !parsed.word(to).equals("trade"))
        || parsed.word(to).equals("-")) {
      return -1;
    }
    if ((parsed.word(to).equals("on")
            || parsed.word(to).equals("for")
            || parsed.word(to).equals("of"))
        && to + 1 < parsed.size()
        && parsed.at(to + 1).plain()
        && parsed.at(to + 1).capital()
        && !OPENERS.has(parsed, to + 1)) {
      int end = to + 1;
      while (end < parsed.size()
          && end - to < 8
          && parsed.at(end).plain()
          && (parsed.at(end).capital()
              || (parsed.word(end).equals("and")
                  && end + 1 < parsed.size()
                  && parsed.at(end + 1).capital()
                  && parsed.at(end + 1).plain())
              || parsed.word(end).equals("-"))) {
        end++;
      }
      return end;
    }
    return to;
  }

  private static EventMention generic(Parsed parsed, int noun, int behind) {
    String word = parsed.word(noun);
    if (VENUES.has(parsed, noun + 1) || parsed.word(noun + 1).equals("-")) {
      return null;
    }
    boolean served =
        (parsed.word(noun + 1).equals("for")
                && counts(parsed, noun + 2)
                && parsed.has(Lexicons.SIGNING))
            || withPartner(parsed, noun);
    if (SHORT_KINDS.contains(singular(word))
        && !served
        && !KINDS.has(parsed, noun - 1)
        && !word.equals("round")) {
      return null;
    }
    if (word.equals("round")
        && !parsed.word(noun + 1).equals("of")
        && !KINDS.has(parsed, noun - 1)) {
      return null;
    }
    if (parsed.word(noun).equals("meet") && isVerb(parsed, noun)) {
      return null;
    }
    if (TEXT_NOUNS.contains(singular(parsed.word(noun + 1))) && parsed.at(noun + 1).plain()) {
      return null;
    }
    int from = noun;
    boolean indefinite = false;
    boolean definite = false;
    boolean counted = false;
    while (from > behind && noun - from < 8 && !indefinite && !definite) {
      Chunk chunk = parsed.at(from - 1);
      indefinite = INDEFINITE.contains(parsed.word(from - 1));
      definite = DEFINITE.contains(parsed.word(from - 1));
      counted |= chunk.counts();
      boolean modifier =
          chunk.place() != null
              || chunk.counts()
              || chunk.date() != null
              || chunk.number() != null
              || (chunk.plain()
                  && (!chunk.mark() || chunk.is("-") || chunk.is("\""))
                  && !Lexicons.PHRASE_STOPS.contains(chunk.word())
                  && Lexicons.SIGNING.match(parsed, from - 1) == 0);
      if (!indefinite && !definite && !modifier) {
        break;
      }
      from--;
    }
    boolean several =
        ((word.endsWith("s") && !word.equals("talks")) || parsed.word(from).equals("both"))
            && (counted || definite);
    boolean talks = word.equals("talks");
    if (!indefinite
        && !definite
        && !talks
        && places(parsed, from, noun).isEmpty()
        && !headlineEvent(parsed, noun)) {
      return null;
    }
    if (word.endsWith("s") && !several && !talks) {
      return null;
    }
    boolean other = otherEdition(parsed, from, noun);
    boolean fresh = !definite || other;
    return new EventMention(
        parsed,
        from,
        noun + 1,
        null,
        word,
        fresh,
        other,
        several,
        status(parsed, from, noun + 1),
        places(parsed, from, noun));
  }

  /** "our evening with Huzhou", "a day with importers from Urumqi". */
  private static boolean withPartner(Parsed parsed, int noun) {
    for (int i = noun + 2; parsed.word(noun + 1).equals("with") && i < parsed.size(); i++) {
      if (parsed.at(i).place() != null) {
        return true;
      }
      if (i > noun + 6 || parsed.at(i).mark()) {
        return false;
      }
    }
    return false;
  }

  private static boolean counts(Parsed parsed, int i) {
    return i < parsed.size() && parsed.at(i).counts();
  }

  /** "Leaders and China's premier meet in Dubrovnik", but "a business meet". */
  private static boolean isVerb(Parsed parsed, int i) {
    if (parsed.word(i - 1).equals("to") || parsed.word(i - 1).equals("will")) {
      return true;
    }
    for (int j = i - 1; j >= Math.max(0, i - NAMING); j--) {
      if (KINDS.has(parsed, j) || ARTICLES.contains(parsed.word(j))) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "this", "-", "first", "second");

  /** Words between an article and its noun. */
  private static final int NAMING = 6;

  /** In headlines articles are left out: "Business forum draws 300". */
  private static boolean headlineEvent(Parsed parsed, int noun) {
    return parsed.sentence().line().kind() == Line.Kind.TITLE || KINDS.has(parsed, noun - 1);
  }

  private static boolean otherEdition(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (OTHER_EDITION.match(parsed, i) > 0) {
        return true;
      }
      DateMention date = parsed.at(i).date();
      boolean genitive = parsed.word(i + 1).equals("'s") || (i + 1 == to && i > from);
      if (date != null
          && genitive
          && (date.kind() == DateMention.Kind.YEAR || date.kind() == DateMention.Kind.MONTH)) {
        return date.publication() == null
            || date.year() == null
            || date.year().getValue() != date.publication().getYear();
      }
    }
    return false;
  }

  private static Mood status(Parsed parsed, int from, int to) {
    int end = Math.min(parsed.clauseEnd(to - 1), to + NEAR);
    int held = HOLDING.find(parsed, to, end);
    int planned = Lexicons.PLANNED.find(parsed, to, Math.min(end, to + 5));
    if (held >= 0 && Moods.at(parsed, held) == Mood.PLANNED) {
      return Mood.PLANNED;
    }
    boolean proved = PROVED.contains(parsed.word(planned - 1));
    if (planned >= 0
        && !proved
        && (held < 0 || planned < held)
        && !(MODALS.contains(parsed.word(planned)) && isPlaceOfOther(parsed, from))
        && noRelative(parsed, to, planned)) {
      return Mood.PLANNED;
    }
    if (opensSoon(parsed, to, end) || (held < 0 && soon(parsed, to, end)) || isAhead(parsed)) {
      return Mood.PLANNED;
    }
    if (awaited(parsed, from)) {
      return Mood.PLANNED;
    }
    int start = Math.max(parsed.clauseStart(from), from - 7);
    int host = HOSTING.find(parsed, start, from);
    return host >= 0 && Moods.at(parsed, host) == Mood.PLANNED ? Mood.PLANNED : Mood.ACTUAL;
  }

  /** "The nine contracts signed at the forum could hardly be more different": they could. */
  private static boolean isPlaceOfOther(Parsed parsed, int from) {
    int before = ARTICLES.contains(parsed.word(from - 1)) ? from - 2 : from - 1;
    return LOCATING.contains(parsed.word(before));
  }

  private static final Set<String> LOCATING = Set.of("at", "during", "from", "after", "of");
  private static final Set<String> MODALS =
      Set.of(
          "will", "would", "shall", "'ll", "should", "could", "can", "may", "might", "must", "be");

  /** "The port will welcome shipowners on May 24 for a second logistics day". */
  private static boolean awaited(Parsed parsed, int from) {
    int link = from - 1;
    while (link > 0 && link > from - 5 && !AWAITING.contains(parsed.word(link))) {
      link--;
    }
    int start = parsed.clauseStart(from);
    int will = Lexicons.PLANNED.find(parsed, start, Math.max(start, link));
    if (!AWAITING.contains(parsed.word(link)) || will < 0 || !FUTURE.contains(parsed.word(will))) {
      return false;
    }
    for (int i = will; i < from; i++) {
      if (Lexicons.FIRM_SIGNING.match(parsed, i) > 0 || parsed.word(i).endsWith("ed")) {
        return false;
      }
    }
    return true;
  }

  private static final Set<String> AWAITING = Set.of("for", "when", "during", "at");
  private static final Set<String> FUTURE = Set.of("will", "shall", "'ll");

  /** "turned out to be", "proved to be": no plan. */
  private static final Set<String> PROVED =
      Set.of("out", "proved", "proven", "known", "seems", "seemed", "appears", "happened");

  private static final Lexicon HOSTING = Lexicon.load("hosting-verbs");

  private static final Set<String> PRESENT =
      Set.of("opens", "takes", "begins", "starts", "kicks", "runs");

  /** "The forum opens on 12 February": the present tense of a programme. */
  private static boolean opensSoon(Parsed parsed, int to, int end) {
    boolean present =
        PRESENT.contains(parsed.word(to))
            || (parsed.word(to).equals(",") && PRESENT.contains(parsed.word(to + 1)));
    for (int i = to; present && i < end; i++) {
      if (parsed.at(i).date() != null) {
        return true;
      }
    }
    return false;
  }

  /** "hopes much of the forum on 2 April", in February: a day of next spring, not of last. */
  private static boolean soon(Parsed parsed, int to, int end) {
    for (int i = to; i < Math.min(end, to + 3); i++) {
      DateMention date = parsed.at(i).date();
      if (date != null) {
        return isAhead(date);
      }
    }
    return false;
  }

  /** "opens its gates from 12 to 14 November", in October: days ahead, unless the verb is past. */
  private static boolean isAhead(Parsed parsed) {
    boolean ahead = false;
    for (int i = 0; i < parsed.size(); i++) {
      if (HOLDING.match(parsed, i) > 0 && !parsed.word(i).endsWith("s")) {
        return false;
      }
      DateMention date = parsed.at(i).date();
      ahead |= date != null && isAhead(date);
    }
    return ahead && !parsed.has(Lexicons.FIRM_SIGNING);
  }

  private static boolean isAhead(DateMention date) {
    return date.hasDays()
        && date.publication() != null
        && date.to().isBefore(date.publication().minusMonths(LONG_AGO))
        && date.asPlanned().from().isBefore(date.publication().plusMonths(SOON))
        && date.asPlanned().from().isAfter(date.publication());
  }

  private static final int LONG_AGO = 7;
  private static final int SOON = 5;

  private static boolean noRelative(Parsed parsed, int from, int to) {
    if (to == from + 1 && parsed.word(from).equals(",")) {
      return true; // "the forum, scheduled for May 3"
    }
    for (int i = from; i < to; i++) {
      if (parsed.word(i).equals(",")
          || parsed.word(i).equals("and")
          || parsed.word(i).equals("where")) {
        return false;
      }
    }
    return true;
  }

  private static List<PlaceMention> places(Parsed parsed, int from, int to) {
    List<PlaceMention> places = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (parsed.at(i).place() != null) {
        places.add(parsed.at(i).place());
      }
    }
    return places;
  }
}
