package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what a country has of a joint figure, told as a fraction or as money: "half of the projects
 * were Finnish", "with 52 million euros, Finland's share of the money was smaller".
 */
final class FractionShares {
  /** Each fraction as "1/3". */
  private static final Lexicon FRACTIONS = Lexicon.load("fraction-words");

  private static final Words OF = Words.of("of");
  private static final Words SHARES = Words.of("share", "part", "portion", "slice");

  /** Words from the fraction to its papers, and from them to the country. */
  private static final int REACH = 12;

  private FractionShares() {}

  static List<Share> read(Parsed parsed, Homeland homeland) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      int words = FRACTIONS.match(parsed, i);
      if (words > 0) {
        Share share = ofPapers(parsed, i, i + words, homeland);
        if (share != null) {
          shares.add(share);
        }
        i += words - 1;
      }
    }
    Share money = ofMoney(parsed, homeland);
    if (money != null) {
      shares.add(money);
    }
    return shares;
  }

  /** "Half of the contracts fell to Honduras", "a third of them are with Malay firms". */
  private static Share ofPapers(Parsed parsed, int fraction, int behind, Homeland homeland) {
    int end = Math.min(parsed.clauseEnd(fraction), behind + REACH);
    int next = parsed.nextCount(behind + 1); // "half of them are with Mongolian firms, nine with"
    end = next > behind && parsed.is(next - 1, ",") ? Math.min(end, next) : end;
    boolean of = OF.has(parsed, behind);
    boolean them = of && parsed.is(behind + 1, "them");
    int papers = them ? behind + 1 : Lexicons.INSTRUMENTS.find(parsed, behind, behind + 4);
    boolean open =
        parsed.has(Lexicons.PLANNED, fraction, end) || parsed.has(Lexicons.NEGATING, fraction, end);
    if (!of || papers < 0 || open) {
      return null;
    }
    Set<String> partners = homeland.partners(parsed, papers + 1, end);
    String[] parts = FRACTIONS.label(words(parsed, fraction, behind)).split("/", -1);
    BigDecimal portion =
        new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), 10, RoundingMode.HALF_UP);
    return partners.size() == 1
        ? new Share(parsed, partners.iterator().next(), null, money(parsed, papers, end), portion)
        : null;
  }

  /** "With 52 million euros, Finland's share of the money was", "Laos' share came to 3 million". */
  private static Share ofMoney(Parsed parsed, Homeland homeland) {
    for (int i = 2; parsed.hasMoney() && i < parsed.size(); i++) {
      int owner = parsed.is(i - 1, "'s") || parsed.is(i - 1, "'") ? i - 2 : i - 1;
      boolean share =
          SHARES.has(parsed, i)
              && parsed.at(owner).place() != null
              && !homeland.owns(parsed.at(owner).place());
      if (share) {
        boolean before = parsed.is(0, "with") || parsed.is(0, "at");
        MoneyMention money = money(parsed, before ? 0 : i, parsed.size());
        String country = parsed.at(owner).place().country();
        return money == null || parsed.has(Lexicons.PLANNED)
            ? null
            : new Share(parsed, country, null, money, null);
      }
    }
    return null;
  }

  private static MoneyMention money(Parsed parsed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parsed.at(i).money() != null) {
        return parsed.at(i).money();
      }
    }
    return null;
  }

  private static String words(Parsed parsed, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append(i > from ? " " : "").append(parsed.at(i).word());
    }
    return words.toString();
  }
}
