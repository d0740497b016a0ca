package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what is told of all events together once each was told of: "In all, 16 contracts worth 820
 * million yuan were signed", behind seven in Muscat and nine in Kuwait.
 */
final class ToldTogether {
  private static final Lexicon TOGETHER =
      Lexicon.of(
          "together",
          "altogether",
          "in all",
          "all told",
          "in total",
          "total",
          "totalled",
          "totaled",
          "combined",
          "overall",
          "both",
          "thus",
          "taken together",
          "put together",
          "across the",
          "the two",
          "the three",
          "the four",
          "all three",
          "all four");

  /** "The delegation put the value of all the agreements at": of all events. */
  private static final Lexicon ALL_PAPERS =
      Lexicon.of(
          "all the agreements",
          "all the contracts",
          "all the deals",
          "all the accords",
          "all the projects",
          "all of the agreements",
          "all of the contracts",
          "all of the deals",
          "all agreements",
          "all contracts",
          "all deals",
          "both sets of",
          "the two stops",
          "the three stops",
          "the two forums",
          "the three forums",
          "the two meetings",
          "the two events",
          "the three events",
          "together, the");

  /** "... and two at a seminar in Brunei, bringing the total to 13". */
  private static final Lexicon BRINGING =
      Lexicon.of(
          "bringing the total",
          "taking the total",
          "raising the total",
          "bringing the sum",
          "for a total of",
          "making a total of");

  private final Story story;

  ToldTogether(Story story) {
    this.story = story;
  }

  /**
   * Books what a sentence tells of all events together.
   *
   * @return indices of the numbers and amounts that are no single event's; empty for none
   */
  Set<Integer> take(Parsed parsed, List<Count> counts, List<Value> values, List<Target> targets) {
    int bringing = targets.size() < 2 ? -1 : BRINGING.find(parsed, 0, parsed.size());
    if (bringing >= 0) {
      Set<Integer> behind = new HashSet<>();
      counts.forEach(count -> behind.add(count.at()));
      values.forEach(value -> behind.add(value.at()));
      behind.removeIf(at -> at < bringing);
      return behind;
    }
    Frame about = targets.isEmpty() ? story.current() : targets.get(0).frame();
    boolean open = about != null && !about.sum() && !about.tells(Counted.PROJECTS);
    Count sum = open ? null : Few.first(counts, this::isSum);
    boolean together = sum != null && parsed.has(TOGETHER);
    boolean all = sum == null && !values.isEmpty() && parsed.has(ALL_PAPERS) && several();
    if (!together && !all) {
      return Set.of();
    }
    Set<Integer> taken = new HashSet<>();
    if (sum != null) {
      taken.add(sum.at());
    }
    List<Value> whole = new ArrayList<>();
    for (Value value : values) {
      if (value.mood() == Mood.ACTUAL && value.extent() != Extent.PART) {
        whole.add(value);
        taken.add(value.at());
      }
    }
    if (!whole.isEmpty() && !Few.all(whole, this::brokenDown)) {
      Frame joint = story.open(null);
      joint.markSum();
      whole.forEach(joint::add);
    }
    return taken;
  }

  /** Whether two events or more have papers. */
  private boolean several() {
    return Few.count(
            story.frames(),
            frame -> !frame.aside() && !frame.sum() && frame.tells(Counted.PROJECTS))
        > 1;
  }

  /** Whether it is as many as all events told of have of their own. */
  private boolean isSum(Count count) {
    if (count.counted() != Counted.PROJECTS || count.mood() != Mood.ACTUAL) {
      return false;
    }
    long sum = 0;
    int with = 0;
    for (Frame frame : story.frames()) {
      Count own = frame.aside() || frame.sum() ? null : new Facts(frame).projects();
      if (own != null && own.count() > 0) {
        sum += own.count();
        with++;
      }
    }
    return with > 1 && sum == count.count();
  }

  private boolean brokenDown(Value value) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Frame frame : story.frames()) {
      for (Value own : frame.values()) {
        MoneyMention money = own.money();
        boolean same = money.currency().equals(value.money().currency());
        sum = same && own.extent() == Extent.WHOLE ? sum.add(money.amount()) : sum;
      }
    }
    return sum.compareTo(value.money().amount()) == 0;
  }
}
