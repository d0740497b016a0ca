package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.N;
import static dev.pactline.streams.extraction.ChineseWords.NEAR;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import java.util.ArrayList;
import java.util.List;

/** Finds how many people a Chinese sentence says were at an event. */
final class ChineseAttendance {
  private static final String PEOPLE =
      "(?:人|人士|代表|嘉宾|来宾|客商|客人|宾客|企业家|采购商|专家|学者|官员|商人|观众|听众|会员|商户|经销商|负责人|农|茶商|船东|投资者|人员|与会者|参会者)";
  private static final Cue CAME =
      Cue.of(
          N
              + "[余多来]?[名位个]?"
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
              + "[余多来]?[名位]?(?:人|"
              + PEOPLE
              + ")?");
  private static final Cue DREW =
      Cue.of(
          "(?:吸引了?|迎来了?|引来了?|请来了?|汇聚了?|聚集了?|聚起了?|聚齐了?|接待了?|邀请到了?|来自)"
              + NEAR
              + "{0,22}"
              + N
              + "[余多来]?[名位]?"
              + NEAR
              + "{0,16}?"
              + PEOPLE);
  private static final Cue TOLD =
      Cue.of(
          "(?:来了|到了|坐了|坐着|聚起了?|有|共有|共|参加|出席|到会|参会|与会|到场|光顾|入场|签到|报到|登记|现场|观众|听众|会场|准确地说|确切地说)(?:者|人员|人数|嘉宾|客商|是)?(?:合计|总计|共计|共|达|为|有|近|约|超过|逾)*"
              + N
              + "[余多来]?(?:人|名|位)(?:参加|出席|到会|参会|与会|到场|"
              + PEOPLE
              + "|(?=[，。；、]|$))|(?:与会|光顾|参会|入场)"
              + NEAR
              + "{1,10}?"
              + N
              + "(?:[余多来]?[名位人]|(?=[，。；]))|(?:挤进了?|留下了?)"
              + N
              + "[余多来]?(?:人|个名字)");

  /** "代表团与55位企业家座谈": a delegation meets them, and is not meant by the number. */
  private static final Cue MET =
      Cue.of("[与同和]" + N + "[余多来]?[名位]" + NEAR + "{0,12}?" + PEOPLE + "(?:座谈|洽谈|会谈|对接|交流|见面|面谈)");

  /** Those in the hall and before screens together. */
  private static final String EVERYBODY = "线上线下|线下线上";

  private static final String SUM = "(?:合计|总计|共计|共|总共|有)*" + N + "[余多来]?";
  private static final Cue BOTH = Cue.of("(?:" + EVERYBODY + "|两地|现场)" + SUM + "人");
  private static final Cue ONLINE =
      Cue.of(
          "(?:另有|还有|另)"
              + N
              + "[余多来]?[名位]?"
              + NEAR
              + "{0,8}(?:线上|视频|在线|远程|连线|网络|网上|云端|隔空)"
              + NEAR
              + "{0,8}(?:参加|参会|与会|出席|接入)?");

  /** "累计接待观众1.2万人次": visits are all that a fair counts. */
  private static final Cue VISITS =
      Cue.of(
          "(?:观众|客商|采购商|参观者|访客|入场|到场|参观|参会人数|参会|与会人数|与会|到会|参与人数|参与)(?:累计|总计|共计|共|达到|达|为|有|近|约|超过|逾|突破)*"
              + N
              + "[余多来]?人次");

  private static final Cue NO_VISITS = Cue.of("直播|浏览|点击|观看|线上|网上|在线|播放|旅客|游客|航班|去年|上届|往届|预计|有望");

  private static final Cue NO_ATTENDANCE =
      Cue.of(
          "代表团|访问团|考察团|采购团|一行|团组|成员|随行|随团|率团|观看|直播|浏览|人次|点击|展位|容纳|座位(?!坐)|员工|工人|就业|岗位|常住|学生|其中|组团|椅|客座|可坐");
  private static final Cue HALLS =
      Cue.of("(?:会场|分会场|现场|一侧|一方|这边|那边)(?:到了|来了|坐了|坐着|有|共|约)*" + N + "[余多来]?[名位]?人");
  private static final Cue LOOSE_PEOPLE =
      Cue.of(N + "[余多来]?(?:[名位]" + NEAR + "{1,8}|个?" + NEAR + "{0,12}?" + PEOPLE + ")");
  private static final int FEWEST = 10;

