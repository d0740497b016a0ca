package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Division.Part;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the figures that an English sentence divides among places, or among events in order. */
final class DivisionReader {
  private static final Words THERE = Words.of("in", "at");

  private static final Words ATTENDING = Words.of("attended", "came", "drew", "turned", "took");

  private static final Lexicon OF_THEM =
      Lexicon.of("of them", "the other", "of these", "of those", "are worth", "were worth");

  /** "13 of them in Portugal and the rest in Spain". */
  private static final Lexicon REST =
      Lexicon.of("the rest", "the remainder", "the others", "the remaining ones");

  private final Parsed parsed;
  private final Homeland homeland;
  private final List<Integer> numbers = new ArrayList<>();
  private Counted counted;

  /** Index of "the rest"; -1 for none. */
  private int rest = -1;

  private DivisionReader(Parsed parsed, Homeland homeland) {
    this.parsed = parsed;
    this.homeland = homeland;
  }

  /** What a sentence divides; empty where it divides nothing. */
  static List<Division> of(Parsed parsed, Homeland homeland) {
    int first = parsed.nextCount(0);
    if (first < 0 || (parsed.nextCount(first + 1) < 0 && !parsed.has(REST))) {
      return List.of();
    }
    List<Division> series = Series.of(parsed);
    if (!series.isEmpty()) {
      return series;
    }
    Division division = new DivisionReader(parsed, homeland).read();
    return division.isEmpty() ? List.of() : List.of(division);
  }

  private Division read() {
    if (!collect() || numbers.size() < 2) {
      return Division.NONE;
    }
    if (counted == null) {
      counted = unnamed();
    }
    if (counted == null) {
      return Division.NONE;
    }
    List<Part> behind = behind();
    return settled(behind.isEmpty() ? ahead() : behind);
  }

  /** Takes the numbers of one kind; false if the sentence counts papers and people. */
  private boolean collect() {
    for (int i = parsed.nextCount(0); i >= 0; i = parsed.nextCount(i + 1)) {
      NounPhrase phrase = NounPhrase.after(parsed, i);
      boolean bare = phrase.kind() == NounPhrase.Kind.NONE && !parsed.is(i + 1, "-");
      if (stands(i)) {
        continue;
      }
      if (!small(parsed.at(i).number()) || !(bare || phrase.papers() || phrase.people())) {
        continue;
      }
      if (!bare) {
        Counted here = phrase.papers() ? Counted.PROJECTS : Counted.ATTENDANCE;
        if (counted != null && counted != here) {
          return false;
        }
        counted = here;
      }
      numbers.add(i);
    }
    int behind = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    rest = numbers.size() < 2 ? -1 : REST.find(parsed, behind, parsed.size());
    if (rest >= 0) {
      numbers.add(rest);
    }
    return true;
  }

  /** "a second one, in La Paz": no number, but a word for an event. */
  private boolean stands(int i) {
    return parsed.at(i).word().equals("one") && i > 0 && LIKE.contains(parsed.at(i - 1).word());
  }

  private static final Words LIKE =
      Words.of("second", "third", "another", "other", "the", "this", "that", "similar", "smaller");

  private static boolean small(NumberMention number) {
    return PaperGroups.whole(number.value()) && number.value().longValue() < 100_000;
  }

  /** "Thirteen were signed in Phnom Penh and seven in Vientiane"; null for neither. */
  private Counted unnamed() {
    if (parsed.has(Lexicons.FIRM_SIGNING)) {
      return Counted.PROJECTS;
    }
    if (parsed.hasMoney() && parsed.has(OF_THEM)) {
      return Counted.PROJECTS; // "Fifteen of them are valued at HK$7.4 billion; the other 11"
    }
    for (int i = 0; i < parsed.size(); i++) {
      if (ATTENDING.has(parsed, i)) {
        return Counted.ATTENDANCE;
      }
    }
    return null;
  }

