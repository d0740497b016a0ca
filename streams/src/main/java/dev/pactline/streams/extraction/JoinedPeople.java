package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import java.util.ArrayList;
import java.util.List;

/** Adds up people told in one breath: "160 Kenyans and 100 Chinese attended". */
final class JoinedPeople {
  private JoinedPeople() {}

  /** The counts, with those joined by "and" as one. */
  static List<Count> joined(Parsed parsed, List<Count> counts) {
    List<Count> behind = withBehind(parsed, counts);
    if (!behind.equals(counts) || and(parsed, counts) < 0) {
      return behind;
    }
    List<Count> all = new ArrayList<>(counts);
    for (int i = 0; i < all.size(); i++) {
      Count last = all.get(i);
      int one = before(parsed, last.at());
      Count first = one < 0 ? null : at(counts, one);
      boolean adjective = one >= 0 && first == null && last.extent() != Extent.PART;
      boolean both =
          first != null && first.extent() == Extent.WHOLE && last.extent() == Extent.WHOLE;
      if (adjective || (both && last.firm())) {
        long sum = parsed.at(one).number().value().longValue() + last.count();
        boolean told = Few.any(counts, count -> count.count() == sum);
        if (!told) {
          boolean rough = last.precision() == Precision.EXACT && both;
          all.set(i, (rough ? first : last).with(sum, last.extent()));
          all.removeIf(count -> count.equals(first));
          return all;
        }
      }
    }
    return counts;
  }

  /** "attended by 50 officials and 300 growers", where the verb is of the first alone. */
  private static List<Count> withBehind(Parsed parsed, List<Count> counts) {
    return Few.each(counts, count -> withBehind(parsed, count, counts));
  }

  private static Count withBehind(Parsed parsed, Count count, List<Count> counts) {
    int head = NounPhrase.after(parsed, count.at()).head();
    int from = count.firm() && count.extent() == Extent.WHOLE ? fromElsewhere(parsed, head) : -1;
    int next = from >= 0 ? from : head + 2;
    boolean more =
        count.firm()
            && count.extent() == Extent.WHOLE
            && next < parsed.size()
            && parsed.at(next).counts()
            && (from >= 0 || before(parsed, next) == count.at())
            && at(counts, next) == null
            && (from >= 0 || NounPhrase.after(parsed, next).people() || nationals(parsed, next))
            && AttendanceReader.plausible(parsed.at(next).number());
    long sum = more ? count.count() + parsed.at(next).number().value().longValue() : 0;
    boolean told = Few.any(counts, other -> other.count() == sum);
    return more && !told ? count.with(sum, Extent.WHOLE) : count;
  }

  /** "90 entrepreneurs from Poland and 70 from China": index of the second number; -1 for none. */
  private static int fromElsewhere(Parsed parsed, int head) {
    boolean place = false;
    for (int i = head + 1; i + 2 < Math.min(parsed.size(), head + LONGEST + 4); i++) {
      place |= parsed.at(i).place() != null;
      if (parsed.is(i, "and")) {
        boolean from = parsed.at(i + 1).counts() && parsed.is(i + 2, "from");
        return place && from && parsed.has(FROM, head + 1, i) ? i + 1 : -1;
      }
      if (parsed.at(i).mark() || parsed.at(i).counts()) {
        return -1;
      }
    }
    return -1;
  }

  private static final Lexicon FROM = Lexicon.of("from");

  /** "90 Poles and 70 Chinese". */
  private static boolean nationals(Parsed parsed, int number) {
    int who = number + 1;
    return who < parsed.size()
        && parsed.at(who).place() != null
        && parsed.at(who).place().kind() == PlaceMention.Kind.DEMONYM
        && (who + 1 >= parsed.size() || !parsed.at(who + 1).plain() || parsed.at(who + 1).mark());
  }

  private static int and(Parsed parsed, List<Count> counts) {
    for (Count count : counts) {
      if (before(parsed, count.at()) >= 0) {
        return count.at() - 1;
      }
    }
    return -1;
  }

  private static Count at(List<Count> counts, int at) {
    return Few.first(counts, count -> count.at() == at);
  }

  /** Index of the number of people that "and" joins to this one; -1 for none. */
  private static int before(Parsed parsed, int number) {
    if (!parsed.is(number - 1, "and")) {
      return -1;
    }
    int noun = number - 2;
    for (int i = noun; i >= Math.max(0, noun - LONGEST); i--) {
      if (parsed.at(i).mark()) {
        return -1;
      }
      if (parsed.at(i).counts()) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        boolean ends = phrase.head() == noun || (i == noun - 1 && parsed.at(noun).place() != null);
        boolean people =
            phrase.people() || parsed.at(noun).place() != null || WHENCE.has(parsed, noun);
        return ends && people && AttendanceReader.plausible(parsed.at(i).number()) ? i : -1;
      }
    }
    return -1;
  }

  /** "90 local and 70 foreign guests". */
  private static final Lexicon WHENCE =
      Lexicon.of("local", "foreign", "domestic", "overseas", "visiting", "home", "international");

  /** Words of "160 Kenyan government officials". */
  private static final int LONGEST = 4;
}
