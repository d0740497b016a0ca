package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.util.ArrayList;
import java.util.List;

/** Finds the days of events in Chinese sentences. */
final class ChineseDays {
  private static final Cue SAY =
      Cue.of("说$|通报$|披露$|透露$|表示$|介绍$|获悉|来函|致函|来电|函告|说明$|记者$|称$|讯$|刊发|报道|消息|电$|宣布");
  private static final Cue OPENS = Cue.of("开幕|启幕|揭幕|拉开帷幕|拉开序幕|开展|开馆");
  private static final Cue CLOSES = Cue.of("闭幕|落幕|落下帷幕|谢幕|收官|闭馆|圆满结束|圆满收官|结束");
  private static final Cue PUBLISHED = Cue.of("本[刊报网台社站](?!讯[ \u3000]*$)|我[刊报网台社]");

  /** "28日召开的新闻通气会上获悉": the day of who tells. */
  private static final Cue PRESS = Cue.of("(?:召开|举行|举办)的?[^，。；]{0,8}(?:通气会|新闻发布会|吹风会|记者会|媒体见面会)");

  private static final int REACH = 20;

  /** Characters behind a date that tell whose day it is. */
  private static final int SAID = 24;

  private ChineseDays() {}

  static List<DatedAt> read(Parsed parsed, List<EventMention> events) {
    Template template = parsed.template();
    String text = template.text();
    List<DatedAt> dates = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      DateMention date = parsed.at(i).date();
      if (date == null) {
        continue;
      }
      int at = template.start(i);
      String behind = text.substring(at + 1, Math.min(text.length(), at + SAID));
      String spoken = spoken(behind);
      boolean told =
          (SAY.in(spoken) && !ChineseWords.HOLD.in(spoken))
              || LEARNS.in(behind, spoken.length(), behind.length())
              || text.startsWith("截至", Math.max(0, at - 2))
              || (text.startsWith("自", Math.max(0, at - 1)) && !OPENS.in(spoken))
              || PUBLISHED.in(text, Math.max(since(text, at), at - 6), at)
              || OF_LARGER.in(text, at, Math.min(text.length(), at + LARGER))
              || PRESS.in(text, at, Math.min(text.length(), at + REACH));
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

  /** Behind the last date or comma before: 本报4月15日报道，4月14日. */
  private static int since(String text, int at) {
    int date = text.lastIndexOf(Template.DATE, at - 1);
    return Math.max(date, text.lastIndexOf('，', at - 1)) + 1;
  }

  /** What is said of a date: its clause, up to the next date. */
  private static String spoken(String behind) {
    int end = 0;
    while (end < behind.length()
        && behind.charAt(end) != '，'
        && behind.charAt(end) != Template.DATE) {
      end++;
    }
    return behind.substring(0, end);
  }

  /** 签约仪式是13日开幕的世界制造业大会的配套活动之一: the day of that convention. */
  private static final Cue OF_LARGER =
      Cue.of("(?:开幕|启幕|举行|举办|召开)的[^，。；是]{2,24}?(?:配套活动|系列活动|重要活动|活动之一|专场活动)");

  private static final int LARGER = 36;

  /** 昨日上午，记者从省商务厅获悉: the day of who tells. */
  private static final Cue LEARNS = Cue.of("，(?:本报|本刊|本网)?记者[^，。；]{0,12}(?:获悉|了解到|得知)");

  private static int strength(String text, int at, List<EventMention> events, DateMention date) {
    int end = Math.min(text.length(), at + 60);
    boolean held =
        ChineseWords.HOLD.in(text, Math.max(0, at - 20), end)
            || text.substring(at, end).contains("签");
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
}