  /** "13 in Cambodia and seven in Laos": the last numbers, each with a place behind it. */
  private List<Part> behind() {
    List<Part> parts = new ArrayList<>();
    for (int n = numbers.size() - 1; n >= 0; n--) {
      int end = n + 1 < numbers.size() ? numbers.get(n + 1) : parsed.size();
      if (parts.size() > 1 && Division.sum(parts) == value(numbers.get(n))) {
        return ordered(parts); // "560 people came to two seminars on Java, 320 in Jakarta and"
      }
      Part part = part(numbers.get(n), numbers.get(n) + 1, end, end);
      if (part == null) {
        return parts.size() > 1 ? ordered(parts) : List.of();
      }
      parts.add(part);
    }
    return parts.size() > 1 ? ordered(parts) : List.of();
  }

  private long value(int number) {
    return number == rest ? -1 : parsed.at(number).number().value().longValue();
  }

  private static List<Part> ordered(List<Part> backwards) {
    List<Part> parts = new ArrayList<>();
    backwards.forEach(part -> parts.add(0, part));
    return parts;
  }

  /** "Cambodia accounted for 13 and Laos for seven": each number behind its place. */
  private List<Part> ahead() {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int n = 0; n < numbers.size(); n++) {
      int number = numbers.get(n);
      int next = n + 1 < numbers.size() ? numbers.get(n + 1) : parsed.size();
      Part part = part(number, from, number, next);
      if (part == null) {
        return List.of();
      }
      parts.add(part);
      from = number + 1;
    }
    return parts;
  }

  /** The part of the only country abroad named in [from, to); null where it is not one. */
  private Part part(int number, int from, int to, int next) {
    int rank = Ranks.of(parsed, from, to);
    int at = -1;
    for (int i = parsed.nextPlace(from); i >= 0 && i < to; i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      if (homeland.owns(place)) {
        continue;
      }
      if (at >= 0 && !place.country().equals(parsed.at(at).place().country())) {
        return null;
      }
      boolean nearer = at < 0 || place.kind() == PlaceMention.Kind.CITY;
      at = nearer ? i : at;
    }
    if (at < 0 && rank < 0) {
      return null;
    }
    int money = money(number, next);
    return new Part(
        at < 0 ? null : parsed.at(at).place(),
        at < 0 ? rank : -1,
        at < 0 || THERE.has(parsed, at - 1),
        count(number),
        money < 0 ? null : parsed.at(money).money(),
        money);
  }

  private int money(int from, int to) {
    int money = parsed.nextMoney(from);
    return money < to ? money : -1;
  }

  private Count count(int i) {
    if (i == rest) {
      return remainder(i);
    }
    return Count.told(parsed, i, counted, Extent.WHOLE);
  }

  /** What the numbers between leave of the first. */
  private Count remainder(int i) {
    long left = 0;
    for (int number : numbers) {
      long value = number == rest ? 0 : parsed.at(number).number().value().longValue();
      left = number == numbers.get(0) ? value : left - value;
    }
    return Count.exactly(parsed, i, counted, left, Extent.WHOLE, true);
  }

  /** The parts, if they are of different places and make up the number told before them. */
  private Division settled(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!parts.get(i).apart(parts.get(j))) {
          return Division.NONE;
        }
      }
    }
    long sum = Division.sum(parts);
    Set<Integer> spent = new HashSet<>();
    for (Part part : parts) {
      spent.add(part.count().at());
      if (part.moneyAt() >= 0) {
        spent.add(part.moneyAt());
      }
    }
    for (int number : numbers) {
      if (number != rest
          && !spent.contains(number)
          && parsed.at(number).number().value().longValue() != sum) {
        return Division.NONE;
      }
      spent.add(number);
    }
    boolean left = Few.all(parts, part -> part.count().count() > 0);
    return parts.size() < 2 || !left ? Division.NONE : new Division(counted, parts, spent);
  }
}
