package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.N;
import static dev.pactline.streams.extraction.ChineseWords.NEAR;

import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.ChineseItem.Kind;
import dev.pactline.streams.extraction.ChineseVerbs.Says;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds how many papers a Chinese sentence says were signed. */
final class ChinesePapers {
  private static final Cue NONE =
      Cue.of(
          "(?:未(?!来)|没有|没|并未|未能|无(?!锡))(?:签署|签订|签约|签下|达成|有)?"
              + NEAR
              + "{0,6}?(?:签署|签订|签约|签字|任何协议|任何合同|任何文件|任何合作|达成协议|达成任何|签下|签成)(?!的|项目)"
              + "|零签约|零合同|零协议|未签(?:任何)?(?:合同|协议|一份|一单|单)|未签"
              + N
              + "(?:份|单|个|项|纸)|签约(?:项目)?(?:数|数量)?为零|不设签约|不安排签约|(?:一|"
              + N
              + ")(?:份|个|项|单|纸)[^，。；]{0,6}(?:都没|也没|都未|也未|未签|没签)");
  private static final Cue UNSIGNED =
      Cue.of("累计(?!签|达成)|截至(?!闭幕|落幕|收官|结束|发稿|当)|承包工程|有误|一文称|历年|每[家份个项单]");
  private static final Cue PART = Cue.of("其中|最大|单是|光是|仅(?!仅)|包括(?![^，。]{0,14}在内)|包含");

  /** "签约的企业有12个": no papers. */
  private static final Pattern OF_OTHERS =
      Pattern.compile("(?:企业|客商|公司|国家|机构|城市|单位|买家|商家)(?:有|共|达|为|约|近|就|各|多达)*$");

  private static final Cue TOTAL = Cue.of("共(?!同|享|建|识|赢)|合计|总计|总数|累计|全部|加起来|合起来|最终|最后");
  private static final Cue MORE = Cue.of("另|此外|还(?!有望)|又");
  private static final Cue IN_TURN = Cue.of("上午|下午|首日|次日|翌日|第一天|第二天|当晚|首场|第一场|第二场|头一天|后一天");

  /** Papers of one breath, as far as they count. */
  private record Told(ChineseItem first, long sum, Count count, boolean total, boolean inTurn) {}

  private ChinesePapers() {}

  static List<Count> read(Parsed parsed) {
    Template template = parsed.template();
    String text = template.text();
    List<Told> told = new ArrayList<>();
    List<Count> loose = new ArrayList<>();
    boolean denied = false;
    if (text.indexOf(Template.NUMBER) >= 0) {
      List<List<ChineseItem>> groups = ChineseItem.groups(template);
      for (int i = 0; i < groups.size(); i++) {
        List<ChineseItem> group = groups.get(i);
        int next = i + 1 < groups.size() ? groups.get(i + 1).get(0).from() : text.length();
        ChineseItem last = group.get(group.size() - 1);
        Says says = ChineseVerbs.of(template, group.get(0), last, next);
        denied |= says == Says.DENIED && number(template, last) > 1;
        add(template, group, says, told, loose);
      }
    }
    List<Count> counts = settled(Few.where(told, t -> t.count().mood() == Mood.ACTUAL));
    told.stream().map(Told::count).filter(c -> c.mood() != Mood.ACTUAL).forEach(counts::add);
    if (!denied && !Few.any(counts, c -> c.extent() == Extent.WHOLE) && NONE.in(text)) {
      counts.add(none(template));
    }
    if (counts.isEmpty()) {
      addLabelled(template, counts);
    }
    if (told.isEmpty() && counts.isEmpty()) {
      addOne(template, counts);
    }
    if (told.isEmpty() && counts.isEmpty() && !loose.isEmpty()) {
      counts.add(loose.get(0));
    }
    return counts;
  }

  /** 签约项目：31个, a line of a list of figures. */
  private static void addLabelled(Template template, List<Count> counts) {
    Cue.Search label = LABEL.search(template.text());
    if (label.find() && label.start() <= 2) {
      int number = label.end() - 1;
      ChineseCounts.add(counts, template, number, Counted.PROJECTS, Mood.ACTUAL, Extent.WHOLE);
    }
  }

