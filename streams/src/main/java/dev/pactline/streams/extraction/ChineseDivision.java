package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import dev.pactline.streams.extraction.Division.Part;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds figures that a Chinese sentence divides among countries: 21个项目，其中尼日利亚14个，塞内加尔7个. */
final class ChineseDivision {
  private ChineseDivision() {}

  private static final Words MEASURES = Words.of("个", "项", "份", "家");

  /** The parts of the sentence, if they make up a number told before them. */
  static List<Division> of(Parsed parsed, Homeland homeland) {
    if (parsed.places() < 2 || !parsed.sentence().text().contains("其中")) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    Set<Integer> spent = new HashSet<>();
    int total = parsed.nextCount(0);
    int from = total + 1;
    long sum = 0;
    for (int i = parsed.nextCount(from); i >= 0; i = parsed.nextCount(i + 1)) {
      PlaceMention place = onlyAbroad(parsed, from, i, homeland);
      if (place == null || !measured(parsed, i)) {
        return List.of();
      }
      parts.add(
          new Part(
              place, -1, false, Count.told(parsed, i, Counted.PROJECTS, Extent.WHOLE), null, -1));
      sum += parsed.at(i).number().value().longValue();
      spent.add(i);
      from = i + 1;
    }
    spent.add(total);
    boolean whole = parts.size() > 1 && parsed.at(total).number().value().longValue() == sum;
    return whole ? List.of(new Division(Counted.PROJECTS, parts, spent)) : List.of();
  }

  private static boolean measured(Parsed parsed, int number) {
    String behind = parsed.at(number + 1 < parsed.size() ? number + 1 : number).raw();
    return !behind.isEmpty() && MEASURES.contains(behind.substring(0, 1));
  }

  private static PlaceMention onlyAbroad(Parsed parsed, int from, int to, Homeland homeland) {
    PlaceMention only = null;
    for (int i = parsed.nextPlace(from); i >= 0 && i < to; i = parsed.nextPlace(i + 1)) {
      if (only != null || homeland.owns(parsed.at(i).place())) {
        return null;
      }
      only = parsed.at(i).place();
    }
    return only;
  }
}
