package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.D;
import static dev.pactline.streams.extraction.ChineseWords.M;
import static dev.pactline.streams.extraction.ChineseWords.N;

import dev.pactline.language.DateMention;
import dev.pactline.language.NumberMention;
import dev.pactline.language.PlaceMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Finds events in Chinese sentences: by name, as 匈牙利—温州经贸合作论坛, or by noun, as 论坛. */
final class ChineseEvents {
  /** 交流周, 开放日, 采购节, but not 合作日益密切, 投资周期, 贸易节点. */
  private static final String OCCASION =
      "|(?:交流|合作|贸易|服务|经贸|投资|文化|科技|商务|机械|工业|产业|制造|活动|洽谈|推介|客户|开放|采购|购物|消费|体验|旅游|美食|友好)"
          + "(?:周(?!边|期|转|围|年|全|密|报|刊|[一二三四五六日末])|日(?![益趋渐前均内本元报程常新])"
          + "|月(?![度报均初底末])|节(?![点奏能约省目])|季(?![度节报]))";

  private static final Cue EVENT =
      Cue.of(
          "(?:论坛|洽谈会|推介会|对接会|座谈会|研讨会|交流会|圆桌会议|圆桌会|圆桌|对话会|博览会|展览会|展销会|交易会|峰会|大会|年会|恳谈会|说明会|见面会|采购会|订货会|签约仪式|签约活动|签约会|招商会|品鉴会|推广会|专场(?!推介会|对接会|洽谈会|招商会|交流会|采购会|说明会|论坛)|沙龙|午餐会|早餐会|晚餐会|路演|贸洽会|商谈会|联席会|恳亲会|订购会|经贸活动|对接活动|合作会议|联谊会|招待会|经贸会|商贸会|展洽会|采洽会|碰头会|联席会议|高峰会|博览(?!中心|馆|城|园|局)|展示会|体验会|茶话会|见面活动|发布会"
              + OCCASION
              + "|展会|洽谈活动|推介活动|对话|会晤|大集|酒会|茶会|展(?=[在上，。开闭期吸定将拟于落收圆举亮共现签])|座谈(?=，[^。]{0,12}(?:到会|出席|参加|与会|到场|共有|约有|签[署约订下]))|展销|(?:会|日|周|节)(?=[在于上将，。"
              + D
              + "]))");
  private static final Cue ANOTHER_EVENT =
      Cue.of("(?:另一|下一届|下届|上届|往届|去年的?|明年的?|首届|同类|类似|[上下前]" + N + "届的?)$");

  /** "两场养老与医疗器械产业对接会"; "第2场" is one. */
  private static final Cue MANY_EVENTS =
      Cue.of("(?:" + N + "|多|数|各)(?:场|站)(?<!第" + N + "[场站])[^，。；" + N + "]{0,20}$");

  private static final String NAME_STOPS = "，。；：、！？“”\"《》（）()【】 \t,;" + N + M + D;
  private static final List<String> NAME_OPENERS =
      List.of(
          "在", "于", "的", "了", "出席", "参加", "举办", "举行", "召开", "加", "届", "赴", "为期", "参与", "天", "是",
          "由", "至", "和", "及", "与会者", "当天", "本周", "昨天", "前天", "今天");
  private static final String WORDS_BEFORE = "商协学工委促员社发扩拓开进施布参伸舒招机理董";
  private static final int LONGEST_NAME = 36;

  private ChineseEvents() {}

  static List<EventMention> read(Parsed parsed) {
    Template template = parsed.template();
    String text = template.text();
    List<EventMention> mentions = new ArrayList<>();
    Cue.Search matcher = EVENT.search(text);
    int behind = 0;
    while (matcher.find()) {
      if (countless(template, matcher.end())) {
        continue;
      }
      EventMention mention = event(template, behind, matcher.start(), matcher.end());
      if (mention.noun().length() == 1
          && (partOfWord(text, matcher.start())
              || (!mention.noun().equals("展") && mention.places().size() < 2))) {
        continue;
      }
      mentions.add(mention);
      behind = matcher.end();
    }
    return mentions;
  }

