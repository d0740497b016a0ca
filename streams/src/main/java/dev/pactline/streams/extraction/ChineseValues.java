package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.M;
import static dev.pactline.streams.extraction.ChineseWords.N;
import static dev.pactline.streams.extraction.ChineseWords.NEAR;
import static dev.pactline.streams.extraction.ChineseWords.PAPER;
import static dev.pactline.streams.extraction.ChineseWords.SIGN;
import static dev.pactline.streams.extraction.ChineseWords.UNIT;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.streams.extraction.Figure.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds what a Chinese sentence says that deals are worth. */
final class ChineseValues {
  /** "协议金额约", "总值", "折合": what names the worth, and a few words before the amount. */
  private static final Cue VALUED =
      Cue.of(
          "(?:额|价值|总值|货值|标的|价款|总价|[份项单笔个]值|合同价|货款|资金|总投资|投资|引资|总盘子|规模|涉资|涉及|折合|约合|折算|合人民币|合计|共计|总计|累计|总共|一共|加起来|加在一起|合起来|合在一起|算在一起|共|达|高达)"
              + "的?"
              + NEAR
              + "{0,8}?"
              + M);

  private static final Cue MONEY_OF =
      Cue.of(
          M + "的?(?:" + N + "[余多]?" + UNIT + ")?" + NEAR + "{0,6}?(?:" + PAPER + "|生意|买卖|交易|大单)");
  private static final Cue BARE_MONEY = Cue.of(SIGN + NEAR + "{0,10}" + M);
  private static final Cue LIST =
      Cue.of(
          "["
              + M
              + N
              + "](?:[、和及与以，]{1,2}"
              + NEAR
              + "{0,6}["
              + M
              + N
              + "])*[、和及与以，]{1,2}"
              + NEAR
              + "{0,6}"
              + M);

  /** A number that stands for money has a scale of its own: 800万. */
  private static final BigDecimal LEAST = new BigDecimal(10_000);

  private static final Cue NO_VALUE =
      Cue.of(
          "贸易额|贸易总|进出口(?!公司|企业|商会|集团|协会)|外资|造价|产值|GDP|生产总值|存量|贷款(?!协议|合同)|营业|销售额|销售收入|营收|目标|意向|援助|罚|出口(?!合同|订单|协议|项目)|进口额|首付|市值|货值超|运费|成本|资产|注册资|补贴|门票|租金|单价|报价|起价|报名费|会务费|利润|税收|纳税|融资需求|身价|预算|奖金|基金规模|授信|年投资|已投资|保证金|定金|订金|利用[台外港侨澳]资|合同[台外港侨澳]资|[台港侨]资");
  private static final Cue INVESTED = Cue.of("投资");
  private static final Cue OF_DEALS = Cue.of("总投资|投资总额|合同|签");

  /** "洗衣机厂总投资超过5000万美元": what a plant cost. */
  private static final Cue FACILITY =
      Cue.of(
          "(?:厂|矿|矿山|园|园区|产业园|港|港口|码头|电站|基地|铁路|高速|公路|大桥|中心|工程|生产线|水库|机场|地铁|车站|酒店|油田|电厂|矿区)(?:项目)?(?:[一二三]期)?的?总?投资");

  /** 48台纺纱机价值: what some goods cost, of which more papers may tell. */
  private static final Cue GOODS =
      Cue.of(ChineseWords.N + "[余多]?(?:台|套|辆|架|艘|头|吨|箱|瓶|公斤|千克)[^，。；]{1,10}?(?:价值|造价|售价|总价)");

  private static final Cue SIGNED = Cue.of("签|合同|协议|达成|敲定");
  private static final Cue TRADE = Cue.of("进口|出口|贸易|口岸|通关|发运");
  private static final Cue TOTAL = Cue.of("总|合计|共计|一共|累计|加起来|加在一起|合起来|合在一起|共");

  /** What tells that an amount is of one deal among several. */
  private static final Cue ONE =
      Cue.of(
          "其中|最大|单笔|头一|首个|首份|首单|单是|光是|仅|一是|二是|三是|其一|其二|前者|后者|另一(?!方)|第[一二三四五](?:份|项|个|笔|单)|一份|一项|一个|一笔|一单");

  private static final Cue SOME = Cue.of("其中|最大|单笔|首个|首份|首单");

  private static final Cue EACH =
      Cue.of("每(?:一?(?:份|单|项|个|笔|宗|件|纸)|个?项目|合同|协议|订单)|均为|各为|都是|都为|皆为|各(?=约|值|达|" + M + ")");
  private static final Cue UNIT_PRICE =
      Cue.of("每(?:吨|台|套|人|公斤|千克|斤|箱|瓶|辆|平方|亩|升|米|年|月|天|晚|股|件|家|户|位)|平均|人均|均价");

  private final Template template;
  private final String text;
  private final List<Value> values = new ArrayList<>();

  /** Null until it is asked for. */
  private List<ChineseItem> items;

  private ChineseValues(Template template) {
    this.template = template;
    this.text = template.text();
  }

  static List<Value> read(Parsed parsed) {
    ChineseValues reader = new ChineseValues(parsed.template());
    if (reader.text.indexOf(Template.MONEY) >= 0) {
      reader.read();
    }
    return reader.values;
  }

