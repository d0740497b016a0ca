package dev.pactline.streams.extraction;

/** Finds what an amount of money is of, wherever the sentence tells it. */
final class GovernorReader {
  private GovernorReader() {}

  static Governor governor(Parsed parsed, int i, int before) {
    Governor governor = GovernorBehind.behind(parsed, i);
    if (governor == null && flowTotal(parsed, i)) {
      return null;
    }
    if (governor == null) {
      governor = stated(parsed, i, before);
    }
    return governor == null ? GovernorAhead.ahead(parsed, i, before) : governor;
  }

  /** "Trade came to a total of $3 billion". */
  private static boolean flowTotal(Parsed parsed, int i) {
    int noun = StatedValue.nounBefore(parsed, i);
    int from = Math.max(0, noun - 5);
    return noun > 0
        && TradeFlows.in(parsed, from, noun)
        && !parsed.has(Lexicons.INSTRUMENTS, from, i);
  }

  /** An amount that is called the value, or told of one deal after the other. */
  private static Governor stated(Parsed parsed, int i, int before) {
    int turn = DealInTurn.before(parsed, i, before);
    if (turn >= 0) {
      return new Governor(Extent.PART, 1, true, turn);
    }
    if (GovernorOfSome.apposed(parsed, i)) {
      return new Governor(Extent.PART, 1, true, 0);
    }
    if (SoldItem.tells(parsed, i)) {
      return new Governor(Extent.ITEM, 1, true, 0);
    }
    if (EntailedValue.entailed(parsed, i)
        || EntailedValue.promised(parsed, i)
        || EntailedValue.committed(parsed, i)
        || EntailedValue.underPapers(parsed, i)
        || ReckonedValue.putAt(parsed, i)
        || ReckonedValue.broughtTo(parsed, i)
        || ReckonedValue.movedTo(parsed, i)
        || ReckonedValue.isWhat(parsed, i)
        || ReckonedValue.accountedFor(parsed, i)
        || ValueOfPapers.told(parsed, i)
        || ValueOfPapers.tagged(parsed, i)
        || ValueOfPapers.ofPackage(parsed, i)) {
      return new Governor(Extent.WHOLE, 0, true, 0);
    }
    if (EntailedValue.foreseen(parsed, i)) {
      return new Governor(Extent.ITEM, 1, true, 0);
    }
    int divided = dividedInto(parsed, i);
    if (divided >= 0) {
      return Governor.ofAll(parsed, divided);
    }
    Governor some = GovernorOfSome.governor(parsed, i, before);
    if (some != null) {
      return some;
    }
    int noun = StatedValue.nounBefore(parsed, i);
    if (TradeFlows.in(parsed, Math.max(0, before + 1), i)) {
      return null;
    }
    Governor subject = noun < 0 ? null : NumberedGovernor.subject(parsed, i);
    if (subject != null && (noun >= 0 || StatedValue.single(parsed, noun))) {
      return subject;
    }
    if (noun >= 0 && subject == null) {
      boolean single = StatedValue.single(parsed, noun) && !severalBefore(parsed, noun);
      return new Governor(Extent.WHOLE, single ? 1 : 0, true, noun);
    }
    return StatedValue.nounBehind(parsed, i) || StatedValue.summed(parsed, i)
        ? new Governor(Extent.WHOLE, 0, true, i)
        : null;
  }

  /** "sold $8 million of shrimp in four contracts": index of their number; -1 for none. */
  private static int dividedInto(Parsed parsed, int i) {
    for (int j = i + 1; j < Math.min(parsed.size(), i + 14) && !parsed.at(j).mark(); j++) {
      boolean under = DIVIDING.has(parsed, j - 1) || parsed.at(j).word().startsWith("under ");
      boolean papers =
          under
              && parsed.at(j).counts()
              && NounPhrase.after(parsed, j).kind() == NounPhrase.Kind.PAPERS;
      if (papers) {
        return j;
      }
    }
    return -1;
  }

  private static final Words DIVIDING = Words.of("in", "under", "through", "via", "across");

  /** "Six licences were signed over, at a price of": of all six. */
  private static boolean severalBefore(Parsed parsed, int noun) {
    for (int j = noun - 1; j >= Math.max(0, noun - ValueReader.REACH); j--) {
      if (parsed.at(j).counts() && NounPhrase.after(parsed, j).papers()) {
        return parsed.at(j).number().value().longValue() > 1;
      }
    }
    return false;
  }
}
