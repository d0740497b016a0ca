package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.M;
import static dev.pactline.streams.extraction.ChineseWords.N;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;

/** Applies what a correction in Chinese says: 应为11个. */
final class ChineseCorrections {
  private static final Cue RIGHT =
      Cue.of(
          "(?:应为|实为|更正为|修正为|调整为|改正为|改为|应当是|应是|实际[^，。]{0,10}为|实际[^，。]{0,8})"
              + "[^，。；"
              + N
              + M
              + "]{0,8}(["
              + N
              + M
              + "])");

  private static final Cue PAPERS = Cue.of("签约|签署|签订|项目|协议|合同|备忘录|订单");

  private ChineseCorrections() {}

  static List<Figure> read(List<Parsed> note) {
    List<Figure> figures = new ArrayList<>();
    Counted topic = null;
    for (Parsed parsed : note) {
      Template template = parsed.template();
      String text = template.text();
      topic =
          PAPERS.in(text)
              ? Counted.PROJECTS
              : text.contains("参加") || text.contains("出席") || text.contains("与会")
                  ? Counted.ATTENDANCE
                  : topic;
      Cue.Search matcher = RIGHT.search(text);
      while (matcher.find()) {
        int at = matcher.start(1);
        Chunk chunk = parsed.at(template.chunk(at));
        if (chunk.money() != null) {
          figures.add(
              new Value(parsed, template.chunk(at), chunk.money(), Mood.ACTUAL, Extent.WHOLE, 0));
        } else if (topic != null || text.startsWith("人", at + 1)) {
          List<Count> counts = new ArrayList<>();
          ChineseCounts.add(
              counts,
              template,
              at,
              text.startsWith("人", at + 1) ? Counted.ATTENDANCE : topic,
              Mood.ACTUAL,
              Extent.WHOLE);
          figures.addAll(counts);
        }
      }
    }
    return figures;
  }
}
