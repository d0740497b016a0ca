package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.MoneyMention;
import dev.pactline.language.NumberMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.language.Precision;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads sentences in Simplified Chinese. All patterns are bounded: none looks further than one
 * clause.
 */
final class ChineseReader implements SentenceReader {
  private static final String N = String.valueOf(Template.NUMBER);
  private static final String M = String.valueOf(Template.MONEY);
  private static final String D = String.valueOf(Template.DATE);
  private static final String NEAR = "[^，。；：,;" + N + M + "]";
  private static final String PEOPLE =
      "(?:人|人士|代表|嘉宾|来宾|客商|客人|宾客|企业家|采购商|专家|学者|官员|商人|观众|听众|会员|商户|经销商|负责人|农|茶商|船东|投资者|人员|与会者|参会者)";
  private static final Cue CAME =
      Cue.of(
          N
              + "[余多]?[名位个]?"
              + NEAR
              + "{0,24}?(?:参加|出席|到会|参会|与会|到场|参与|赴会|莅临|齐聚|汇聚|聚集|聚首|入场|坐满|共襄|济济一堂|云集|相聚|坐在一起|围坐|现身|光临|报到|签到|入座|捧场|前来|来到|聆听|听取|列席|走进会场|进场|登记|挤满|聚集一堂|聚首|参观)");
  private static final Cue COUNTED =
      Cue.of(
          "(?:出席者|参会者|与会者|到会者|参加者|与会人员|参会人员|与会人士|与会人数|参会人数|到会人数|出席人数|与会嘉宾|参会嘉宾|到会嘉宾|到会客商|参会客商|实到|到场者"
              + "|到场的|到场人数|参加"
              + NEAR
              + "{0,12}的|出席"
              + NEAR
              + "{0,12}的|到会"
              + NEAR
              + "{0,10}|人数)(?:合计|总计|共计|共|总数|预计|预期|有望|应为|实为|更正为|达到|达|为|有|近|约|超过|逾|达到了)*"
              + N
              + "[余多]?[名位]?(?:人|"
              + PEOPLE
              + ")?");
  private static final Cue DREW =
      Cue.of(
          "(?:吸引了?|迎来了?|汇聚了?|聚集了?|接待了?|邀请到了?|来自)"
              + NEAR
              + "{0,22}"
              + N
              + "[余多]?[名位]?"
              + NEAR
              + "{0,16}?"
              + PEOPLE);
  private static final Cue TOLD =
      Cue.of(
          "(?:来了|到了|坐了|有|共有|共|参加|出席|到会|参会|与会|到场|签到|报到|登记|现场|观众|听众|会场)(?:者|人员|人数|嘉宾|客商)?(?:合计|总计|共计|共|达|为|有|近|约|超过|逾)*"
              + N
              + "[余多]?(?:人|名|位)(?:参加|出席|到会|参会|与会|到场|"
              + PEOPLE
              + "|(?=[，。；、]|$))");
  private static final Cue BOTH = Cue.of("(?:线上线下|线下线上|两地|现场)(?:合计|总计|共计|共|总共|有)*" + N + "[余多]?人");
  private static final Cue ONLINE =
      Cue.of(
          "(?:另有|还有|另)"
              + N
              + "[余多]?[名位]?"
              + NEAR
              + "{0,8}(?:线上|视频|在线|远程|连线|网络|网上|云端|隔空)"
              + NEAR
              + "{0,8}(?:参加|参会|与会|出席|接入)?");
  private static final Cue NO_ATTENDANCE =
      Cue.of("代表团|访问团|考察团|团组|成员|随行|随团|率团|观看|直播|浏览|人次|点击|展位|容纳|座位|员工|工人|就业|岗位|常住|学生|其中|组团|椅|客座|可坐");