  /** 全年组织线上展会127场: none of them is the event of the news. */
  private static boolean countless(Template template, int end) {
    String text = template.text();
    NumberMention count =
        end + 1 < text.length() && text.charAt(end) == Template.NUMBER
            ? template.parsed().at(template.chunk(end)).number()
            : null;
    boolean times =
        count != null && (text.startsWith("场", end + 1) || text.startsWith("余场", end + 1));
    return times && count.value().compareTo(BigDecimal.TEN) >= 0;
  }

  /** 商会, 发展: the character ends another word. */
  private static boolean partOfWord(String text, int noun) {
    return noun > 0 && WORDS_BEFORE.indexOf(text.charAt(noun - 1)) >= 0;
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
      int at = noun - 1;
      while (at >= from && !text.startsWith(opener, at)) {
        at--;
      }
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
    boolean other =
        ANOTHER_EVENT.in(
            text, Math.max(behind, from - 6), Math.max(from, noun - (named ? noun - from : 0)));
    other &= !(named && !places.isEmpty() && firstNow(template, from));
    boolean several = many(template, Math.max(behind, noun - BEFORE), noun);
    String clause =
        template.clause(noun)
            + (template.clauseEnd(noun) < text.length()
                ? template.clause(template.clauseEnd(noun) + 1)
                : "");
    Cue.Search hold = ChineseWords.HOLD.search(clause);
    boolean planned = hold.find() && ChineseWords.PLANNED.in(clause, 0, hold.start());
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

  /**
   * Whether the words from {@code start} to a word for events say that there were more than one.
   */
  private static boolean many(Template template, int start, int noun) {
    Cue.Search search = MANY_EVENTS.search(template.text().substring(start, noun));
    if (!search.find()) {
      return false;
    }
    NumberMention count = template.parsed().at(template.chunk(start + search.start())).number();
    return count == null || count.value().compareTo(BigDecimal.ONE) > 0;
  }

  /** Characters before a word for events that tell how many there were. */
  private static final int BEFORE = 24;

  /** 10月22日，首届某地论坛举行: the first edition is that of the news where no other year is told. */
  private static boolean firstNow(Template template, int from) {
    Parsed parsed = template.parsed();
    boolean first = template.text().startsWith("首届", Math.max(0, from - 2));
    boolean now = false;
    for (int i = parsed.nextDate(0); first && i >= 0; i = parsed.nextDate(i + 1)) {
      DateMention date = parsed.at(i).date();
      boolean day = date.hasDays() && date.publication() != null;
      now |= day && !date.from().isBefore(date.publication().minusDays(RECENT));
      first = date.hasDays() || date.kind() == DateMention.Kind.DURATION;
    }
    return first && now;
  }

  private static final int RECENT = 60;

  /** "比利时列日的物流早餐会": the places before "的" are the event's. */
  private static int ofPlace(Template template, int from, int first, int behind) {
    if (from == 0 || template.text().charAt(from - 1) != '的') {
      return first;
    }
    int chunk = heldIn(template, from - 1);
    int place = chunk;
    while (place > 0
        && template.start(place - 1) >= behind
        && template.parsed().at(place - 1).place() != null) {
      place--;
    }
    return place == chunk ? first : place;
  }

  /** "在塔什干举行的推介会": the chunk of the verb, which is behind the place. */
  private static int heldIn(Template template, int of) {
    boolean held = HELD.contains(template.text().substring(Math.max(0, of - 2), of));
    return template.chunk(held ? Math.max(0, of - 2) : of);
  }

  private static final Lexicon HELD = Lexicon.load("chinese-holding-verbs");

  private static boolean inPlace(Template template, int at) {
    return template.parsed().at(template.chunk(at)).place() != null;
  }
}
