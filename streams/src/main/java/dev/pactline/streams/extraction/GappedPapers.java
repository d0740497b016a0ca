package dev.pactline.streams.extraction;

/**
 * Finds papers that a list counts without their noun: "Eight deals were signed in farming, seven in
 * mining and five in services" are twenty.
 */
final class GappedPapers {
  private static final Words LINKS = Words.of("in", "for", "on", "with", "by", "from");

  /** What stands behind the first link where the list divides a sum told before it. */
  private static final Words SUMS = Words.of("all", "total", "sum", "addition");

  /** Words of "in the energy and mining sectors". */
  private static final int LONGEST = 7;

  private GappedPapers() {}

  /** Whether the bare number at {@code i} goes on with the list that {@code before} is in. */
  static boolean listed(Parsed parsed, PaperGroup before, int i) {
    String link = parsed.word(i + 1);
    int first = linkOf(parsed, before, link, i);
    if (!LINKS.contains(link) || first < 0 || !topic(parsed, first)) {
      return false;
    }
    return parsed.is(i - 1, "and") ? continued(before) : goesOn(parsed, link, i);
  }

  /** Index of the link behind the papers or behind the verb that signs them; -1 for none. */
  private static int linkOf(Parsed parsed, PaperGroup before, String link, int i) {
    for (int j = before.head() + 1; j < i - 1; j++) {
      if (parsed.word(j).equals(link)) {
        boolean item = j == before.head() + 1;
        boolean signed = Lexicons.FIRM_SIGNING.match(parsed, j - 1) > 0;
        return (item || signed) && i - j <= LONGEST ? j : -1;
      }
      if (parsed.at(j).mark() || parsed.at(j).counts()) {
        return -1;
      }
    }
    return -1;
  }

  /** Neither a place nor a day nor an occasion nor a sum. */
  private static boolean topic(Parsed parsed, int link) {
    for (int j = link + 1; j < Math.min(parsed.size(), link + 4); j++) {
      if (parsed.at(j).mark() || parsed.is(j, "and")) {
        return j > link + 1;
      }
      boolean other =
          !parsed.at(j).plain()
              || SUMS.has(parsed, j)
              || Lexicons.EVENTS.has(parsed, j)
              || EventReader.VENUES.has(parsed, j);
      if (other) {
        return false;
      }
    }
    return true;
  }

  /** A member of the list itself, rather than its head: only then does "and" need no more. */
  private static boolean continued(PaperGroup before) {
    return before.from() == before.head() && before.phrase().papers() && before.number() != null;
  }

  /** "..., seven in mining and five in services": a list ends with "and". */
  private static boolean goesOn(Parsed parsed, String link, int i) {
    if (!parsed.is(i - 1, ",")) {
      return false;
    }
    for (int j = parsed.nextCount(i + 1); j >= 0; j = parsed.nextCount(j + 1)) {
      boolean next = parsed.word(j + 1).equals(link);
      if (next && parsed.is(j - 1, "and")) {
        return true;
      }
      if (!next || !parsed.is(j - 1, ",")) {
        return false;
      }
    }
    return false;
  }
}