  private static final String UNIT = "(?:个|项|份|单|笔|宗|件|桩|批)";
  private static final String PAPER = "(?:项目|协议|合同|订单|备忘录|文件|协定|文本|合作|意见书|合约|采购单|契约|条约|议定书|大单)";
  private static final String SIGN =
      "(?:签约|签署|签订|签下|签了|签成|签定|达成|敲定|落定|缔结|订立|下了|订下|签字|成交|促成|换签|谈成|谈妥|做成|拿下|敲下)";
  private static final Cue ITEMS =
      Cue.of(N + "[余多]?" + UNIT + "?" + NEAR + "{0,16}?(?:" + PAPER + "|(?=[，。；,;、和及]|$))");
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
  private static final Cue PLANNED =
      Cue.of("拟|定于|订于|定在|届时|预计|计划|有望|希望|将于|将在|将签|将举|将有|将办|力争|目标|争取|可望|预期|待签|愿|想");
  private static final Cue BACKGROUND =
      Cue.of(
          "去年|前年|此前|曾|累计(?!金额|签约额|总额|成交额|合同额|成交金额)|截至|上届|往届|历届|历年|上一届|多年来|以来|上年|同比|迄今|现有|已有|早在|目前|另有消息|同期|全市|全省|全年|上半年|前[一二三四五六七八九十0-9]+个?(?:月|季度)|全年|年产值|往年");
  private static final Cue PART = Cue.of("其中|最大的?|最大一|一份|一项|一个|单笔|头一|首个|仅|单是|光是");

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

  private static final Cue EVENT =
      Cue.of(
          "(?:论坛|洽谈会|推介会|对接会|座谈会|研讨会|交流会|圆桌会议|圆桌会|圆桌|对话会|博览会|展览会|展销会|交易会|峰会|大会|年会|恳谈会|说明会|见面会|采购会|订货会|签约仪式|签约活动|签约会|招商会|品鉴会|推广会|专场|沙龙|午餐会|早餐会|晚餐会|路演|贸洽会|商谈会|联席会|恳亲会|订购会|经贸活动|对接活动|合作会议|联谊会|招待会|合作月|经贸会|商贸会|展洽会|采洽会|碰头会|联席会议|高峰会|博览|展示会|体验会|茶话会|见面活动|发布会"
              + "|合作周|贸易周|服务周|经贸周|投资周|文化周|科技周|商务周|经贸日|贸易日|商务日|投资日|合作日|机械日|科技日|工业日|产业日|制造日|活动周|展会|洽谈活动|推介活动|对话|会晤|大集|酒会|茶会|展(?=[在上，。开闭期吸])|(?:(?<![商协学工委促员])会|日|周|节)(?=[在于上将，。"
              + D
              + "]))");
  private static final Cue ANOTHER_EVENT = Cue.of("(?:另一|下一届|下届|上届|往届|去年的?|明年的?|首届|同类|类似)$");
  private static final Cue MANY_EVENTS = Cue.of("(?:两|三|四|五|各)(?:场|个|站|次)" + "[^，。]{0,8}$");
  private static final Cue HOLD = Cue.of("举行|举办|召开|开幕|闭幕|落幕|拉开帷幕|启幕|移师|设在|办在|落下帷幕");
  private static final Cue CANCEL =
      Cue.of("取消|终止|解约|作罢|告吹|流产|叫停|撤销|解除|停办|停开|不再举[行办]|不再召开|无法如期|不能如期|未能如期|不予举办|泡汤|作废|搁置|谈崩");
  private static final Cue NO_CANCEL = Cue.of("关税|取消了?限制|不会取消|未取消|没有取消|并未取消|如取消|若取消|签证|手续|航班");
  private static final Cue SAY = Cue.of("说$|通报$|披露$|透露$|表示$|介绍$|获悉|记者$|称$|讯$|刊发|报道|消息|电$|宣布");
  private static final String NAME_STOPS = "，。；：、！？“”\"《》（）()【】 \t,;" + N + M + D;
  private static final List<String> NAME_OPENERS =
      List.of(
          "在", "于", "的", "了", "出席", "参加", "举办", "举行", "召开", "加", "届", "赴", "为期", "参与", "天", "是",
          "由", "至", "和", "及", "与会", "当天", "本周", "昨天", "前天", "今天");
  private static final int LONGEST_NAME = 36;

  @Override
  public List<EventMention> events(Parsed parsed) {
    Template template = parsed.template();
    String text = template.text();
    List<EventMention> mentions = new ArrayList<>();
    Cue.Search matcher = EVENT.search(text);
    int behind = 0;
    while (matcher.find()) {
      EventMention mention = event(template, behind, matcher.start(), matcher.end());
      if (mention.noun().length() == 1
          && !mention.noun().equals("展")
          && mention.places().size() < 2) {
        continue;
      }
      mentions.add(mention);
      behind = matcher.end();
    }
    return mentions;
  }

