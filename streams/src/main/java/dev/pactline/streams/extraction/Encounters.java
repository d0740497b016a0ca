package dev.pactline.streams.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the home side and a partner are named close together. Only there may papers be an event by
 * themselves: "Norwegian farms and importers from Shanghai got six contracts on paper".
 */
final class Encounters {
  private final Set<Integer> home = new HashSet<>();
  private final Set<Integer> abroad = new HashSet<>();
  private boolean homeInTitle;
  private boolean abroadInTitle;

  /**
   * @param all every sentence of the article, headline and headings too
   */
  Encounters(List<Parsed> all, Homeland homeland) {
    for (Parsed parsed : all) {
      boolean owns = homeland.in(parsed);
      boolean meets = !homeland.partners(parsed).isEmpty();
      Line.Kind kind = parsed.sentence().line().kind();
      if (kind == Line.Kind.TITLE) {
        homeInTitle |= owns;
      }
      if (kind == Line.Kind.TITLE || kind == Line.Kind.HEADER) {
        abroadInTitle |= meets; // a paper is of somewhere: "The Ballarat Advertiser"
      } else if (kind == Line.Kind.PROSE) {
        note(home, parsed, owns);
        note(abroad, parsed, meets);
      }
    }
  }

  private static void note(Set<Integer> paragraphs, Parsed parsed, boolean named) {
    if (named) {
      paragraphs.add(parsed.sentence().paragraph());
    }
  }

  /** Whether both sides are named in the paragraph of the sentence, beside it or in the title. */
  boolean near(Parsed parsed) {
    int paragraph = parsed.sentence().paragraph();
    return (homeInTitle || beside(home, paragraph)) && (abroadInTitle || beside(abroad, paragraph));
  }

  private static boolean beside(Set<Integer> paragraphs, int paragraph) {
    return paragraphs.contains(paragraph)
        || paragraphs.contains(paragraph - 1)
        || paragraphs.contains(paragraph + 1);
  }
}
