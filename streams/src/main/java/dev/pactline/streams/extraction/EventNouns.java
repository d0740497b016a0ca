package dev.pactline.streams.extraction;

/** Finds events that have no name: "a business seminar", "our evening with Huzhou". */
final class EventNouns {
  static final Lexicon TEXT_NOUNS = Lexicon.load("event-nouns-in-text");
  private static final Lexicon KINDS = Lexicon.load("event-kinds");
  private static final Words INDEFINITE = Words.of("a", "an", "another", "one");
  private static final Words DEFINITE =
      Words.of(
          "the", "this", "that", "these", "those", "its", "their", "our", "his", "her", "'s",
          "both", "each");

  /** "The business days in Porto": one event. */
  private static final Words SINGLE = Words.of("talks", "days");

  static final Words SHORT_KINDS =
      Words.of(
          "day",
          "days",
          "week",
          "session",
          "month",
          "evening",
          "afternoon",
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

  private EventNouns() {}

  static String singular(String noun) {
    return noun.equals("talks")
        ? noun
        : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** "a press briefing", "a full council meeting": where somebody tells of it, or votes. */
  private static final Words OFFICIAL =
      Words.of("press", "news", "media", "council", "board", "cabinet", "committee", "staff");

  private static final Words OFFICE =
      Words.of("briefing", "meeting", "session", "conference", "gathering");

  static EventMention generic(Parsed parsed, int noun, int behind) {
    String word = parsed.word(noun);
    if (word.equals("talks") && parsed.is(noun - 1, "in")) {
      return null; // "are in talks over a park"
    }
    if (OFFICIAL.has(parsed, noun - 1) && OFFICE.contains(word)) {
      return null;
    }
    if (boughtFor(parsed, noun) || isShown(parsed, noun)) {
      return null;
    }
    if (EventReader.VENUES.has(parsed, noun + 1) || parsed.is(noun + 1, "-")) {
      return null;
    }
    if (PARTS_OF_DAY.contains(word) && !isKind(parsed, noun - 1)) {
      return null;
    }
    boolean served =
        (parsed.is(noun + 1, "for") && counts(parsed, noun + 2) && parsed.has(Lexicons.SIGNING))
            || withPartner(parsed, noun);
    if (SHORT_KINDS.contains(singular(word))
        && !served
        && !KINDS.has(parsed, noun - 1)
        && !word.equals("round")) {
      return null;
    }
    if (word.equals("round") && !parsed.is(noun + 1, "of") && !KINDS.has(parsed, noun - 1)) {
      return null;
    }
    if (parsed.is(noun, "meet") && isVerb(parsed, noun)) {
      return null;
    }
    if (TEXT_NOUNS.contains(singular(parsed.word(noun + 1))) && parsed.at(noun + 1).plain()) {
      return null;
    }
    int from = noun;
    boolean indefinite = false;
    boolean definite = false;
    boolean counted = false;
    boolean owned = false;
    while (from > behind && noun - from < 8 && !indefinite && !definite) {
      Chunk chunk = parsed.at(from - 1);
      indefinite = INDEFINITE.has(parsed, from - 1);
      definite = DEFINITE.has(parsed, from - 1);
      counted |= chunk.counts();
      owned |= owner(parsed, from - 1);
      boolean modifier =
          chunk.place() != null
              || chunk.counts()
              || chunk.date() != null
              || chunk.number() != null
              || (chunk.plain()
                  && (!chunk.mark() || chunk.is("-") || chunk.is("\"") || owner(parsed, from - 1))
                  && !Lexicons.PHRASE_STOPS.contains(chunk.word())
                  && Lexicons.SIGNING.match(parsed, from - 1) == 0);
      if (!indefinite && !definite && !modifier) {
        break;
      }
      from--;
    }
    if ((owned && !indefinite) || parsed.is(from - 1, "no")) {
      return null;
    }
    boolean pair = counted && word.endsWith("s") && oneByOne(parsed, noun);
    boolean several =
        !pair
            && ((word.endsWith("s") && !SINGLE.contains(word)) || parsed.is(from, "both"))
            && (counted || definite);
    indefinite |= pair;
    boolean talks = word.equals("talks");
    if (!indefinite
        && !definite
        && !talks
        && EventReader.places(parsed, from, noun).isEmpty()
        && !headlineEvent(parsed, noun)) {
      return null;
    }
    if (word.endsWith("s") && !several && !pair && !SINGLE.contains(word)) {
      return null;
    }
    boolean other = EventTimes.otherEdition(parsed, from, noun);
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
        EventTimes.status(parsed, from, noun + 1),
        EventReader.places(parsed, from, noun));
  }

  /**
   * "accords for turbines, cables and a repair workshop": one of the things that papers are for.
   */
  private static boolean boughtFor(Parsed parsed, int noun) {
    boolean listed = false;
    for (int i = noun - 1; i > 0 && noun - i < LONGEST_LIST; i--) {
      if (parsed.is(i, "and")) {
        listed = true;
      } else if (OBJECTS.has(parsed, i)) {
        return listed && Lexicons.INSTRUMENTS.in(parsed, Math.max(0, i - PARTNERS), i);
      } else if (parsed.at(i).money() == null && !listed(parsed, i)) {
        return false;
      }
    }
    return false;
  }

  /** "Their hosts showed them a maker of frames, a paper workshop and a school": a place. */
  private static boolean isShown(Parsed parsed, int noun) {
    return parsed.is(noun, "workshop")
        && (parsed.is(noun + 1, "that") || parsed.is(noun + 1, "and") || parsed.is(noun + 1, "of"))
        && parsed.has(SHOWING, Math.max(parsed.clauseStart(noun), noun - LONGEST_LIST), noun);
  }

  private static final Lexicon SHOWING =
      Lexicon.of("showed them", "shown", "visited", "toured", "saw", "looked at", "were taken to");

  /** Words of a list, with what each of its items costs in brackets. */
  private static boolean listed(Parsed parsed, int i) {
    return parsed.at(i).plain() && (!parsed.at(i).mark() || LISTING.has(parsed, i));
  }

  private static final Words LISTING = Words.of(",", "(", ")");

  private static final Words OBJECTS = Words.of("for", "on", "covering");

  /** Words of "for turbines, cables, a substation and a repair workshop". */
  private static final int LONGEST_LIST = 22;

  /** Words of "contracts with local partners". */
  private static final int PARTNERS = 5;

  /** "a growers' forum". */
  private static boolean owner(Parsed parsed, int mark) {
    String raw = parsed.at(mark).raw();
    return (raw.equals("'") || raw.equals("’")) && parsed.word(mark - 1).endsWith("s");
  }

  private static final Words PARTS_OF_DAY = Words.of("morning", "afternoon", "evening", "night");

  /** "the machine tool afternoon", not "that Tuesday afternoon" or "late in the afternoon". */
  private static boolean isKind(Parsed parsed, int i) {
    return i >= 0
        && parsed.at(i).plain()
        && !parsed.at(i).mark()
        && !TIMES.contains(parsed.word(i))
        && !DEFINITE.has(parsed, i)
        && !INDEFINITE.has(parsed, i)
        && !Lexicons.PHRASE_STOPS.contains(parsed.word(i));
  }

  private static final Lexicon TIMES = Lexicon.load("part-of-day-modifiers");

  /** "two forums, one in San Jose on April 9 and another in Limon": told as one event. */
  private static boolean oneByOne(Parsed parsed, int noun) {
    int one = parsed.is(noun + 1, ",") || parsed.is(noun + 1, ":") ? noun + 2 : -1;
    boolean first =
        one > 0
            && one < parsed.size()
            && (parsed.at(one).word().equals("one") || parsed.is(one, "the"));
    return first && parsed.has(PLACED, one + 1, Math.min(parsed.size(), one + 4));
  }

  private static final Lexicon PLACED = Lexicon.of("in", "on", "at");

  /** "our evening with Huzhou", "a day with importers from Urumqi". */
  private static boolean withPartner(Parsed parsed, int noun) {
    for (int i = noun + 2; parsed.is(noun + 1, "with") && i < parsed.size(); i++) {
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
    if (parsed.is(i - 1, "to") || parsed.is(i - 1, "will")) {
      return true;
    }
    for (int j = i - 1; j >= Math.max(0, i - NAMING); j--) {
      if (KINDS.has(parsed, j) || ARTICLES.has(parsed, j)) {
        return false;
      }
    }
    return true;
  }

  static final Words ARTICLES = Words.of("a", "an", "the", "this", "-", "first", "second");

  /** Words between an article and its noun. */
  private static final int NAMING = 6;

  /** In headlines articles are left out: "Business forum draws 300". */
  private static boolean headlineEvent(Parsed parsed, int noun) {
    return parsed.sentence().line().kind() == Line.Kind.TITLE || KINDS.has(parsed, noun - 1);
  }
}