  private ChineseAttendance() {}

  static List<Count> read(Parsed parsed) {
    Template template = parsed.template();
    String text = template.text();
    List<Count> counts = new ArrayList<>();
    if (text.indexOf(Template.NUMBER) < 0) {
      return counts;
    }
    addSum(counts, template);
    if (!counts.isEmpty()) {
      return counts;
    }
    boolean[] used = new boolean[text.length()];
    addHalls(counts, template, used);
    int total = total(template);
    for (Cue pattern : List.of(ONLINE, BOTH, COUNTED, CAME, DREW, TOLD, MET)) {
      Cue.Search matcher = pattern.search(text);
      while (matcher.find()) {
        int number = Template.number(matcher, text);
        if (number < 0
            || used[number]
            || NO_ATTENDANCE.in(
                pattern == MET
                    ? text.substring(matcher.start(), matcher.end())
                    : near(template, number, matcher))
            || companies(text, number)) {
          continue;
        }
        used[number] = true;
        Extent extent = pattern == ONLINE ? Extent.MORE : Extent.WHOLE;
        extent = total >= 0 && number != total ? Extent.PART : extent;
        ChineseCounts.add(
            counts,
            template,
            number,
            Counted.ATTENDANCE,
            ChineseCounts.mood(template, number),
            extent);
      }
    }
    if (counts.isEmpty()) {
      addVisits(counts, template);
    }
    if (counts.isEmpty()) {
      ChineseCounts.addLoose(
          counts,
          template,
          LOOSE_PEOPLE,
          Counted.ATTENDANCE,
          number ->
              NO_ATTENDANCE.in(template.clause(number))
                  || companies(text, number)
                  || small(template, number));
    }
    return counts;
  }

  /** 入场人次分别为2万和1万，共计3万: the sum. */
  private static final Cue SUMS =
      Cue.of("(?:人次|人数)分别[为是]" + N + "[^，。；]{0,6}?" + N + "[^，。；]{0,3}，(?:共计|合计|总计|一共|共)?" + N);

  private static void addSum(List<Count> counts, Template template) {
    Cue.Search sum = SUMS.search(template.text());
    int number = sum.find() ? sum.end() - 1 : -1;
    if (number >= 0
        && !NO_VISITS.in(template.clause(sum.start()))
        && TOTALS.in(template.words(sum.start(), sum.end()))) {
      Mood mood = ChineseCounts.mood(template, number);
      ChineseCounts.add(counts, template, number, Counted.ATTENDANCE, mood, Extent.WHOLE);
    }
  }

  /** 另有140人通过视频参会，线上线下共有230人参加: where the sum is; -1 for none. */
  private static int total(Template template) {
    Cue.Search sum = ALL.search(template.text());
    return sum.find() ? Template.number(sum, template.text()) : -1;
  }

  private static final Cue ALL = Cue.of("(?:" + EVERYBODY + ")" + SUM + "[名位]?人");

  private static final Cue TOTALS = Cue.of("共|合计|总计");

  private static void addVisits(List<Count> counts, Template template) {
    Cue.Search matcher = VISITS.search(template.text());
    while (counts.isEmpty() && matcher.find()) {
      int number = Template.number(matcher, template.text());
      if (number >= 0 && !NO_VISITS.in(template.clause(number))) {
        Mood mood = ChineseCounts.mood(template, number);
        ChineseCounts.add(counts, template, number, Counted.ATTENDANCE, mood, Extent.WHOLE);
      }
    }
  }

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
      ChineseCounts.add(
          counts,
          template,
          number,
          Counted.ATTENDANCE,
          ChineseCounts.mood(template, number),
          extent);
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
    String next = text.substring(number + 1, Math.min(text.length(), number + 4));
    return next.startsWith("家")
        || next.startsWith("个展")
        || next.startsWith("个会场")
        || next.startsWith("个国")
        || next.startsWith("余家")
        || next.startsWith("多家")
        || (!next.isEmpty() && "地国省市州县校岸方边届".indexOf(next.charAt(0)) >= 0)
        || next.startsWith("项")
        || next.startsWith("个项")
        || next.startsWith("份")
        || next.startsWith("万标");
  }

  private static boolean small(Template template, int number) {
    return template.parsed().at(template.chunk(number)).number().value().longValue() < FEWEST;
  }
}
