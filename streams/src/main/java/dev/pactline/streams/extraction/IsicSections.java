package dev.pactline.streams.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sections of the International Standard Industrial Classification, Revision 4, by the words that
 * trade news uses. The last known word of a phrase decides: "textile machinery" is machinery.
 */
final class IsicSections {
  private static final Pattern GAPS = Pattern.compile("\\s+");
  private static final Map<String, String> SECTIONS = sections();

  private IsicSections() {}

  private static Map<String, String> sections() {
    Lexicon lexicon = Lexicon.load("isic-sections");
    Map<String, String> sections = new HashMap<>();
    lexicon.phrases().forEach(phrase -> sections.put(phrase, lexicon.label(phrase)));
    return sections;
  }

  /** The section of a line of business, A to U; null where its words fit none. */
  static String of(String phrase) {
    String words = phrase.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
    if (words.length() > 200) {
      return null;
    }
    String whole = SECTIONS.get(words);
    if (whole != null) {
      return whole;
    }
    String[] parts = GAPS.split(words);
    for (int length = Math.min(3, parts.length); length > 0; length--) {
      for (int from = parts.length - length; from >= 0; from--) {
        String section = SECTIONS.get(joined(parts, from, from + length));
        if (section != null) {
          return section;
        }
      }
    }
    return han(words);
  }

  private static String joined(String[] parts, int from, int to) {
    return to == from + 1 ? parts[from] : String.join(" ", Arrays.copyOfRange(parts, from, to));
  }

  /** Chinese has no spaces: the longest known word in the phrase decides. */
  private static String han(String words) {
    for (int length = Math.min(6, words.length()); length > 1; length--) {
      for (int from = words.length() - length; from >= 0; from--) {
        boolean han = Han.is(words.charAt(from));
        String section = han ? SECTIONS.get(words.substring(from, from + length)) : null;
        if (section != null) {
          return section;
        }
      }
    }
    return null;
  }
}