  private static final Cue LABEL =
      Cue.of("(?:签约项目|签约合同|签约协议|签约|签署协议|签署合同|合同|协议)(?:数量|总数|数|份数)?：" + "(?:约|共|近|逾|超过)?" + N);

  private static void add(
      Template template, List<ChineseItem> group, Says says, List<Told> told, List<Count> loose) {
    List<ChineseItem> items =
        group.stream()
            .filter(ChinesePapers::mayCount)
            .filter(item -> !ofMore(template.text(), item))
            .toList();
    if (items.isEmpty() || unsigned(template.clause(items.get(0).number()))) {
      return;
    }
    ChineseItem first = items.get(0);
    String text = template.text();
    int start = template.clauseStart(first.number());
    String number = template.parsed().at(template.chunk(first.number())).raw();
    boolean total = TOTAL.in(text, start, first.number()) || TOTAL.in(number);
    boolean restates = total && says == Says.NOTHING && !told.isEmpty();
    Mood mood = ChineseCounts.mood(template, first.number());
    if (signed(says, first, text) || restates || heldBy(text, first, says)) {
      boolean part =
          !total && (PART.in(text, start, first.number()) || goesOnInParts(text, told, first));
      boolean more =
          !part
              && MORE.in(text, start, first.number())
              && (start == 0 || !told.isEmpty() || text.startsWith("又", start));
      Extent extent = part ? Extent.PART : more ? Extent.MORE : Extent.WHOLE;
      Count count = count(template, items, mood, extent);
      if (count != null) {
        boolean inTurn = IN_TURN.in(text, start, first.number());
        told.add(new Told(first, count.count(), count, total, inTurn));
      }
    } else if (says == Says.NOTHING && mayBeSigned(text, first) && mood == Mood.ACTUAL) {
      boolean part = ChineseWords.PART.in(template.clause(first.number()));
      Count count = part ? null : count(template, items, mood, Extent.PERHAPS);
      if (count != null) {
        loose.add(count);
      }
    }
  }

  /** 项目数有误, but not 九项合同的金额有误: the number of them stands. */
  private static boolean unsigned(String clause) {
    return UNSIGNED.in(WRONG_OTHER.in(clause) ? clause.replace("有误", "") : clause);
  }

  private static final Cue WRONG_OTHER = Cue.of("(?:金额|总额|总值|价值|日期|时间|地点|人数|币种)[^，。；]{0,3}有误");

  /** "32份合同中有11份归其所有": the 32 are told again. */
  private static boolean ofMore(String text, ChineseItem item) {
    return OF_MORE.matcher(text).region(item.to(), text.length()).lookingAt();
  }

  private static final Pattern OF_MORE =
      Pattern.compile("(?:当中|之中|里面?|中)[，,]?(?:有|的)?[^，。；]{0,3}?" + ChineseWords.N);

  private static long number(Template template, ChineseItem item) {
    return template.parsed().at(template.chunk(item.number())).number().value().longValue();
  }

  private static boolean mayCount(ChineseItem item) {
    return item.kind() != Kind.INTENT && item.kind() != Kind.OTHER;
  }

  private static boolean signed(Says says, ChineseItem item, String text) {
    if (item.kind() == Kind.BARE) {
      return says == Says.SIGNED
          && !OF_OTHERS
              .matcher(text.substring(Math.max(0, item.number() - 12), item.number()))
              .find();
    }
    return says == Says.SIGNED || says == Says.GAINED;
  }

  /** "其中与波方签约五项，与捷方签约四项". */
  private static boolean goesOnInParts(String text, List<Told> told, ChineseItem item) {
    Told last = told.isEmpty() ? null : told.get(told.size() - 1);
    return last != null
        && last.count().extent() == Extent.PART
        && text.indexOf('；', last.first().number()) < 0
        && item.number() > last.first().number();
  }

  /** "波方的三份协议" in a sentence that tells of signing. */
  private static boolean heldBy(String text, ChineseItem item, Says says) {
    return says == Says.NOTHING
        && item.kind() != Kind.BARE
        && item.number() > 0
        && text.charAt(item.number() - 1) == '的'
        && (text.contains("签") || text.contains("达成"));
  }