  private void read() {
    boolean[] used = new boolean[text.length()];
    lists(used);
    deals(used);
    for (Cue pattern : List.of(VALUED, MONEY_OF, BARE_MONEY)) {
      Cue.Search search = pattern.search(text);
      while (search.find()) {
        int at = text.indexOf(Template.MONEY, search.start());
        int now = at < 0 ? at : ChineseChanges.amount(text, at);
        if (now >= 0 && !used[now]) {
          used[at] = true;
          used[now] = true;
          value(now);
        }
      }
    }
    if (values.isEmpty()) {
      addLoose();
    }
  }

  /** "金额分别为420万澳元和260万澳元", "分别为800万、600万和400万欧元": one for each deal. */
  private void lists(boolean[] used) {
    Cue.Search list = LIST.search(text);
    while (list.find()) {
      String before = text.substring(template.clauseStart(list.start()), list.start());
      boolean each = before.contains("分别") || before.contains("依次");
      if (!each || NO_VALUE.in(before) || mood(list.start()) != Mood.ACTUAL) {
        continue;
      }
      MoneyMention last = money(text.lastIndexOf(Template.MONEY, list.end() - 1));
      for (int at = list.start(); at < list.end(); at++) {
        MoneyMention money = at(at, last);
        if (money != null) {
          used[at] = true;
          add(at, money, Extent.ITEM, 1);
        }
      }
    }
  }

  /** The amount at a place; a number without a currency has that of the last one. */
  private MoneyMention at(int at, MoneyMention last) {
    if (text.charAt(at) == Template.MONEY) {
      return money(at);
    }
    if (text.charAt(at) != Template.NUMBER) {
      return null;
    }
    NumberMention number = template.parsed().at(template.chunk(at)).number();
    boolean large = number.value().compareTo(LEAST) >= 0;
    return large
        ? new MoneyMention(
            last.span(), number.value(), null, last.currency(), number.precision(), List.of())
        : null;
  }

  /** "300万欧元的采购合同和200万欧元的投资协议": one for each deal. */
  private void deals(boolean[] used) {
    List<Integer> deals = new ArrayList<>();
    Cue.Search deal = MONEY_OF.search(text);
    while (deal.find()) {
      int at = deal.start();
      String before = text.substring(template.clauseStart(at), at);
      if (used[at] || NO_VALUE.in(template.clause(at)) || TOTAL.in(before) || SOME.in(before)) {
        return;
      }
      deals.add(at);
    }
    if (deals.size() > 1) {
      for (int at : deals) {
        used[at] = true;
        add(at, money(at), Extent.ITEM, 1);
      }
    }
  }

  private Mood mood(int at) {
    return ChineseCounts.mood(template, at);
  }

  private MoneyMention money(int at) {
    return template.parsed().at(template.chunk(at)).money();
  }

  private void add(int at, MoneyMention money, Extent extent, long covers) {
    values.add(new Value(template.parsed(), template.chunk(at), money, mood(at), extent, covers));
  }

  /** An amount that nothing speaks against. */
  private void addLoose() {
    int at = text.indexOf(Template.MONEY);
    boolean bare =
        !NO_VALUE.in(text)
            && (!INVESTED.in(text) || OF_DEALS.in(text))
            && !UNIT_PRICE.in(text)
            && !ChineseWords.PLANNED.in(text)
            && !ChineseWords.PART.in(template.clause(at));
    if (bare) {
      values.add(
          new Value(
              template.parsed(), template.chunk(at), money(at), Mood.ACTUAL, Extent.PERHAPS, 0));
    }
  }

  private void value(int at) {
    int start = template.clauseStart(at);
    String before = text.substring(start, at);
    String clause = template.clause(at);
    int previous = start > 1 ? template.clauseStart(start - 1) : 0;
    boolean ofTrade = before.startsWith("货值") && TRADE.in(text, previous, at);
    boolean ofStock = INVESTED.in(before) && !OF_DEALS.in(text, Math.max(0, at - 60), at);
    boolean ofPlant = FACILITY.in(before) && !SIGNED.in(text);
    boolean ofGoods = GOODS.in(before) && !SIGNED.in(clause);
    if (NO_VALUE.in(clause) || ofTrade || ofStock || ofPlant || UNIT_PRICE.in(clause)) {
      return;
    }
    String context = text.substring(previous, at);
    boolean total = TOTAL.in(before);
    long covers = total ? 0 : covers(previous, at);
    if (EACH.in(before)) {
      each(at, covers(0, at));
      return;
    }
    boolean rest = context.contains("其余");
    boolean part = ONE.in(before) || (!total && !rest && before.length() < 8 && ONE.in(context));
    boolean also = context.contains("另计") || context.contains("另有");
    part |= ofGoods;
    Extent extent = part || rest ? Extent.PART : also ? Extent.ITEM : Extent.WHOLE;
    long some = ONE.in(before) ? covers(start, at) : covers;
    add(at, money(at), extent, part ? Math.max(1, some) : also ? 1 : covers);
  }

  /** "三份合同，每份金额1500万兰特": all of them together. */
  private void each(int at, long papers) {
    if (papers > 0) {
      MoneyMention together = money(at).times(BigDecimal.valueOf(papers));
      add(at, together, Extent.WHOLE, papers);
    }
  }

  private List<ChineseItem> items() {
    if (items == null) {
      items = ChineseItem.of(template);
    }
    return items;
  }

  /** The number of papers told last before an amount; 0 for none. */
  private long covers(int from, int at) {
    long covers = 0;
    for (ChineseItem item : items()) {
      boolean before = item.number() >= from && item.number() < at;
      if (before && item.kind() != ChineseItem.Kind.OTHER) {
        covers = template.parsed().at(template.chunk(item.number())).number().value().longValue();
      }
    }
    return covers;
  }
}
