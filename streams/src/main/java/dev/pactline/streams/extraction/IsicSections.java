package dev.pactline.streams.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sections of the International Standard Industrial Classification, Revision 4, by the words that
 * trade news uses. The last known word of a phrase decides: "textile machinery" is machinery.
 */
final class IsicSections {
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
    if (SECTIONS.containsKey(words)) {
      return SECTIONS.get(words);
    }
    String[] parts = words.split("\\s+");
    for (int length = Math.min(3, parts.length); length > 0; length--) {
      for (int from = parts.length - length; from >= 0; from--) {
        String section =
            SECTIONS.get(
                String.join(" ", java.util.Arrays.copyOfRange(parts, from, from + length)));
        if (section != null) {
          return section;
        }
      }
    }
    return han(words);
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
