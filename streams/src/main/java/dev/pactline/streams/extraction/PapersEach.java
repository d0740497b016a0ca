package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.List;

/** Counts papers that several signed one by one: "six farms signed two contracts each". */
final class PapersEach {
  private static final Lexicon EACH = Lexicon.of("each", "apiece");
  private static final Words ONE = Words.of("a", "an", "one", "its", "their");

  /** Words from those who sign to "each", or to their papers. */
  private static final int REACH = 8;

  private PapersEach() {}

  static void add(Parsed parsed, List<Count> counts) {
    for (int i = 0; parsed.has(EACH) && i < parsed.size(); i++) {
      if (EACH.has(parsed, i)) {
        boolean changed = eachSigned(parsed, i, counts) || soManyEach(parsed, i, counts);
        if (changed) {
          return;
        }
      }
    }
    pairs(parsed, counts);
    wentHome(parsed, counts);
  }

  /** "Eight of them went home with a contract": eight. */
  private static void wentHome(Parsed parsed, List<Count> counts) {
    int verb = GONE_WITH.find(parsed, 1, parsed.size());
    int paper = verb < 0 ? -1 : verb + GONE_WITH.match(parsed, verb);
    boolean one =
        paper > 0
            && paper < parsed.size()
            && ONE.contains(parsed.at(paper).word())
            && NounPhrase.after(parsed, paper).papers();
    int number = one && Moods.at(parsed, verb) == Mood.ACTUAL ? goers(parsed, verb) : -1;
    if (number >= 0 && parsed.at(number).number().value().longValue() > 1) {
      counts.removeIf(count -> count.at() >= paper);
      counts.add(told(parsed, number));
    }
  }

  private static final Lexicon GONE_WITH =
      Lexicon.of(
          "went home with",
          "left with",
          "came away with",
          "came home with",
          "returned with",
          "returned home with",
          "walked away with",
          "walked out with",
          "went away with",
          "drove home with",
          "flew home with",
          "headed home with");

  /** The number of those who went, which may be of others told before: "eight of them"; or -1. */
  private static int goers(Parsed parsed, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      if (parsed.at(i).counts()) {
        boolean bare = i == verb - 1;
        boolean ofThem = parsed.is(i + 1, "of");
        boolean who = bare || ofThem || NounPhrase.after(parsed, i).people();
        return who && PaperGroups.whole(parsed.at(i).number()) ? i : -1;
      }
      if (parsed.at(i).mark()) {
        return -1;
      }
    }
    return -1;
  }

  /** "Twelve firms each signed a contract": twelve. */
  private static boolean eachSigned(Parsed parsed, int each, List<Count> counts) {
    int words = Lexicons.FIRM_SIGNING.match(parsed, each + 1);
    int paper = each + 1 + words;
    int signers = signers(parsed, each);
    boolean one =
        ONE.contains(paper < parsed.size() ? parsed.at(paper).word() : "")
            && NounPhrase.after(parsed, paper).papers();
    long named = signers < 0 ? named(parsed, each) : 0;
    boolean who = signers >= 0 || named > 1;
    if (words == 0 || !one || !who || Moods.at(parsed, each + 1) != Mood.ACTUAL) {
      return false;
    }
    counts.clear();
    counts.add(
        signers < 0
            ? Count.exactly(parsed, each, Counted.PROJECTS, named, Extent.WHOLE, true)
            : told(parsed, signers));
    return true;
  }

  /** How many "A dairy near Mallow and a seaweed grower from Bantry each" names; 0 for no list. */
  private static long named(Parsed parsed, int each) {
    int start = parsed.clauseStart(each);
    long named = ARTICLES.has(parsed, start) ? 1 : 0;
    boolean and = false;
    for (int i = start + 1; named > 0 && i < each; i++) {
      boolean joint = parsed.is(i, "and");
      and |= joint;
      named += (joint || parsed.is(i, ",")) && ARTICLES.has(parsed, i + 1) ? 1 : 0;
      if (parsed.at(i).counts() || Lexicons.SIGNING.match(parsed, i) > 0) {
        return 0;
      }
    }
    return and ? named : 0;
  }

  private static final Words ARTICLES = Words.of("a", "an");

  /** "Six farms signed two contracts each": twelve. */
  private static boolean soManyEach(Parsed parsed, int each, List<Count> counts) {
    for (int c = 0; c < counts.size(); c++) {
      Count count = counts.get(c);
      boolean of = NounPhrase.after(parsed, count.at()).head() + 1 == each;
      int signers = of ? signers(parsed, count.at()) : -1;
      if (signers >= 0 && count.count() > 0 && count.mood() == Mood.ACTUAL) {
        long all = count.count() * parsed.at(signers).number().value().longValue();
        counts.set(c, count.with(all, Extent.WHOLE));
        return true;
      }
    }
    return false;
  }

  /** "Twelve pairs of companies signed contracts": twelve. */
  private static void pairs(Parsed parsed, List<Count> counts) {
    for (int i = parsed.nextCount(0); counts.isEmpty() && i >= 0; i = parsed.nextCount(i + 1)) {
      boolean pairs = parsed.is(i + 1, "pairs") && parsed.is(i + 2, "of");
      int verb =
          pairs
              ? Lexicons.FIRM_SIGNING.find(parsed, i + 3, Math.min(parsed.size(), i + REACH))
              : -1;
      int paper = verb < 0 ? -1 : verb + Lexicons.FIRM_SIGNING.match(parsed, verb);
      if (paper >= 0
          && Lexicons.INSTRUMENTS.in(parsed, paper, Math.min(parsed.size(), paper + 3))
          && Moods.at(parsed, verb) == Mood.ACTUAL) {
        counts.add(told(parsed, i));
      }
    }
  }

  /** Index of the number of firms or people in the clause before; -1 for none. */
  private static int signers(Parsed parsed, int before) {
    int from = Math.max(parsed.clauseStart(before), before - REACH);
    for (int i = before - 1; i >= from; i--) {
      NumberMention number = parsed.at(i).counts() ? parsed.at(i).number() : null;
      if (number != null) {
        NounPhrase phrase = NounPhrase.after(parsed, i);
        boolean who = !phrase.papers() && phrase.kind() != NounPhrase.Kind.NONE;
        return who && PaperGroups.whole(number) && !parsed.is(i + 1, "of") ? i : -1;
      }
    }
    return -1;
  }

  private static Count told(Parsed parsed, int number) {
    return LooseCounts.count(parsed, number, Counted.PROJECTS, parsed.at(number).number()).asTold();
  }
}
