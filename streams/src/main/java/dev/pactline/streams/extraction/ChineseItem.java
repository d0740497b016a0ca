package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.D;
import static dev.pactline.streams.extraction.ChineseWords.M;
import static dev.pactline.streams.extraction.ChineseWords.N;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A counted thing as a Chinese sentence writes it, with its noun behind the number or ahead of it:
 * 12份采购合同, 订单14张, 九单.
 *
 * @param from where it begins in the template, with a noun ahead
 * @param number where its number is
 * @param counted behind number and unit
 * @param to behind it, with a noun behind
 * @param kind what is counted
 * @param noun the words for it; empty for none
 */
record ChineseItem(int from, int number, int counted, int to, Kind kind, String noun) {

  enum Kind {
    /** Contracts, agreements, orders: what is signed. */
    PAPER,
    /** Projects, deals, cooperation: what papers are signed on, among other things. */
    WORK,
    /** No noun. */
    BARE,
    /** Letters of intent and drafts: signed or not, they do not count. */
    INTENT,
    /** Countries, brands, routes: nothing that is signed. */
    OTHER
  }

  private static final String INTENTS = "意向书?|草签|草案|在谈|拟签|待签|备选|储备|推介|招商|洽谈中|未签|有待";
  private static final String PAPERS =
      "协议书?|合同书?|订单|备忘录|协定|文本|意见书|合约|采购单|契约|条约|议定书|大单|文件|合作书|定单|单子|换文";
  private static final String WORKS = "项目|合作|生意|买卖|交易|采购|签约|成果";
  private static final String NOUNS = "(?:(?:" + INTENTS + "|" + PAPERS + "|" + WORKS + ")+书?)";
  private static final String GAP = "[^，。；：,;、！？（）()" + N + M + D + "]";
  private static final Cue COUNTED = Cue.of(N + "[余多来]?(?:个|项|份|大?单|笔|宗|件|桩|批|张|起|大(?=项目|合作|协议))");

  /** What one of the two patterns below has: where it is not, neither is tried. */
  private static final Cue NOUN = Cue.of(INTENTS + "|" + PAPERS + "|" + WORKS);

  /** How far behind the number the noun may begin, and end. */
  private static final int FARTHEST_BEHIND = 16;

  private static final int LONGEST_NOUN = 8;

  private static final Pattern BEHIND =
      Pattern.compile(GAP + "{0," + FARTHEST_BEHIND + "}?(" + NOUNS + ")");
  private static final Pattern AHEAD =
      Pattern.compile(
          "("
              + NOUNS
              + ")(?:共计|总计|合计|总数|总量|数量|数目|达到|总共|一共|数|达|为|有|共|约|近|超过|超|逾|计|仅|只|已|便|就|是|了){0,4}$");
  private static final Pattern INTENT = Pattern.compile(INTENTS);
  private static final Pattern PAPER = Pattern.compile(PAPERS);
  private static final Pattern OTHER =
      Pattern.compile(
          "^.{0,3}?(?:国家|地区|城市|省份|品牌|奖|企业|公司|客户|经销商|代理商|买家|买主|客商|商会|协会|机构|单位|店|门店|专利|标准|航线|线路|席位|名额|共识|建议|问题|议题|议程|产品|品种|样机|集装箱|班次|课题|岗位|展区|展位|展台|摊位|专场|环节|国别|方面|领域|行业|家庭|村|县|区|市|月|小时|工作日|百分点|座位|名字|人|分论坛|活动|论坛|意见|措施|政策|原则|倡议|世纪|年头|席|亿|万)");

  private static final int LONGEST_AHEAD = 20;

  /** Every counted thing of a sentence, in order. */
  static List<ChineseItem> of(Template template) {
    String text = template.text();
    List<ChineseItem> items = new ArrayList<>();
    int behind = 0;
    Cue.Search search = COUNTED.search(text);
    while (search.find()) {
      ChineseItem item = item(template, search.start(), search.end(), behind);
      items.add(item);
      behind = item.to();
    }
    return items;
  }

  private static ChineseItem item(Template template, int number, int counted, int behind) {
    String text = template.text();
    boolean deal = text.charAt(counted - 1) == '单';
    Matcher noun = BEHIND.matcher(text).region(counted, text.length());
    int reach = Math.min(text.length(), counted + FARTHEST_BEHIND + LONGEST_NOUN);
    boolean named = NOUN.in(text, counted, reach) && noun.lookingAt();
    String gap = named ? text.substring(counted, noun.start(1)) : "";
    boolean other =
        !deal
            && OTHER
                .matcher(
                    text.substring(counted, Math.min(template.clauseEnd(counted), counted + 8)))
                .find()
            && (!named || gap.indexOf('的') >= 0 || ChineseVerbs.sign(gap));
    if (other) {
      return new ChineseItem(number, number, counted, counted, Kind.OTHER, "");
    }
    int since = Math.max(Math.max(behind, template.clauseStart(number)), number - LONGEST_AHEAD);
    Matcher ahead = AHEAD.matcher(text).region(since, number);
    boolean mayBeAhead = !(named && gap.isEmpty()) && NOUN.in(text, since, number);
    if (mayBeAhead && ahead.find()) {
      Kind kind = deal ? Kind.PAPER : kind(ahead.group(1));
      return new ChineseItem(ahead.start(1), number, counted, counted, kind, ahead.group(1));
    }
    if (named) {
      Kind kind = deal && !INTENT.matcher(noun.group(1)).find() ? Kind.PAPER : kind(noun.group(1));
      return new ChineseItem(number, number, counted, noun.end(1), kind, noun.group(1));
    }
    return new ChineseItem(number, number, counted, counted, deal ? Kind.PAPER : Kind.BARE, "");
  }

  private static Kind kind(String noun) {
    if (INTENT.matcher(noun).find()) {
      return Kind.INTENT;
    }
    return PAPER.matcher(noun).find() ? Kind.PAPER : Kind.WORK;
  }

  /** The papers that a sentence counts in one breath: 5份采购合同、3份谅解备忘录和2份合资协议. */
  static List<List<ChineseItem>> groups(Template template) {
    List<List<ChineseItem>> groups = new ArrayList<>();
    List<ChineseItem> group = new ArrayList<>();
    for (ChineseItem item : of(template)) {
      if (!group.isEmpty() && !joined(template.text(), group.get(group.size() - 1), item)) {
        groups.add(group);
        group = new ArrayList<>();
      }
      group.add(item);
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static final Pattern AND = Pattern.compile("[、和及与以并]{1,2}" + GAP + "{0,10}");
  private static final Pattern COMMA = Pattern.compile("[，,]" + GAP + "{0,8}");

  private static boolean joined(String text, ChineseItem one, ChineseItem other) {
    if (other.from() <= one.to() || one.kind() == Kind.OTHER || other.kind() == Kind.OTHER) {
      return false;
    }
    String between = text.substring(one.to(), other.from());
    if (ChineseVerbs.sign(between) || ChineseVerbs.MARKS.in(between)) {
      return false;
    }
    boolean kinds =
        (one.kind() == Kind.PAPER || one.kind() == Kind.INTENT)
            && (other.kind() == Kind.PAPER || other.kind() == Kind.INTENT)
            && !one.noun().equals(other.noun())
            && !one.noun().isEmpty()
            && !other.noun().isEmpty();
    return AND.matcher(between).matches() || (kinds && COMMA.matcher(between).matches());
  }
}