  private static boolean mayBeSigned(String text, ChineseItem item) {
    return item.kind() == Kind.PAPER || (item.kind() == Kind.WORK && ChineseVerbs.sign(text));
  }

  /** The sum of the items, or the first one where the others break it down; null for none. */
  private static Count count(Template template, List<ChineseItem> items, Mood mood, Extent extent) {
    List<Count> counts = new ArrayList<>();
    for (ChineseItem item : items) {
      int number = ChineseChanges.number(template.text(), item.number());
      ChineseCounts.add(counts, template, number, Counted.PROJECTS, mood, extent);
    }
    if (counts.isEmpty()) {
      return null;
    }
    Count sum = counts.get(0);
    long rest = counts.stream().skip(1).mapToLong(Count::count).sum();
    if (counts.size() > 2 && rest == sum.count() && items.get(0).kind() != Kind.PAPER) {
      return sum;
    }
    for (Count more : counts.subList(1, counts.size())) {
      sum = sum.plus(more.count());
    }
    return sum;
  }

  /** A total makes parts of what it is the total of, as does a number that the rest breaks down. */
  private static List<Count> settled(List<Told> told) {
    List<Count> counts = new ArrayList<>();
    int total = -1;
    for (int i = 1; i < told.size(); i++) {
      total = told.get(i).total() && told.get(i).count().extent() == Extent.WHOLE ? i : total;
    }
    boolean inTurn = Few.count(told, Told::inTurn) > 1;
    for (int i = 0; i < told.size(); i++) {
      Count count = told.get(i).count();
      boolean contained = total >= 0 && i < total && count.count() <= told.get(total).sum();
      boolean follows = i > 0 && total < i && count.extent() == Extent.WHOLE && !inTurn;
      if (contained) {
        count = count.with(Extent.PART);
      } else if (inTurn && told.get(i).inTurn() && count.extent() != Extent.PART) {
        count = count.with(Extent.ITEM);
      } else if (follows && addsUp(told, i)) {
        count = count.with(Extent.MORE);
      } else if (follows && i != total) {
        count = count.with(Extent.PART);
      }
      counts.add(count);
    }
    return counts;
  }

  /** "签署采购合同九份，达成投资协议三份": another kind of paper, and no detail of the first. */
  private static boolean addsUp(List<Told> told, int i) {
    ChineseItem first = told.get(0).first();
    ChineseItem item = told.get(i).first();
    long rest = told.stream().skip(1).mapToLong(Told::sum).sum();
    return first.kind() == Kind.PAPER
        && item.kind() == Kind.PAPER
        && !first.noun().isEmpty()
        && !first.noun().equals(item.noun())
        && !told.get(0).total()
        && rest != told.get(0).sum();
  }

  /** 一家企业与港务局签署协议: of one firm with one partner, and no 系列 or 多份. */
  private static final Cue ONE =
      Cue.of(
          N
              + "家(?![^，。；]{0,20}等)[^，。；、]{2,20}(?:与|和|同|跟)(?![^，。；]{0,20}[多数各等])[^，。；、]{2,25}"
              + "(?:签署|签订|签下|签了)(?!后|前|的)[^，。；、多批系各等]{0,14}(?:协议|合同|备忘录|合约)(?![书文草]|意向|后|时)");

  private static void addOne(Template template, List<Count> counts) {
    Cue.Search one = ONE.search(template.text());
    if (one.find()
        && template
                .parsed()
                .at(template.chunk(one.start()))
                .number()
                .value()
                .compareTo(BigDecimal.ONE)
            == 0) {
      Mood mood = ChineseCounts.mood(template, one.start());
      ChineseCounts.add(counts, template, one.start(), Counted.PROJECTS, mood, Extent.ITEM);
    }
  }

  private static Count none(Template template) {
    Cue.Search none = NONE.search(template.text());
    none.find();
    return new Count(
        template.parsed(),
        template.chunk(none.start()),
        Counted.PROJECTS,
        0,
        null,
        Precision.EXACT,
        Mood.ACTUAL,
        Extent.WHOLE,
        true);
  }
}
