package dev.pactline.streams.extraction;

import java.util.List;

/** Knows which of several events a sentence means by their order: "the former", "the second". */
final class Ranks {
  private Ranks() {}

  /** "The first had 120 participants, the second 75": which one [from, to) is of; -1 for none. */
  static int of(Parsed parsed, int from, int to) {
    if (parsed.has(PARTS)) {
      return -1;
    }
    int rank = -1;
    for (int i = from; i < Math.min(to, parsed.size()); i++) {
      int here = parsed.is(i - 1, "the") ? rank(parsed.at(i).word()) : -1;
      if (here >= 0 && follows(parsed, i + 1)) {
        if (rank >= 0) {
          return -1;
        }
        rank = here;
      }
    }
    return rank;
  }

  /** "nine signed on the first day and three on the second": of one event. */
  private static final Lexicon PARTS =
      Lexicon.of(
          "first day",
          "second day",
          "third day",
          "first morning",
          "first afternoon",
          "first evening",
          "first session",
          "second session");

  private static int rank(String word) {
    for (int rank = 0; rank < RANKS.size(); rank++) {
      if (RANKS.get(rank).contains(word)) {
        return rank;
      }
    }
    return -1;
  }

  /** Not "the first day", "the second batch". */
  private static boolean follows(Parsed parsed, int i) {
    return parsed.ends(i)
        || parsed.at(i).counts()
        || parsed.at(i).date() != null
        || OF_EVENT.has(parsed, i)
        || EventNouns.TEXT_NOUNS.contains(parsed.word(i))
        || parsed.has(AttendanceVerbs.ATTENDING, i, i + 1)
        || parsed.has(Lexicons.SIGNING, i, i + 1);
  }

  private static final List<Words> RANKS =
      List.of(
          Words.of("first", "former"),
          Words.of("second", "latter"),
          Words.of("third"),
          Words.of("fourth"));

  private static final Words OF_EVENT =
      Words.of(
          "one",
          "had",
          "was",
          "brought",
          "by",
          "in",
          "at",
          "on",
          "and",
          "with",
          "ended",
          "saw",
          "drew",
          "stop",
          "leg",
          "yielded",
          "produced",
          "resulted",
          "attracted");
}
