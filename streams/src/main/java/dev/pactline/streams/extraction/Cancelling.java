package dev.pactline.streams.extraction;

/** Knows English sentences that call something off. */
final class Cancelling {
  static final Lexicon CANCELLING = Lexicon.load("cancelling-words");
  private static final Lexicon CANCELLING_GUARDS = Lexicon.load("cancelling-guards");
  private static final Lexicon SOME_OF = Lexicon.load("some-of-words");

  private Cancelling() {}

  static boolean cancels(Parsed parsed) {
    if (willNotBe(parsed)) {
      return true;
    }
    int at = CANCELLING.find(parsed, 0, parsed.size());
    while (at >= 0 && (leavesWith(parsed, at) || dropsIn(parsed, at) || isScrap(parsed, at))) {
      at = CANCELLING.find(parsed, at + 1, parsed.size());
    }
    if (at < 0) {
      return false;
    }
    int words = CANCELLING.match(parsed, at);
    boolean guarded =
        parsed.has(CANCELLING_GUARDS, Math.max(parsed.clauseStart(at), at - 8), at)
            || parsed.has(
                CANCELLING_GUARDS, at + words, Math.min(reason(parsed, at), at + words + 4))
            || parsed.has(RUMOURS, 0, at)
            || ofTalks(parsed, at)
            || parsed.has(SOME_OF, Math.max(0, at - 14), at)
            || OfSome.some(parsed, at)
            || Background.backgroundIn(parsed, Background.commaBefore(parsed, at), at, false)
            || Background.opensLongAgo(parsed, at)
            || parsed.has(Background.BACKGROUND, at, reason(parsed, at));
    return !guarded;
  }

  /** Where the words end that say what was called off, and the reason begins, or the comma is. */
  private static int reason(Parsed parsed, int at) {
    int end = Background.commaBehind(parsed, at);
    int reason = REASONS.find(parsed, at, end);
    return reason < 0 ? end : reason;
  }

  private static final Lexicon REASONS =
      Lexicon.of("as", "because", "since", "after", "amid", "due to", "owing to", "given", "while");

  /** "There will be no Poland-Zhejiang Business Forum in May". */
  private static boolean willNotBe(Parsed parsed) {
    int at = NO_MORE.find(parsed, 0, parsed.size());
    int from = at + NO_MORE.match(parsed, Math.max(0, at));
    int event = at < 0 ? -1 : Lexicons.EVENTS.find(parsed, from, from + NAME);
    return event > from + 1 && parsed.at(event).capital() && parsed.at(from).capital();
  }

  private static final Lexicon NO_MORE =
      Lexicon.of("there will be no", "there is to be no", "there is going to be no");

  /** Words of the name of an event. */
  private static final int NAME = 10;

  /** "Talks on a shipyard were broken off": no deal was there to call off. */
  private static boolean ofTalks(Parsed parsed, int at) {
    int start = parsed.clauseStart(at);
    return parsed.has(TALKS, start, Math.min(at, start + OPENING))
        && !parsed.has(Lexicons.INSTRUMENTS, start, at);
  }

  private static final Lexicon TALKS = Lexicon.of("talks", "negotiations", "discussions");

  private static final int OPENING = 4;

  /** "Rumours that the forum on 17 September would be cancelled are unfounded". */
  private static final Lexicon RUMOURS =
      Lexicon.of(
          "rumours that",
          "rumors that",
          "rumour that",
          "rumor that",
          "fears that",
          "talk that",
          "speculation that",
          "reports that",
          "claims that");

  private static boolean dropsIn(Parsed parsed, int at) {
    return parsed.is(at, "dropped") && GOING.has(parsed, at + 1);
  }

  /** "They walked away from Changsha with ten deals": called nothing off. */
  private static boolean leavesWith(Parsed parsed, int at) {
    for (int i = at; parsed.word(at).startsWith("walk") && i < at + 12; i++) {
      if (parsed.is(i, "with")) {
        return true;
      }
    }
    return false;
  }

  /** "Scrap shredders", "a scrap metal contract": metal, where nobody scraps a forum or a deal. */
  private static boolean isScrap(Parsed parsed, int at) {
    if (!parsed.is(at, "scrap")) {
      return false;
    }
    boolean verb = SCRAPPING.has(parsed, at - 1) || SCRAPPED.has(parsed, at + 1);
    return !verb && (OF_METAL.has(parsed, at - 1) || !hasObject(parsed, at));
  }

  /** "Poland and Hainan scrap joint forum": what is called off stands behind. */
  private static boolean hasObject(Parsed parsed, int verb) {
    int end = verb + 1;
    while (end < parsed.size() && end - verb <= OBJECT && !parsed.at(end).mark()) {
      end++;
    }
    return Lexicons.EVENTS.in(parsed, verb + 1, end)
        || Lexicons.INSTRUMENTS.in(parsed, verb + 1, end);
  }

  /** Words of "joint agreement on wool". */
  private static final int OBJECT = 4;

  private static final Words SCRAPPING =
      Words.of("to", "will", "would", "may", "must", "should", "not", "they", "we");

  private static final Words SCRAPPED =
      Words.of("the", "a", "an", "this", "that", "their", "its", "all", "plans", "it", "them");

  private static final Words OF_METAL = Words.of("a", "the", "of", "for", "in", "from", "steel");

  /** Guests that "dropped in" called nothing off. */
  private static final Words GOING = Words.of("in", "by", "off", "to", "from", "round");
}
