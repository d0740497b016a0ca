package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;

/** Finds events named by two countries, whatever the noun: "Vietnam-Guangxi Fruit Parley". */
final class PairedNames {
  private PairedNames() {}

  /** "Vietnam-Guangxi Fruit Parley": two countries and a name, whatever the noun. */
  static EventMention paired(Parsed parsed, int i, int behind) {
    PlaceMention one = parsed.at(i).place();
    if (one == null) {
      return null;
    }
    boolean bridge =
        i + 2 < parsed.size()
            && (parsed.is(i + 1, "-") || parsed.is(i + 1, "–") || parsed.is(i + 1, "—"));
    PlaceMention two = bridge ? parsed.at(i + 2).place() : null;
    if (two == null || i < behind || one.country().equals(two.country())) {
      return null;
    }
    int to = i + 3;
    while (to < parsed.size()
        && to - i < EventReader.LONGEST
        && (nameWord(parsed, to) || (parsed.at(to).joined() && parsed.is(to - 1, "-")))) {
      to++;
    }
    while (to > i + 3 && !parsed.at(to - 1).capital()) {
      to--;
    }
    boolean noun = to > i + 4 || (to == i + 4 && parsed.at(i + 3).capital());
    String last = parsed.word(to - 1);
    for (int j = i + 3; j < to; j++) {
      if (EventReader.NOUNS.has(parsed, j)) {
        return null;
      }
    }
    if (!noun
        || last.isEmpty()
        || EventReader.VENUES.contains(last)
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
        EventTimes.otherEdition(parsed, Math.max(behind, i - 3), i),
        false,
        EventTimes.status(parsed, i, to),
        EventReader.places(parsed, i, to));
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
}
