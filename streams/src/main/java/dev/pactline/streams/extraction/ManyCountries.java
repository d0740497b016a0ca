package dev.pactline.streams.extraction;

import java.util.regex.Pattern;

/** Partners of many countries that a sentence does not name: "buyers from 31 countries". */
final class ManyCountries {
  private static final Pattern CHINESE =
      Pattern.compile("(?:个|多)国家|[境海国]外(?:采购商|客商|企业|买家|商人|投资者)|外商");

  private ManyCountries() {}

  /**
   * Whether papers or people in the sentence are of several countries abroad, none of them named.
   */
  static boolean tells(Parsed parsed) {
    for (int i = parsed.nextCount(1); i >= 0; i = parsed.nextCount(i + 1)) {
      boolean many = parsed.at(i).number().value().intValue() > 1;
      if (many && parsed.is(i + 1, "countries") && parsed.is(i - 1, "from")) {
        return true;
      }
    }
    return CHINESE.matcher(parsed.sentence().text()).find() || parsed.has(FOREIGN);
  }

  private static final Lexicon FOREIGN = Lexicon.load("foreign-partners");
}
