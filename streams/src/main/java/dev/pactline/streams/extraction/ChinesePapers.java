package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.M;
import static dev.pactline.streams.extraction.ChineseWords.N;
import static dev.pactline.streams.extraction.ChineseWords.NEAR;
import static dev.pactline.streams.extraction.ChineseWords.PAPER;
import static dev.pactline.streams.extraction.ChineseWords.SIGN;
import static dev.pactline.streams.extraction.ChineseWords.UNIT;

import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.List;

/** Finds how many papers a Chinese sentence says were signed. */
final class ChinesePapers {
  private static final Cue SIGNED =
      Cue.of(
          SIGN
              + NEAR
              + "{0,18}?"
              + N
              + "[余多]?"
              + UNIT
              + NEAR
              + "{0,16}?(?:"
              + PAPER
              + "|(?=[，。；、,;和及（(]|$))");
  private static final Cue ITEM_FIRST =
      Cue.of(
          N
              + "[余多]?"
              + UNIT
              + NEAR
              + "{0,16}?"
              + PAPER
              + "?"
              + NEAR
              + "{0,12}?(?:签约|签署|签订|签字|签下|落地签约|达成|成功签)");
  private static final Cue PAPERS_COUNT =
      Cue.of(
          "(?:签约|签署|签订|达成)的?"
              + NEAR
              + "{0,10}?(?:项目|协议|合同|订单|备忘录|文件|合作协议|合作项目)(?:共计|总计|合计|共|为|达|有|数为|数量为|总数为|总数达)*"
              + N
              + UNIT
              + "?");
  private static final Cue HELD_BY = Cue.of("的" + N + "[余多]?" + UNIT + PAPER);
  private static final Cue MORE_ITEMS =
      Cue.of(
          "[、和及与以]{1,2}(?:"
              + N
              + "[余多]?"
              + UNIT
              + NEAR
              + "{0,14}?"
              + PAPER
              + "|[^，。；、"
              + N
              + M
              + "]{0,6}"
              + PAPER
              + "书?共?"
              + N
              + UNIT
              + ")");
  private static final List<Cue> PAPER_COUNTS = List.of(SIGNED, PAPERS_COUNT, ITEM_FIRST, HELD_BY);
  private static final Cue NONE =
      Cue.of(
          "(?:未|没有|没|并未|未能|无)(?:签署|签订|签约|签下|达成|有)?"
              + NEAR
              + "{0,6}?(?:签署|签订|签约|签字|任何协议|任何合同|任何文件|任何合作|达成协议|达成任何)");
  private static final Cue UNSIGNED =
      Cue.of("意向|草签|备案|在谈|洽谈中|储备|推介了|发布了?项目|累计(?!签|达成)|截至|承包工程|有误|一文称|历年");
  private static final Cue LOOSE_PAPERS =
      Cue.of(N + "[余多]?(?:份|项|个|单|笔)" + NEAR + "{0,10}?(?:协议|合同|订单|备忘录|协定|合约|意向书)");

  private ChinesePapers() {}

  static List<Count> read(Parsed parsed) {
    Template template = parsed.template();
    String text = template.text();
    List<Count> counts = new ArrayList<>();
    boolean[] used = new boolean[text.length()];
    boolean numbered = text.indexOf(Template.NUMBER) >= 0;
    for (Cue pattern : numbered ? PAPER_COUNTS : List.<Cue>of()) {
      Cue.Search matcher = pattern.search(text);
      while (matcher.find()) {
        int number = Template.number(matcher, text);
        String clause = template.clause(number);
        if (number < 0
            || used[number]
            || UNSIGNED.in(clause)
            || (pattern == HELD_BY && !told(text))) {
          continue;
        }
        used[number] = true;
        Extent extent =
            ChineseWords.PART.in(text, template.clauseStart(number), number)
                ? Extent.PART
                : Extent.WHOLE;
        ChineseCounts.add(
            counts,
            template,
            number,
            Counted.PROJECTS,
            ChineseCounts.mood(template, number),
            extent);
        sum(counts, template, matcher.end(), used);
      }
    }
    if (counts.stream().noneMatch(c -> c.extent() == Extent.WHOLE) && NONE.in(text)) {
      Cue.Search none = NONE.search(text);
      none.find();
      counts.add(
          new Count(
              parsed,
              template.chunk(none.start()),
              Counted.PROJECTS,
              0,
              null,
              Precision.EXACT,
              Mood.ACTUAL,
              Extent.WHOLE,
              true));
    }
    if (counts.isEmpty()) {
      ChineseCounts.addLoose(
          counts,
          template,
          LOOSE_PAPERS,
          Counted.PROJECTS,
          number -> UNSIGNED.in(template.clause(number)));
    }
    return counts;
  }

  private static boolean told(String text) {
    return text.contains("签") || text.contains("达成");
  }

  /** "5份采购合同、3份谅解备忘录和2份合资协议" are ten. */
  private static void sum(List<Count> counts, Template template, int end, boolean[] used) {
    String text = template.text();
    Cue.Search more = MORE_ITEMS.search(text, end, text.length());
    int at = end;
    while (!counts.isEmpty() && more.find() && more.start() <= at + 1) {
      int number = Template.number(more, template.text());
      if (used[number]) {
        return;
      }
      used[number] = true;
      Count last = counts.get(counts.size() - 1);
      long value = template.parsed().at(template.chunk(number)).number().value().longValue();
      counts.set(counts.size() - 1, last.plus(value));
      at = more.end();
    }
  }
}
