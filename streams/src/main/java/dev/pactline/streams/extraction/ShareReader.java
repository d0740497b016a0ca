package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what single countries have of a joint figure: "six with Ethiopian firms, four with Rwandan
 * ones".
 */
final class ShareReader {
  private static final int REACH = 16;
  private static final Words BEFORE_COUNT =
      Words.of(
          "accounted",
          "for",
          "signed",
          "got",
          "took",
          "won",
          "landed",
          "secured",
          "with",
          "had",
          "claimed",
          "inked",
          "ones",
          "(",
          ":",
          "–",
          "-");

  /** "Swedish buyers signed 15, and Finnish ones ten": the number of those named before it. */
  private static final Words HOLDING =
      Words.of(
          "signed", "got", "took", "won", "landed", "secured", "had", "claimed", "inked", "ones");

  private ShareReader() {}

  static List<Share> read(Parsed parsed, Homeland homeland) {
    List<Share> shares = divided(parsed, homeland);
    if (!shares.isEmpty()) {
      return shares;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = parsed.nextCount(0); i >= 0; i = parsed.nextCount(i + 1)) {
      if (paperish(parsed, i) && !whole(parsed, i)) {
        numbers.add(i);
      }
    }
    for (int n = 0; n < numbers.size(); n++) {
      int i = numbers.get(n);
      int end = Math.min(n + 1 < numbers.size() ? numbers.get(n + 1) : parsed.size(), i + REACH);
      int since = Math.max(n > 0 ? numbers.get(n - 1) + 1 : 0, i - 14);
      int next =
          n + 1 < numbers.size() ? GappedShares.subject(parsed, numbers.get(n + 1), homeland) : -1;
      end = next > i ? Math.min(end, next) : end;
      int subject = shares.isEmpty() ? -1 : GappedShares.subject(parsed, i, homeland);
      boolean held = i > 0 && HOLDING.has(parsed, i - 1);
      String country = subject < 0 ? null : parsed.at(subject).place().country();
      country = country == null && held ? before(parsed, since, i, homeland) : country;
      country = country != null ? country : predicated(parsed, i, homeland);
      country = country != null ? country : behind(parsed, i, end, homeland);
      country = country != null ? country : before(parsed, since, i, homeland);
      if (country != null) {
        shares.add(
            new Share(
                parsed,
                country,
                Count.told(parsed, i, Counted.PROJECTS, Extent.PART),
                money(parsed, i, Math.max(end, worth(parsed, i, n, numbers)))));
      }
    }
    return shares;
  }

  /** "Nine of the orders, for veils, come from Omani traders and are worth $22 million". */
  private static int worth(Parsed parsed, int number, int n, List<Integer> numbers) {
    int money = parsed.nextMoney(number);
    int next = n + 1 < numbers.size() ? numbers.get(n + 1) : parsed.size();
    boolean said =
        money > 0
            && money < next
            && money <= parsed.clauseEnd(number)
            && WORTH.in(parsed, Math.max(number, money - NEAR), money);
    return said ? money + 1 : 0;
  }

  private static final Lexicon WORTH = Lexicon.of("are worth", "were worth", "valued at");

  /** Words of "are worth some". */
  private static final int NEAR = 4;

  /** "Thai growers took 17 deals, and Vietnamese ones concluded twelve". */
  private static List<Share> divided(Parsed parsed, Homeland homeland) {
    List<Share> shares = new ArrayList<>();
    for (Division division : parsed.divisions(homeland)) {
      boolean papers = division.counted() == Counted.PROJECTS && !division.ranked();
      for (Division.Part part : papers ? division.parts() : List.<Division.Part>of()) {
        Count count = part.count().with(Extent.PART);
        shares.add(new Share(parsed, part.place().country(), count, part.money()));
      }
    }
    return shares;
  }

  /** "Eight of the 21 contracts": the second is all of them. */
  private static boolean whole(Parsed parsed, int i) {
    return i > 2 && parsed.is(i - 1, "the") && parsed.is(i - 2, "of") && parsed.at(i - 3).counts();
  }

  private static boolean paperish(Parsed parsed, int i) {
    NumberMention number = parsed.at(i).number();
    if (!PaperGroups.whole(number.value()) || number.value().longValue() > 10_000) {
      return false;
    }
    NounPhrase phrase = NounPhrase.after(parsed, i);
    return phrase.papers() || (phrase.kind() == NounPhrase.Kind.NONE && !parsed.is(i + 1, "-"));
  }

  /** The only partner named between the number and the next one. */
  private static String behind(Parsed parsed, int i, int end, Homeland homeland) {
    Set<String> partners = homeland.partners(parsed, i, end);
    return partners.size() == 1 ? partners.iterator().next() : null;
  }

  /** "Eight of the 21 contracts signed with firms from Laos and Thailand are Thai": of the last. */
  private static String predicated(Parsed parsed, int i, Homeland homeland) {
    if (!parsed.is(i + 1, "of")) {
      return null;
    }
    int end = parsed.clauseEnd(i);
    for (int j = i + 2; j + 1 < end; j++) {
      PlaceMention place = parsed.at(j + 1).place();
      boolean predicate =
          ARE.has(parsed, j)
              && place != null
              && place.kind() == PlaceMention.Kind.DEMONYM
              && (j + 2 >= end || parsed.at(j + 2).mark());
      if (predicate && !homeland.owns(place)) {
        return place.country();
      }
    }
    return null;
  }

  private static final Words ARE = Words.of("are", "were", "is", "was");

  /** "Kenya accounted for five", "Uganda (4)". */
  private static String before(Parsed parsed, int since, int i, Homeland homeland) {
    if (i == 0 || !BEFORE_COUNT.has(parsed, i - 1)) {
      Set<String> partners = homeland.partners(parsed, parsed.clauseStart(i), i);
      boolean part = shareBefore(parsed, i) || parsed.is(i + 1, "of");
      boolean holds = part && partners.size() == 1;
      return holds ? partners.iterator().next() : null;
    }
    if (homeland.partners(parsed, since, i).size() > 1 && !parsed.is(i - 1, "(")) {
      return null;
    }
    for (int j = i - 1; j >= since; j--) {
      PlaceMention place = parsed.at(j).place();
      if (place != null && !homeland.owns(place)) {
        return place.country();
      }
    }
    return null;
  }

  /** "Namibia's share was nine agreements". */
  private static boolean shareBefore(Parsed parsed, int i) {
    for (int j = Math.max(0, i - 5); j < i; j++) {
      if (SHARES.has(parsed, j)) {
        return true;
      }
    }
    return false;
  }

  private static final Words SHARES = Words.of("share", "part", "portion", "slice");

  private static MoneyMention money(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.at(i).money() != null) {
        return parsed.at(i).money();
      }
    }
    return null;
  }
}
