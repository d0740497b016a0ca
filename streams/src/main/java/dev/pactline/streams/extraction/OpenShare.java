package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.List;

/** The share that a sentence ends with, and that the next may go on about. */
final class OpenShare {
  private final SentenceReader reader;
  private final Homeland homeland;
  private Share last;
  private Frame frame;

  OpenShare(SentenceReader reader, Homeland homeland) {
    this.reader = reader;
    this.homeland = homeland;
  }

  /** Adds the shares of a sentence to the event that it tells of. */
  void follow(Parsed parsed, Frame told) {
    List<Share> shares = reader.shares(parsed, homeland);
    shares.forEach(told::add);
    boolean open =
        shares.size() == 1
            && shares.get(0).money() == null
            && shares.get(0).count() != null
            && (parsed.is(shares.get(0).count().at() + 1, "of")
                || parsed.ends(shares.get(0).count().at() + 1));
    last = open ? shares.get(0) : null;
    frame = told;
  }

  /**
   * "Kazakh companies hold ten of them. Theirs are worth $130 million": the value is of the share.
   */
  boolean takes(Value value) {
    if (last == null || !(reader.continues(value.where()) || again(value.where())) || isAll()) {
      return false;
    }
    frame.add(new Share(last.where(), last.country(), last.count(), value.money()));
    return true;
  }

  /** "Eight of the 21 are Cambodian. The eight are worth": they are told of once more. */
  private boolean again(Parsed parsed) {
    int number = parsed.nextCount(0);
    return number > 0
        && number <= OPENING
        && DEFINITE.has(parsed, number - 1)
        && parsed.at(number).number().value().longValue() == last.count().count();
  }

  /** Words of "Between them these nine". */
  private static final int OPENING = 3;

  private static final Words DEFINITE = Words.of("the", "these", "those");

  /** "Nine were signed with Kenyan firms" where nine is all: no share of anything. */
  private boolean isAll() {
    return !Few.any(
        frame.counts(Counted.PROJECTS),
        c -> c.extent() != Extent.PERHAPS && c.count() > last.count().count());
  }
}
