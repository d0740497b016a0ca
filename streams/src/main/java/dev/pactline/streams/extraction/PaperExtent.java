package dev.pactline.streams.extraction;

/** Tells whether a number of papers is all of them, a part, or more than were told before. */
final class PaperExtent {
  /** Behind "of", beside those of {@link OfThose}: "of which", "of its projects". */
  private static final Words OWN = Words.of("which", "its", "their");

  private PaperExtent() {}

  static Extent extent(
      Parsed parsed, int from, int to, PaperGroup group, long sum, PaperGroup first) {
    int last = group.number() == null ? to : from;
    if (PaperNumbers.existential(parsed, from)
        || PaperNumbers.apposed(parsed, from)
        || oneOf(parsed, group, from, to)) {
      return Extent.WHOLE;
    }
    boolean own = parsed.is(last + 1, "of") && OWN.has(parsed, last + 2);
    if (own || OfThose.behind(parsed, last)) {
      return Extent.PART;
    }
    int start = Math.max(parsed.clauseStart(from), from - 4);
    if ((including(parsed, start, from) && !topicOf(parsed, from)) || listed(parsed, from, first)) {
      return Extent.PART;
    }
    if (group.number() != null && andTheOther(parsed, to)) {
      return Extent.PART;
    }
    if (OnTop.says(parsed, from)
        || (PaperGroups.LATER.has(parsed, from + 1) && group.number() != null)) {
      return group.single() && parsed.is(from, "a") ? Extent.ITEM : Extent.MORE;
    }
    if (group.single() && sum == 1 && ADDING.match(parsed, 0) > 0) {
      return Extent.MORE;
    }
    if (group.single() && (sum <= 1)) {
      return sum == 0 ? Extent.PART : Extent.ITEM;
    }
    return Extent.WHOLE;
  }

  /** "including five", "of the five", but not "planters of the South clinched five". */
  private static boolean including(Parsed parsed, int start, int from) {
    int at = INCLUDING.find(parsed, start, from);
    boolean of = at >= 0 && parsed.is(at, "of") && parsed.is(at + 1, "the");
    return at >= 0 && !(of && Lexicons.FIRM_SIGNING.in(parsed, at + 2, from));
  }

  /**
   * "Eight papers: five contracts and a letter", where the first ones are told before the colon.
   */
  private static boolean listed(Parsed parsed, int from, PaperGroup first) {
    int colon = parsed.clauseStart(from) - 1;
    return parsed.is(colon, ":") && first.from() < colon;
  }

  /** "One of the 14 contracts that were signed in Warsaw is for tea": there were fourteen. */
  private static boolean oneOf(Parsed parsed, PaperGroup group, int from, int to) {
    int of = parsed.is(from - 1, "the") && group.number() != null ? from - 2 : from - 1;
    return parsed.is(of, "of")
        && parsed.at(Math.max(0, of - 1)).word().equals("one")
        && (parsed.has(Lexicons.FIRM_SIGNING, to + 1, Math.min(parsed.size(), to + 6))
            || parsed.has(EXCHANGED, to + 1, Math.min(parsed.size(), to + 4)));
  }

  private static final Lexicon EXCHANGED = Lexicon.of("exchanged", "swapped");

  /** ", including five contracts": an aside on those told before it. */
  static boolean isPart(Parsed parsed, int from) {
    int comma = from - 1;
    while (comma > 0 && comma >= from - ASIDE && !parsed.is(comma, ",")) {
      comma--;
    }
    return parsed.is(comma, ",")
        && INCLUDING.match(parsed, comma + 1) > 0
        && !parsed.at(comma + 1).word().startsWith("one")
        && !topicOf(parsed, from);
  }

  /** Words of ", among them". */
  private static final int ASIDE = 4;

  /** "Four contracts are for shrimp; the other is for fruit": not all of them. */
  private static boolean andTheOther(Parsed parsed, int head) {
    if (!PRESENT.has(parsed, head + 1) || parsed.has(Lexicons.FIRM_SIGNING)) {
      return false;
    }
    for (int i = head + 2; i < parsed.size(); i++) {
      boolean opens = parsed.at(i).mark() || parsed.is(i, "and");
      if (opens && THE_OTHER.match(parsed, i + 1) > 0) {
        return true;
      }
    }
    return false;
  }

  private static final Words PRESENT = Words.of("are", "were", "concern", "cover", "deal");

  private static final Lexicon THE_OTHER =
      Lexicon.of("the other", "the others", "the rest", "the remaining", "the last");

  /** "the worth of the five agreements", "the subjects of the nine contracts": all of them. */
  static boolean topicOf(Parsed parsed, int from) {
    return parsed.is(from - 1, "the") && parsed.is(from - 2, "of") && TOPICS.has(parsed, from - 3);
  }

  private static final Words TOPICS =
      Words.of(
          "worth",
          "value",
          "sum",
          "total",
          "price",
          "subject",
          "subjects",
          "topic",
          "topics",
          "theme",
          "themes",
          "content",
          "contents",
          "signing",
          "terms",
          "focus",
          "heart",
          "core",
          "object",
          "objects",
          "signatories",
          "result",
          "purpose",
          "text",
          "texts");

  private static final Lexicon ADDING = Lexicon.load("adding-words");

  static final Lexicon INCLUDING = Lexicon.load("including-words");
}
