package dev.pactline.language;

import dev.pactline.language.Phrases.Match;

/** The words that lead from an amount to the same value in another currency. */
final class Connectors {
  private final Phrases<Boolean> toEquivalent;
  private final Phrases<Boolean> toNext;
  private final Phrases<Boolean> fillers;
  private final Phrases<Boolean> parts;

  Connectors(Vocabulary vocabulary) {
    toEquivalent = Phrases.forwards(vocabulary);
    toNext = Phrases.forwards(vocabulary);
    fillers = Phrases.forwards(vocabulary);
    parts = Phrases.forwards(vocabulary);
    parts.add("of", true);
    String[] links = {
      "(",
      "[",
      "or",
      ", or",
      "equivalent to",
      ", equivalent to",
      ", the equivalent of",
      "the equivalent of",
      "equal to",
      ", equal to",
      "=",
      "≈",
      ", about",
      ", around",
      ", roughly",
      ", approximately",
      ", i.e.",
      ", that is",
      ", which is about",
      "/",
      ", worth about",
      "，约合",
      "，折合约",
      "，折合成",
      "，折算",
      "，折算为",
      "，约折合",
      "，约等于",
      "，等值于",
      "，等于",
      "，换算",
      "，换算成",
      "折算",
      "折算为",
      "、折合",
      "，折合",
      "，合",
      "，约",
      "约合",
      "折合",
      "，相当于",
      "相当于",
      "、约合",
      "合",
      "(about",
      "- about",
      "– about",
      "– or",
      "– equivalent to",
      "– around"
    };
    for (String link : links) {
      toEquivalent.add(link, true);
    }
    for (String day : new String[] {"", "当日", "当天", "当时", "现行", "当前", "即时", "最新"}) {
      for (String by : new String[] {"按", "按照", "以"}) {
        for (String counted : new String[] {"", "计算", "折算", "计算，", "折算，"}) {
          toEquivalent.add("，" + by + day + "汇率" + counted, true);
          toEquivalent.add("(" + by + day + "汇率" + counted, true);
        }
      }
    }
    for (String link : new String[] {",", "/", ";", "or", ", or", "、", "，", "=", "and"}) {
      toNext.add(link, true);
    }
    String[] words = {
      "about",
      "around",
      "some",
      "approximately",
      "approx",
      "approx.",
      "roughly",
      "nearly",
      "almost",
      "over",
      "more than",
      "equivalent to",
      "or",
      "equal to",
      "worth",
      "then",
      "i.e.",
      "the equivalent of",
      "an estimated",
      "close to",
      "just over",
      "just under",
      "at least",
      "up to",
      "then worth",
      "ca.",
      "c.",
      "circa",
      "slightly over",
      "slightly under",
      "slightly more than",
      "slightly less than",
      "a little over",
      "a little under",
      "a little more than",
      "a little less than",
      "well over",
      "not quite",
      "something like",
      "upwards of",
      "upward of",
      "~",
      "≈",
      "=",
      "less than",
      "equals",
      "around",
      "约合",
      "折合",
      "约",
      "合",
      "相当于",
      "合计",
      "近",
      "超过",
      "逾",
      "大约",
      "即",
      "约为",
      "折算",
      "折算为",
      "折合成",
      "等值"
    };
    for (String word : words) {
      fillers.add(word, true);
      for (String mark : new String[] {", ", "- ", "– ", "— "}) {
        toEquivalent.add(mark + word, true);
      }
    }
  }

  /** What begins at {@code i} and leads to an equivalent; null where nothing does. */
  Match<Boolean> toEquivalent(Tokens tokens, int i) {
    return toEquivalent.at(tokens, i);
  }

  /** What leads from one equivalent to the next; null where nothing does. */
  Match<Boolean> toNext(Tokens tokens, int i) {
    return toNext.at(tokens, i);
  }

  /** Whether the words at {@code i} make the amount before a part: "some $3 million of it". */
  boolean toPart(Tokens tokens, int i) {
    return parts.at(tokens, i) != null;
  }

  /** The token behind "about" and the like, at most three in a row. */
  int skipFillers(Tokens tokens, int i) {
    int at = i;
    for (int count = 0; count < 3; count++) {
      Match<Boolean> filler = fillers.at(tokens, at);
      if (filler == null) {
        return at;
      }
      at = filler.end();
    }
    return at;
  }
}
