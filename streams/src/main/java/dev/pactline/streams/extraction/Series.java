package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Division.Part;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers in a row that are of events in a row: "were attended by 85, 120 and 140 people, and
 * produced three, six and five agreements".
 */
final class Series {
  private static final Words JOINING = Words.of(",", "and");

  private Series() {}

  /** A division by rank for each row of two numbers or more before one noun; empty for none. */
  static List<Division> of(Parsed parsed) {
    List<Division> all = new ArrayList<>();
    List<Integer> row = new ArrayList<>();
    for (int i = parsed.nextCount(0); i >= 0; i = parsed.nextCount(i + 1)) {
      if (!row.isEmpty() && !joined(parsed, row.get(row.size() - 1), i)) {
        row.clear();
      }
      row.add(i);
      NounPhrase phrase = NounPhrase.after(parsed, i);
      if (phrase.kind() != NounPhrase.Kind.NONE) {
        if (row.size() > 1 && (phrase.papers() || phrase.people())) {
          all.add(division(parsed, row, phrase));
        }
        row.clear();
      }
    }
    return all;
  }

  /** Only a comma, "and" or both between them. */
  private static boolean joined(Parsed parsed, int one, int next) {
    for (int i = one + 1; i < next; i++) {
      if (!JOINING.has(parsed, i)) {
        return false;
      }
    }
    return next > one + 1;
  }

  private static Division division(Parsed parsed, List<Integer> row, NounPhrase phrase) {
    Counted counted = phrase.papers() ? Counted.PROJECTS : Counted.ATTENDANCE;
    List<Part> parts = new ArrayList<>();
    Set<Integer> spent = new HashSet<>(row);
    for (int i : row) {
      parts.add(
          new Part(
              null, parts.size(), true, Count.told(parsed, i, counted, Extent.WHOLE), null, -1));
    }
    return new Division(counted, parts, spent);
  }
}
