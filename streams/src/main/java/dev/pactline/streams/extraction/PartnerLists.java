package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds partners that sentences name in one breath: "from Uzbekistan, Kyrgyzstan and Tajikistan".
 */
final class PartnerLists {
  private static final Words CONNECTORS =
      Words.of(",", "and", "the", "as", "well", "、", "和", "与", "及", "以");

  private final Homeland homeland;

  PartnerLists(Homeland homeland) {
    this.homeland = homeland;
  }

  /** Two or more partners named in one breath: "from Uzbekistan, Kyrgyzstan and Tajikistan". */
  Set<String> listed(Frame frame) {
    Set<String> best = new LinkedHashSet<>();
    for (Parsed parsed : frame.sentences()) {
      for (Set<String> list : lists(parsed)) {
        if (list.size() > best.size()) {
          best = list;
        }
      }
    }
    return best;
  }

  List<Set<String>> lists(Parsed parsed) {
    List<Set<String>> lists = new ArrayList<>();
    Set<String> list = new LinkedHashSet<>();
    int last = -10;
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      if (homeland.owns(parsed.at(i).place())) {
        continue;
      }
      if (!connected(parsed, last, i)) {
        lists.add(list);
        list = new LinkedHashSet<>();
      }
      list.add(parsed.at(i).place().country());
      last = i;
    }
    lists.add(list);
    return lists;
  }

  static boolean connected(Parsed parsed, int from, int to) {
    if (from < 0 || to - from > 4) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (!CONNECTORS.has(parsed, i)) {
        return false;
      }
    }
    return to - from > 1;
  }
}
