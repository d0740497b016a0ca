package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;
import java.util.Set;

/**
 * A figure that a sentence divides among places: "20 agreements, 13 in Cambodia and seven in Laos".
 *
 * @param counted what is divided
 * @param parts what each place has of it, two or more, or none
 * @param spent indices of the numbers and amounts that say no more than the parts do
 */
record Division(Counted counted, List<Part> parts, Set<Integer> spent) {
  static final Division NONE = new Division(Counted.PROJECTS, List.of(), Set.of());

  Division {
    parts = List.copyOf(parts);
    spent = Set.copyOf(spent);
  }

  /**
   * What one place has.
   *
   * @param place where, or whose; null where only its rank is told
   * @param rank 0 for "the first", 1 for "the second"; -1 where its place is told
   * @param there whether it was signed or attended there: "in Laos", not "with Lao firms"
   * @param count the number
   * @param money what it is worth; null where that is not told
   * @param moneyAt index of the amount; -1 for none
   */
  record Part(
      PlaceMention place, int rank, boolean there, Count count, MoneyMention money, int moneyAt) {

    /** Whether it is of another place than the other part. */
    boolean apart(Part other) {
      if (place == null || other.place == null) {
        return rank >= 0 && other.rank >= 0 && rank != other.rank;
      }
      boolean cities =
          place.kind() == PlaceMention.Kind.CITY && other.place.kind() == PlaceMention.Kind.CITY;
      return cities
          ? !place.name().equals(other.place.name())
          : !place.country().equals(other.place.country());
    }
  }

  /** All parts together. */
  long sum() {
    return sum(parts);
  }

  static long sum(List<Part> parts) {
    return parts.stream().mapToLong(part -> part.count().count()).sum();
  }

  /** Whether its parts are told by the order of the events, not by places. */
  boolean ranked() {
    return !parts.isEmpty() && parts.get(0).place() == null;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }
}