  private static EventMention event(Template template, int behind, int noun, int end) {
    Parsed parsed = template.parsed();
    String text = template.text();
    int from = noun;
    while (from > behind
        && noun - from < LONGEST_NAME
        && NAME_STOPS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    for (String opener : NAME_OPENERS) {
      int at = text.lastIndexOf(opener, noun - 1);
      if (at >= from && at + opener.length() <= noun && !inPlace(template, at)) {
        from = Math.max(from, at + opener.length());
      }
    }
    int first = template.chunk(Math.min(from, noun));
    first = ofPlace(template, from, first, behind);
    int last = template.chunk(end - 1) + 1;
    List<PlaceMention> places = new ArrayList<>();
    for (int i = first; i < last; i++) {
      if (parsed.at(i).place() != null) {
        places.add(parsed.at(i).place());
      }
    }
    boolean named = noun - from >= 4 || !places.isEmpty();
    String before = text.substring(Math.max(behind, noun - 10), noun);
    boolean other =
        ANOTHER_EVENT.in(
            text, Math.max(behind, from - 6), Math.max(from, noun - (named ? noun - from : 0)));
    boolean several = MANY_EVENTS.in(before);
    String clause =
        template.clause(noun)
            + (template.clauseEnd(noun) < text.length()
                ? template.clause(template.clauseEnd(noun) + 1)
                : "");
    Cue.Search hold = HOLD.search(clause);
    boolean planned = hold.find() && PLANNED.in(clause, 0, hold.start());
    boolean fresh =
        named
            || text.startsWith("一场", Math.max(0, from - 2))
            || text.startsWith("一个", Math.max(0, from - 2));
    String name = named && !several ? template.words(from, end) : null;
    return new EventMention(
        parsed,
        first,
        last,
        name,
        text.substring(noun, end),
        fresh,
        other,
        several,
        planned ? Mood.PLANNED : Mood.ACTUAL,
        places);
  }

  /** "比利时列日的物流早餐会": the places before "的" are the event's. */
  private static int ofPlace(Template template, int from, int first, int behind) {
    if (from == 0 || template.text().charAt(from - 1) != '的') {
      return first;
    }
    int chunk = template.chunk(from - 1);
    int place = chunk;
    while (place > 0
        && template.start(place - 1) >= behind
        && template.parsed().at(place - 1).place() != null) {
      place--;
    }
    return place == chunk ? first : place;
  }

  private static boolean inPlace(Template template, int at) {
    return template.parsed().at(template.chunk(at)).place() != null;
  }

  @Override
  public List<Count> attendance(Parsed parsed, boolean eventInSentence) {
    Template template = parsed.template();
    String text = template.text();
    List<Count> counts = new ArrayList<>();
    if (text.indexOf(Template.NUMBER) < 0) {
      return counts;
    }
    boolean[] used = new boolean[text.length()];
    addHalls(counts, template, used);
    for (Cue pattern : List.of(ONLINE, BOTH, COUNTED, CAME, DREW, TOLD)) {
      Cue.Search matcher = pattern.search(text);
      while (matcher.find()) {
        int number = Template.number(matcher, text);
        if (number < 0
            || used[number]
            || NO_ATTENDANCE.in(near(template, number, matcher))
            || companies(text, number)) {
          continue;
        }
        used[number] = true;
        Extent extent = pattern == ONLINE ? Extent.MORE : Extent.WHOLE;
        add(counts, template, number, Counted.ATTENDANCE, mood(template, number), extent);
      }
    }
    if (counts.isEmpty()) {
      addLoose(counts, template, LOOSE_PEOPLE, Counted.ATTENDANCE);
    }
    return counts;
  }

  private static final Cue HALLS =
      Cue.of("(?:会场|分会场|现场|一侧|一方|这边|那边)(?:到了|来了|坐了|坐着|有|共|约)*" + N + "[余多]?[名位]?人");
  private static final Cue LOOSE_PEOPLE =
      Cue.of(N + "[余多]?(?:[名位]" + NEAR + "{1,8}|个?" + NEAR + "{0,12}?" + PEOPLE + ")");
  private static final Cue LOOSE_PAPERS =
      Cue.of(N + "[余多]?(?:份|项|个|单|笔)" + NEAR + "{0,10}?(?:协议|合同|订单|备忘录|协定|合约|意向书)");

  /** "首尔会场到了45人，嘉兴会场75人": the halls of one event add up. */
  private static void addHalls(List<Count> counts, Template template, boolean[] used) {
    Cue.Search matcher = HALLS.search(template.text());
    List<Integer> halls = new ArrayList<>();
    while (matcher.find()) {
      halls.add(Template.number(matcher, template.text()));
    }
    for (int i = 0; halls.size() > 1 && i < halls.size(); i++) {
      int number = halls.get(i);
      used[number] = true;
      Extent extent = i == 0 ? Extent.WHOLE : Extent.MORE;
      add(counts, template, number, Counted.ATTENDANCE, mood(template, number), extent);
    }
  }

  /**
   * Numbers of the right things with a verb that no list has: the first that nothing speaks
   * against.
   */
  private static void addLoose(
      List<Count> counts, Template template, Cue pattern, Counted counted) {
    Cue.Search matcher = pattern.search(template.text());
    while (matcher.find()) {
      int number = Template.number(matcher, template.text());
      String clause = template.clause(number);
      boolean people = counted == Counted.ATTENDANCE;
      Cue against = people ? NO_ATTENDANCE : UNSIGNED;
      if (number >= 0
          && !against.in(clause)
          && !PART.in(clause)
          && !(people && companies(template.text(), number))
          && mood(template, number) == Mood.ACTUAL
          && !(people && small(template, number))) {
        add(counts, template, number, counted, Mood.ACTUAL, Extent.PERHAPS);
        return;
      }
    }
  }

  /** From a little before the number to the end of the match. */
  private static String near(Template template, int number, Cue.Search matcher) {
    int from = Math.max(template.clauseStart(number), Math.min(matcher.start(), number - 10));
    return template
        .text()
        .substring(Math.max(0, from), Math.min(template.text().length(), matcher.end() + 2));
  }

  private static boolean companies(String text, int number) {
    String next = text.substring(number + 1, Math.min(text.length(), number + 3));
    return next.startsWith("家")
        || next.startsWith("个展")
        || next.startsWith("个国")
        || next.startsWith("余家")
        || next.startsWith("多家")
        || (!next.isEmpty() && "地国省市州县校岸方边届".indexOf(next.charAt(0)) >= 0)
        || next.startsWith("项")
        || next.startsWith("个项")
        || next.startsWith("份")
        || next.startsWith("万标");
  }

  private static Mood mood(Template template, int position) {
    String text = template.text();
    int from = template.clauseStart(position);
    int to = template.clauseEnd(position);
    return PLANNED.in(text, from, to) ? Mood.PLANNED : Mood.ACTUAL;
  }

  private static void add(
      List<Count> counts,
      Template template,
      int position,
      Counted counted,
      Mood mood,
      Extent extent) {
    int at = template.chunk(position);
    NumberMention number = template.parsed().at(at).number();
    if (number.value().stripTrailingZeros().scale() > 0
        || number.value().longValue() > 10_000_000) {
      return;
    }
    Long max = number.max() == null ? null : Long.valueOf(number.max().longValue());
    counts.add(
        new Count(
            template.parsed(),
            at,
            counted,
            number.value().longValue(),
            max,
            number.precision(),
            mood,
            extent,
            true));
  }

  /** The sentence that was last read for papers, and what was found: shares ask again. */
  private Parsed lastForProjects;

  private List<Count> lastProjects;

  @Override
  public List<Count> projects(Parsed parsed, boolean eventInSentence) {
    if (parsed != lastForProjects) {
      lastProjects = List.copyOf(projects(parsed));
      lastForProjects = parsed;
    }
    return lastProjects;
  }

  private static List<Count> projects(Parsed parsed) {
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
            PART.in(text, template.clauseStart(number), number) ? Extent.PART : Extent.WHOLE;
        add(counts, template, number, Counted.PROJECTS, mood(template, number), extent);
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
      addLoose(counts, template, LOOSE_PAPERS, Counted.PROJECTS);
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

  @Override
  public List<Value> values(Parsed parsed) {
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

  private static boolean small(Template template, int number) {
    return template.parsed().at(template.chunk(number)).number().value().longValue() < FEWEST;
  }

  private static final int FEWEST = 10;

  /** An amount that nothing speaks against. */
  private static void addLoose(List<Value> values, Template template) {
    String text = template.text();
    int at = text.indexOf(Template.MONEY);
    boolean bare =
        at >= 0 && !NO_VALUE.in(text) && !PLANNED.in(text) && !PART.in(template.clause(at));
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
        PART.in(before)
            || (PART.in(context)
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
            mood(template, at),
            extent,
            part ? Math.max(1, covers) : extent == Extent.ITEM ? 1 : covers));
  }

  private static final Cue TRADE = Cue.of("进口|出口|贸易|口岸|通关|发运");
  private static final Cue TOTAL = Cue.of("总|合计|共计|一共|累计|加起来|加在一起|合起来");

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

  private static final Cue OPENS = Cue.of("开幕|启幕|揭幕|拉开帷幕|拉开序幕|开展|开馆");
  private static final Cue CLOSES = Cue.of("闭幕|落幕|落下帷幕|谢幕|收官|闭馆|圆满结束|圆满收官|结束");

  @Override
  public List<DatedAt> dates(Parsed parsed, List<EventMention> events) {
    Template template = parsed.template();
    String text = template.text();
    List<DatedAt> dates = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      DateMention date = parsed.at(i).date();
      if (date == null) {
        continue;
      }
      int at = template.start(i);
      String behind = text.substring(at + 1, Math.min(text.length(), at + 24));
      int comma = behind.indexOf('，');
      String spoken = comma < 0 ? behind : behind.substring(0, comma);
      boolean told =
          (SAY.in(spoken) && !HOLD.in(spoken))
              || text.startsWith("截至", Math.max(0, at - 2))
              || text.startsWith("自", Math.max(0, at - 1))
              || PUBLISHED.in(text, Math.max(0, at - 6), at);
      if (!told) {
        dates.add(
            new DatedAt(
                parsed,
                i,
                date,
                strength(text, at, events, date),
                edge(text, at, nextDate(template, i))));
      }
    }
    return dates;
  }

  private static final Cue PUBLISHED = Cue.of("本[刊报网台社站]|我[刊报网台社]");

  private static int strength(String text, int at, List<EventMention> events, DateMention date) {
    int end = Math.min(text.length(), at + 60);
    boolean held =
        HOLD.in(text, Math.max(0, at - 20), end) || text.substring(at, end).contains("签");
    boolean vague = date.kind() == DateMention.Kind.YEAR || date.kind() == DateMention.Kind.MONTH;
    return (held ? 2 : 0) + (events.isEmpty() ? 0 : 2) + (vague ? 0 : 1);
  }

  private static DatedAt.Edge edge(String text, int at, int next) {
    Cue.Search opens = OPENS.search(text, at, Math.min(next, at + 40));
    Cue.Search closes = CLOSES.search(text, at, Math.min(next, at + 40));
    int first = opens.find() ? opens.start() : Integer.MAX_VALUE;
    int last = closes.find() ? closes.start() : Integer.MAX_VALUE;
    return first < last
        ? DatedAt.Edge.FIRST
        : last < first ? DatedAt.Edge.LAST : DatedAt.Edge.WITHIN;
  }

  /** Where the next date but a length begins; behind the end for none. */
  private static int nextDate(Template template, int i) {
    for (int j = i + 1; j < template.parsed().size(); j++) {
      DateMention date = template.parsed().at(j).date();
      if (date != null && date.kind() != DateMention.Kind.DURATION) {
        return template.start(j);
      }
    }
    return template.text().length();
  }

  @Override
  public boolean background(Parsed parsed, int at) {
    Template template = parsed.template();
    int position = template.start(at);
    String clause = template.clause(position);
    if (BACKGROUND.in(clause)) {
      return true;
    }
    int end = template.clauseEnd(0);
    boolean opens = end < position && end < 14 && BACKGROUND.in(template.text(), 0, end);
    return opens || longAgo(parsed, template, position);
  }

  private static boolean longAgo(Parsed parsed, Template template, int position) {
    int from = template.clauseStart(position);
    int to = template.clauseEnd(position);
    for (int i = 0; i < parsed.size(); i++) {
      DateMention date = parsed.at(i).date();
      int at = template.start(i);
      boolean here = (at >= from && at < to) || (at < 3 && at < position);
      if (date != null && date.publication() != null && here) {
        boolean year =
            date.kind() == DateMention.Kind.YEAR
                && date.year() != null
                && date.year().getValue() < date.publication().getYear();
        boolean month =
            date.kind() == DateMention.Kind.MONTH
                && date.month() != null
                && date.month().isBefore(YearMonth.from(date.publication()).minusMonths(9));
        if (year || month) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean cancels(Parsed parsed) {
    String text = parsed.sentence().text();
    return CANCEL.in(text) && !NO_CANCEL.in(text);
  }

  private static final Cue POSTPONE = Cue.of("推迟|延期|改期|顺延|延后");

  @Override
  public boolean plans(Parsed parsed) {
    return false;
  }

  @Override
  public boolean locates(Parsed parsed, Homeland homeland) {
    return homeland.partners(parsed).size() == 1;
  }

  @Override
  public int postponed(Parsed parsed) {
    Template template = parsed.template();
    Cue.Search matcher = POSTPONE.search(template.text());
    return matcher.find() ? template.chunk(matcher.start()) : -1;
  }

  @Override
  public Count answer(Parsed question, Parsed parsed) {
    return null;
  }

  @Override
  public boolean continues(Parsed parsed) {
    return false;
  }

  @Override
  public boolean signs(Parsed parsed) {
    return parsed.sentence().text().contains("签") || parsed.sentence().text().contains("达成");
  }

  @Override
  public boolean mentionsDeal(Parsed parsed) {
    return CALLED_OFF.in(parsed.sentence().text());
  }

  private static final Cue CALLED_OFF = Cue.of(PAPER + "|(?:本次|此次|该|这场|原定)(?:活动|论坛|会议|展会|行程)");

  @Override
  public boolean thirdParties(Parsed parsed, Homeland homeland) {
    return false;
  }

  /** "越南客商最为踊跃，签了13份，金额9亿元": the only partner named in the sentence holds the figures. */
  @Override
  public List<Share> shares(Parsed parsed, Homeland homeland) {
    List<Share> shares = new ArrayList<>();
    Template template = parsed.template();
    List<Count> counts = new ArrayList<>(projects(parsed, true));
    if (counts.isEmpty()) {
      held(counts, template);
    }
    for (Count count : counts) {
      int position = template.start(count.at());
      int from = Math.max(0, template.text().lastIndexOf('；', position));
      var partners = homeland.partners(parsed, template.chunk(from), count.at());
      if (partners.size() == 1) {
        int semicolon = template.text().indexOf('；', position);
        int end = semicolon < 0 ? parsed.size() : template.chunk(semicolon);
        MoneyMention money = null;
        for (int i = count.at(); i < end && money == null; i++) {
          money = parsed.at(i).money();
        }
        shares.add(new Share(parsed, partners.iterator().next(), count.with(Extent.PART), money));
      }
    }
    return shares;
  }

  private static final Cue HOLDS =
      Cue.of("(?:占了?|占去|拿下|拿走|分得|获得|得到|包揽|份额为|有)" + N + "[余多]?" + UNIT);

  /** "其中保加利亚占七个项目". */
  private static void held(List<Count> counts, Template template) {
    Cue.Search matcher = HOLDS.search(template.text());
    while (matcher.find()) {
      int number = Template.number(matcher, template.text());
      add(counts, template, number, Counted.PROJECTS, Mood.ACTUAL, Extent.PART);
    }
  }

  private static final Cue RIGHT =
      Cue.of(
          "(?:应为|实为|更正为|改为|应当是|应是|实际[^，。]{0,10}为|实际[^，。]{0,8})"
              + "[^，。；"
              + N
              + M
              + "]{0,8}(["
              + N
              + M
              + "])");

  @Override
  public List<Figure> corrections(List<Parsed> note) {
    List<Figure> figures = new ArrayList<>();
    Counted topic = null;
    for (Parsed parsed : note) {
      Template template = parsed.template();
      String text = template.text();
      topic =
          text.contains("签约") || text.contains("项目") || text.contains("协议") || text.contains("合同")
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
          add(
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
