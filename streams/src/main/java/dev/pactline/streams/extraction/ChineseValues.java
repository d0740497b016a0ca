package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.M;
import static dev.pactline.streams.extraction.ChineseWords.N;
import static dev.pactline.streams.extraction.ChineseWords.NEAR;
import static dev.pactline.streams.extraction.ChineseWords.PAPER;
import static dev.pactline.streams.extraction.ChineseWords.SIGN;
import static dev.pactline.streams.extraction.ChineseWords.UNIT;

import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds what a Chinese sentence says that deals are worth. */
final class ChineseValues {
  private static final Cue ITEMS =
      Cue.of(N + "[余多]?" + UNIT + "?" + NEAR + "{0,16}?(?:" + PAPER + "|(?=[，。；,;、和及]|$))");
  private static final Cue VALUED =
      Cue.of(
          "(?:总金额|金额|总额|价值|总价值|合同额|成交额|总值|签约额|协议额|合同金额|协议金额|合同总额|签约金额|签约总额|交易额|合同价|投资总额|总投资额?|合计|共计|货值|标的额|采购额|意向额|涉资|合同总价|总价款?|累计|加起来|加在一起|合起来|合在一起|算在一起|总共|一共|共)"
              + "(?:人民币|合计|总计|共计|共|达到|达|为|约合|约|合人民币|合|近|超过|逾|高达|是|计)*"
              + M);
  private static final Cue MONEY_OF =
      Cue.of(M + "的?(?:" + N + UNIT + ")?" + NEAR + "{0,6}?(?:" + PAPER + ")");
  private static final Cue BARE_MONEY = Cue.of(SIGN + NEAR + "{0,10}" + M);
  private static final Cue NO_VALUE =
      Cue.of(
          "贸易额|进出口|外资|造价|投资额(?!.{0,4}签)|产值|GDP|生产总值|存量|贷款|营业|销售收入|目标|意向|援助|罚|出口|进口额|首付|市值|货值超|运费|成本|资产");
  private static final Cue TRADE = Cue.of("进口|出口|贸易|口岸|通关|发运");
  private static final Cue TOTAL = Cue.of("总|合计|共计|一共|累计|加起来|加在一起|合起来");

  private ChineseValues() {}

  static List<Value> read(Parsed parsed) {
    Template template = parsed.template();
    String text = template.text();
    List<Value> values = new ArrayList<>();
    if (text.indexOf(Template.MONEY) < 0) {
      return values;
    }
    boolean[] used = new boolean[text.length()];
    for (Cue pattern : List.of(VALUED, MONEY_OF, BARE_MONEY)) {
      Cue.Search matcher = pattern.search(text);
      while (matcher.find()) {
        int at = text.indexOf(Template.MONEY, matcher.start());
        if (at < 0 || used[at]) {
          continue;
        }
        used[at] = true;
        value(template, at, values);
      }
    }
    if (values.isEmpty()) {
      addLoose(values, template);
    }
    return values;
  }

  /** An amount that nothing speaks against. */
  private static void addLoose(List<Value> values, Template template) {
    String text = template.text();
    int at = text.indexOf(Template.MONEY);
    boolean bare =
        at >= 0
            && !NO_VALUE.in(text)
            && !ChineseWords.PLANNED.in(text)
            && !ChineseWords.PART.in(template.clause(at));
    if (bare) {
      int chunk = template.chunk(at);
      MoneyMention money = template.parsed().at(chunk).money();
      values.add(new Value(template.parsed(), chunk, money, Mood.ACTUAL, Extent.PERHAPS, 0));
    }
  }

  private static void value(Template template, int at, List<Value> values) {
    String text = template.text();
    int start = template.clauseStart(at);
    String before = text.substring(start, at);
    String clause = template.clause(at);
    int previous = start > 1 ? template.clauseStart(start - 1) : 0;
    boolean ofTrade = before.startsWith("货值") && TRADE.in(text, previous, at);
    if (NO_VALUE.in(clause) || ofTrade) {
      return;
    }
    String context = text.substring(previous, at);
    boolean part =
        ChineseWords.PART.in(before)
            || (ChineseWords.PART.in(context)
                && !before.contains("总")
                && before.length() < 8
                && !context.contains("其余"));
    boolean rest = context.contains("其余");
    boolean total = TOTAL.in(before);
    long covers = total ? 0 : covers(template, previous, at);
    Extent extent =
        rest || part
            ? Extent.PART
            : context.contains("另计") || context.contains("另有") ? Extent.ITEM : Extent.WHOLE;
    MoneyMention money = template.parsed().at(template.chunk(at)).money();
    values.add(
        new Value(
            template.parsed(),
            template.chunk(at),
            money,
            ChineseCounts.mood(template, at),
            extent,
            part ? Math.max(1, covers) : extent == Extent.ITEM ? 1 : covers));
  }

  /** The number of papers told in the clause of the amount or the one before. */
  private static long covers(Template template, int from, int at) {
    Cue.Search items = ITEMS.search(template.text(), from, at);
    long covers = 0;
    while (items.find()) {
      int number = Template.number(items, template.text());
      covers = template.parsed().at(template.chunk(number)).number().value().longValue();
    }
    return covers;
  }
}
