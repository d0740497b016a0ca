package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.M;
import static dev.pactline.streams.extraction.ChineseWords.N;
import static dev.pactline.streams.extraction.ChineseWords.PAPER;
import static dev.pactline.streams.extraction.ChineseWords.UNIT;

import dev.pactline.language.DateMention;
import dev.pactline.language.MoneyMention;
import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.Figure.Value;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads sentences in Simplified Chinese. */
final class ChineseReader implements SentenceReader {
  private static final Cue BACKGROUND =
      Cue.of(
          "去年|前年|此前(?!一天)|曾|累计(?!参会|与会|到会|到场|金额|签约额|总额|成交额|合同额|成交金额|约?"
              + M
              + ")|截至(?!闭幕|落幕|收官|结束|发稿|当)|上届|[上前]"
              + N
              + "届|往届|历届|历年|上一届|多年来|以来|上年|同比|迄今|现有|已有|早在|目前|另有消息|同期|全市|全省|全年|上半年|前[一二三四五六七八九十0-9]+个?(?:月|季度)|全年|年产值|往年");
  private static final Cue CANCEL =
      Cue.of(
          "取消|终止|解约|作罢|告吹|流产|叫停|撤销|解除|停办|停开|不再举[行办]|不再召开|无法如期|不能如期|未能如期|不予举办|泡汤|作废|宣布无效|宣告无效|搁置|谈崩");
  private static final Cue NO_CANCEL =
      Cue.of(
          "关税|取消了?限制|不会取消|未取消|没有取消|并未取消|如取消|若取消|签证|手续|航班"
              // 今年很多展会都取消了: those of others
              + "|(?:很多|许多|不少|多场|众多|大量|大批|其他|各类|各地|一些)[^，。；]{0,14}(?:取消|停办|终止)");

  private static final Cue POSTPONE = Cue.of("推迟|延期|改期|顺延|延后");

  /** 两度推迟的对接会终于举行: it was held. */
  private static final Cue HELD_AT_LAST =
      Cue.of("(?:推迟|延期|改期|顺延|延后)的[^，。；将拟]{0,40}?(?:举行|举办|召开|开幕|闭幕|落幕)");

  private static final Cue CALLED_OFF = Cue.of(PAPER + "|(?:本次|此次|该|这场|原定)(?:活动|论坛|会议|展会|行程)");
  private static final Cue HOLDS =
      Cue.of("(?:占了?|占去|拿下|拿走|分得|获得|得到|包揽|份额为|有)" + N + "[余多]?" + UNIT);

  /** The sentence that was last read for papers, and what was found: shares ask again. */
  private Parsed lastForProjects;

  private List<Count> lastProjects;

  @Override
  public List<EventMention> events(Parsed parsed) {
    return ChineseEvents.read(parsed);
  }

  @Override
  public List<Count> attendance(Parsed parsed, boolean eventInSentence) {
    return ChineseAttendance.read(parsed);
  }

  @Override
  public List<Count> projects(Parsed parsed, boolean eventInSentence) {
    if (parsed != lastForProjects) {
      lastProjects = ChinesePapers.read(parsed);
      lastForProjects = parsed;
    }
    return lastProjects;
  }

  @Override
  public List<Value> values(Parsed parsed) {
    return ChineseValues.read(parsed);
  }

  @Override
  public List<DatedAt> dates(Parsed parsed, List<EventMention> events) {
    return ChineseDays.read(parsed, events);
  }

  @Override
  public boolean background(Parsed parsed, int at) {
    Template template = parsed.template();
    int position = template.start(at);
    String clause = template.clause(position);
    String told = SINCE_OPENING.in(clause) ? clause.replace("以来", "") : clause;
    if (EVENTS.in(template.text(), 0, position)) {
      told = told.replace("累计", "");
    }
    if (BACKGROUND.in(told)) {
      return true;
    }
    int end = template.clauseEnd(0);
    boolean opens = end < position && end < 14 && BACKGROUND.in(template.text(), 0, end);
    return opens || longAgo(parsed, template, position);
  }

  /** 博览会自5月8日开幕以来: no other time than that of the event. */
  private static final Cue SINCE_OPENING = Cue.of("(?:开幕|启幕|揭幕|开展|开馆|开锣)以来");

  /** 两场活动共有520人参加，累计签约21个项目: at these two. */
  private static final Cue EVENTS = Cue.of(N + "(?:场|站)(?:活动|会|对接|推介|洽谈|论坛|签约)");

  @Override
  public boolean standing(Parsed parsed, int at) {
    return STANDING.in(parsed.template().text());
  }

  private static final Cue STANDING = Cue.of("纠纷|诉讼|法院|仲裁|起诉|拥有|持有|手握|履行|在手");

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
    String text = parsed.template().text();
    return CANCEL.in(text)
        && CLAUSES
            .splitAsStream(text)
            .anyMatch(clause -> CANCEL.in(clause) && !NO_CANCEL.in(clause));
  }

  private static final Pattern CLAUSES = Pattern.compile("[，,。；;]");

  @Override
  public boolean plans(Parsed parsed) {
    return false;
  }

  @Override
  public boolean locates(Parsed parsed, Homeland homeland) {
    return homeland.partners(parsed).size() == 1;
  }

  @Override
  public boolean movesOn(Parsed parsed) {
    return MOVING_ON.in(parsed.template().text());
  }

  private static final Cue MOVING_ON = Cue.of("转赴|转往|转抵|移师|转战|移步|继而前往|随后前往|随后赴|又赴|再赴|接着赴");

  @Override
  public int postponed(Parsed parsed) {
    Template template = parsed.template();
    Cue.Search matcher = POSTPONE.search(template.text());
    while (matcher.find()) {
      int at = matcher.start();
      boolean held = HELD_AT_LAST.in(template.text(), at, template.text().length());
      if (!held && (at == 0 || "再不未".indexOf(template.text().charAt(at - 1)) < 0)) {
        return template.chunk(at);
      }
    }
    return -1;
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
    String text = parsed.template().text();
    return text.contains("签") || text.contains("达成");
  }

  @Override
  public boolean signsMany(Parsed parsed) {
    return false;
  }

  @Override
  public boolean mentionsDeal(Parsed parsed) {
    return CALLED_OFF.in(parsed.template().text());
  }

  @Override
  public boolean thirdParties(Parsed parsed, Homeland homeland) {
    return false;
  }

  /** "越南客商最为踊跃，签了13份，金额9亿元": the only partner named in the sentence holds the figures. */
  @Override
  public Tour tour(Parsed parsed, Homeland homeland) {
    return null;
  }

  @Override
  public List<Division> divisions(Parsed parsed, Homeland homeland) {
    return ChineseDivision.of(parsed, homeland);
  }

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

  /** "其中保加利亚占七个项目". */
  private static void held(List<Count> counts, Template template) {
    Cue.Search matcher = HOLDS.search(template.text());
    while (matcher.find()) {
      int number = Template.number(matcher, template.text());
      ChineseCounts.add(counts, template, number, Counted.PROJECTS, Mood.ACTUAL, Extent.PART);
    }
  }

  @Override
  public boolean homeDeal(Parsed parsed, Homeland homeland) {
    return ChineseHomeDeals.tells(parsed, homeland);
  }

  @Override
  public boolean corrects(List<Parsed> paragraph) {
    return Few.any(paragraph, told -> CORRECTS.in(told.template().text()));
  }

  private static final Cue CORRECTS = Cue.of("更正|勘误|订正");

  @Override
  public List<Figure> corrections(List<Parsed> note) {
    return ChineseCorrections.read(note);
  }
}
