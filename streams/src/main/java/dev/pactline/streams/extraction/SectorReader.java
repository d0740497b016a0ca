package dev.pactline.streams.extraction;

import dev.pactline.schemas.Sector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the lines of business that deals are in: "in auto wiring, argan oil and tourism". */
final class SectorReader {
  private static final Lexicon CUES = Lexicon.load("sector-cues");
  private static final int MOST = 12;
  private static final int LONGEST_PHRASE = 9;
  private static final Words ENDS =
      Words.of(
          ".",
          ";",
          ":",
          "(",
          ")",
          "said",
          "according",
          "which",
          "where",
          "that",
          "was",
          "were",
          "is",
          "are",
          "at",
          "with",
          "between",
          "worth",
          "attended",
          "when",
          "while",
          "signed",
          "from",
          "to",
          "by",
          "among",
          "will",
          "represent",
          "represents",
          "alone",
          "accounting",
          "took",
          "held",
          "has",
          "have",
          "had");
  private static final Words FILLERS =
      Words.of("the", "fields", "of", "areas", "sectors", "such", "as", "including", "and");

  private SectorReader() {}

  static List<Sector> of(Frame frame) {
    Map<String, Sector> sectors = new LinkedHashMap<>();
    for (Parsed parsed : frame.sentences()) {
      if (parsed.has(Lexicons.INSTRUMENTS)
          || parsed.has(Lexicons.FIRM_SIGNING)
          || parsed.is(0, "they")) {
        read(parsed, sectors);
      }
    }
    return sectors.values().stream().limit(MOST).toList();
  }

  private static void read(Parsed parsed, Map<String, Sector> sectors) {
    int size = parsed.size();
    for (int i = CUES.find(parsed, 0, size); i >= 0; i = CUES.find(parsed, i + 1, size)) {
      List<String> phrases = phrases(parsed, i + CUES.match(parsed, i));
      boolean strong = !"weak".equals(CUES.label(parsed.word(i)));
      boolean known =
          strong
              ? Few.any(phrases, phrase -> IsicSections.of(phrase) != null)
              : !phrases.isEmpty() && IsicSections.of(phrases.get(0)) != null;
      if (known || (strong && phrases.size() > 1)) {
        phrases.forEach(
            p ->
                sectors.putIfAbsent(p.toLowerCase(Locale.ROOT), new Sector(IsicSections.of(p), p)));
        return;
      }
    }
  }

  private static List<String> phrases(Parsed parsed, int from) {
    List<String> phrases = new ArrayList<>();
    int start = from;
    for (int i = from; i <= parsed.size(); i++) {
      String word = i < parsed.size() ? parsed.word(i) : ".";
      boolean mention =
          i < parsed.size()
              && (parsed.at(i).number() != null
                  || parsed.at(i).date() != null
                  || parsed.at(i).money() != null);
      boolean end = mention || ENDS.contains(word) || i - start > LONGEST_PHRASE;
      if (end || word.equals(",") || word.equals("and")) {
        add(parsed, start, i, phrases);
        start = i + 1;
      }
      if (end || phrases.size() >= MOST) {
        break;
      }
    }
    return phrases;
  }

  private static void add(Parsed parsed, int from, int to, List<String> phrases) {
    int start = from;
    while (start < to && FILLERS.has(parsed, start)) {
      start++;
    }
    if (start >= to
        || to - start > LONGEST_PHRASE
        || (parsed.at(start).place() != null && to - start == 1)) {
      return;
    }
    int offset = parsed.sentence().start();
    phrases.add(
        parsed
            .sentence()
            .text()
            .substring(parsed.at(start).start() - offset, parsed.at(to - 1).end() - offset));
  }
}
