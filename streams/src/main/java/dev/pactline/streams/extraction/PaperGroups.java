package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the papers that an English sentence counts: "nine contracts", "a memorandum", "eleven were
 * signed".
 */
final class PaperGroups {
  private static final long MOST = 100_000;

  static final Words AUXILIARIES = Words.of("was", "were", "have", "had", "has", "being", "got");

  static final Words LATER = Words.of("further", "other", "more", "new", "additional", "such");

  private PaperGroups() {}

  static List<PaperGroup> groups(Parsed parsed) {
    List<PaperGroup> groups = new ArrayList<>();
    boolean papers = parsed.has(Lexicons.INSTRUMENTS) || parsed.has(HYPHEN);
    for (int i = 0; (papers || parsed.hasCount()) && i < parsed.size(); i++) {
      Chunk chunk = parsed.at(i);
      NumberMention number = chunk.counts() ? chunk.number() : null;
      if (number != null
          && i > 1
          && PaperNumbers.NUMBERING.has(parsed, i - 1)
          && PaperNumbers.numbered(parsed, i - 2)) {
        groups.add(
            new PaperGroup(
                i,
                i,
                number.value().longValue(),
                number,
                new NounPhrase(NounPhrase.Kind.PAPERS, i, false),
                false));
        continue;
      }
      int named = number == null ? -1 : PaperNumbers.numberOf(parsed, i);
      if (named >= 0 && whole(number)) {
        groups.add(
            new PaperGroup(
                i,
                i,
                number.value().longValue(),
                number,
                new NounPhrase(NounPhrase.Kind.PAPERS, i, true),
                false));
        continue;
      }
      boolean article = papers && INDEFINITE.has(parsed, i);
      if (number != null && whole(number) && !joinedToNoun(parsed, i) && !allOfThem(parsed, i)) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        if (PaperNumbers.signatures(parsed, i)) {
          NounPhrase signed = new NounPhrase(NounPhrase.Kind.PAPERS, i + 1, true);
          groups.add(new PaperGroup(i, i + 1, number.value().longValue(), number, signed, false));
          continue;
        }
        PaperGroup parallel = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (phrase.papers()
            || PaperNumbers.bareSigned(parsed, i, phrase)
            || PaperNumbers.thingsSigned(parsed, phrase)) {
          groups.add(
              new PaperGroup(i, phrase.head(), number.value().longValue(), number, phrase, false));
        } else if (phrase.kind() == NounPhrase.Kind.NONE && elliptic(parsed, parallel, i)) {
          NounPhrase same = new NounPhrase(parallel.phrase().kind(), i, false);
          groups.add(new PaperGroup(i, i, number.value().longValue(), number, same, false));
        }
      } else if (article || (papers && DEFINITE.has(parsed, i))) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        if (phrase.papers()
            && !parsed.word(phrase.head()).endsWith("s")
            && !withNumber(parsed, i, phrase.head())
            && !SUMS.has(parsed, phrase.head() + 1)) {
          groups.add(new PaperGroup(i, phrase.head(), article ? 1 : 0, null, phrase, true));
          i = phrase.head();
        }
      }
    }
    return groups;
  }

  /** The ten in "four of the ten were signed". */
  private static boolean allOfThem(Parsed parsed, int i) {
    return i > 2
        && parsed.is(i - 1, "the")
        && parsed.is(i - 2, "of")
        && parsed.at(i - 3).counts()
        && NounPhrase.after(parsed, i).kind() == NounPhrase.Kind.NONE;
  }

  private static final Words SUMS = Words.of("amount", "value", "volume", "sum", "price");
  private static final Words TOPICS = Words.of("for", "in", "on", "with", "about");

  /** "Eight contracts for copper and fourteen for machines": the noun is left out. */
  static boolean elliptic(Parsed parsed, PaperGroup before, int i) {
    if (before == null || before.count() == 0) {
      return false;
    }
    if (GappedPapers.listed(parsed, before, i) || PricedItems.goesOn(parsed, before, i)) {
      return true;
    }
    if (!parsed.is(i - 1, "and")) {
      return false;
    }
    if (gapped(parsed, before, i)) {
      return true;
    }
    if (!TOPICS.has(parsed, i + 1) || !parsed.word(before.head() + 1).equals(parsed.word(i + 1))) {
      return false;
    }
    for (int j = before.head() + 1; j < i; j++) {
      if (Lexicons.SIGNING.match(parsed, j) > 0 || parsed.at(j).counts()) {
        return false;
      }
    }
    return parsed.clauseStart(i) <= before.head();
  }

  /** "Eight were signed by firms and four by schools": the verb is left out as well. */
  private static boolean gapped(Parsed parsed, PaperGroup before, int i) {
    String link = parsed.word(i + 1);
    int verb = Lexicons.FIRM_SIGNING.find(parsed, before.head(), i);
    boolean places = i + 2 < parsed.size() && parsed.at(i + 2).place() != null;
    if (!GAPPED.contains(link) || verb < 0 || places || parsed.clauseStart(i) > before.head()) {
      return false;
    }
    boolean parallel = false;
    for (int j = before.head() + 1; j < i; j++) {
      if (parsed.at(j).counts() || parsed.at(j).money() != null) {
        return false;
      }
      parallel |= j > verb && parsed.word(j).equals(link);
    }
    return parallel;
  }

  private static final Words GAPPED =
      Words.of("by", "with", "at", "in", "before", "after", "between");

  private static final Lexicon HYPHEN = Lexicon.of("-");
  private static final Lexicon INDEFINITE = Lexicon.of("a", "an");
  private static final Lexicon DEFINITE = Lexicon.of("the", "this", "that", "its", "their");

  private static boolean withNumber(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.at(i).number() != null && parsed.at(i).counts()) {
        return true;
      }
    }
    return false;
  }

  static boolean whole(NumberMention number) {
    return number.value().signum() >= 0
        && number.value().longValue() < MOST
        && whole(number.value());
  }

  static boolean whole(BigDecimal value) {
    return value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
  }

  /** "a 12-project list" counts, "30-member", "five-year contract" and "2019-forum" do not. */
  private static boolean joinedToNoun(Parsed parsed, int i) {
    return parsed.is(i + 1, "-")
        && !parsed.word(i + 2).startsWith("project")
        && !parsed.word(i + 2).startsWith("deal");
  }
}
