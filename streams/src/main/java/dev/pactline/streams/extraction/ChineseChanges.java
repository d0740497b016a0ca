package dev.pactline.streams.extraction;

/** Figures that a Chinese sentence tells as a change: 由5个增至9个 tells of nine. */
final class ChineseChanges {
  private static final String BECAME =
      "(?:增至|增加到|增加至|升至|上升到|上升至|提高到|扩大到|增长到|增长至|减至|减少到|减少至|降至|下降到|下降至)";
  private static final String GAP = "[^，。；]{0,3}?";
  private static final Cue NUMBERS =
      Cue.of("(?:由|从)" + ChineseWords.N + GAP + BECAME + "(" + ChineseWords.N + ")");
  private static final Cue AMOUNTS =
      Cue.of(
          "(?:由|从)["
              + ChineseWords.M
              + ChineseWords.N
              + "]"
              + GAP
              + BECAME
              + "("
              + ChineseWords.M
              + ")");

  private ChineseChanges() {}

  /** Where the number stands that the one at {@code number} has become; the same for none. */
  static int number(String text, int number) {
    return became(NUMBERS, text, number);
  }

  /** Where the amount stands that the one at {@code amount} has become; the same for none. */
  static int amount(String text, int amount) {
    return became(AMOUNTS, text, amount);
  }

  private static int became(Cue change, String text, int at) {
    Cue.Search search = change.search(text, Math.max(0, at - 1), text.length());
    return at > 0 && search.find() && search.start() == at - 1 ? search.start(1) : at;
  }
}
