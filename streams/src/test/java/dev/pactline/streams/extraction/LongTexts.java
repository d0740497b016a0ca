package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Long texts that no article is: one phrase again and again, or a few words in any order, without
 * full stops, with many, or one a line. What is read in quadratic time takes seconds on them.
 */
final class LongTexts {
  private static final List<String> PHRASES =
      List.of(
          "China and Kenya signed 9 contracts worth $3 million and ",
          "9 12 300 1,500 ",
          "9 contracts and 12 deals and ",
          "Kenya, Japan, Georgia, Warsaw, Nairobi, Zhejiang, ",
          "$3 million, 45 million euros, 45 pounds, Rs 300, ",
          "May 3, May 4, 2018-05-20, Tuesday, 12 and ",
          "$3 million (",
          "([{",
          "\"",
          "China. . . . ",
          "U.S. Mr. Dr. J. ",
          "China-Kenya-",
          "China: Kenya; 9: ",
          "123,456,",
          "three hundred thousand and ",
          "China Kenya Business Trade Economic Forum ",
          "A forum was held in China and Kenya. ",
          "China signed 9 contracts at the forum in Kenya. It drew 200 people.\n",
          "China signed 9 contracts with Kenya, Japan and Poland at a forum. Four were with Kenya.\n",
          "Kenya\t9\t$3 million\t200\n",
          "9\t$3 million\tKenya\t",
          "China\nKenya\n9\n",
          "[Photo China signed in Kenya]\n",
          "China signed 9 contracts with Kenya at a forum.\nCorrection: it was 11 contracts.\n",
          "e\u0301",
          "\uD83D\uDE00",
          "x",
          " ",
          "\n",
          "中国和肯尼亚签约9个项目总金额3亿元共有200人参加",
          "中国的经济合作与发展",
          "会",
          "有共达",
          "9个",
          "实际",
          "参加出席到会",
          "中国肯尼亚论坛在内罗毕举行，200人参加，签约9个项目。",
          "签约9个项目，",
          "一百二十万亿",
          "5月3日至",
          "（《");

  private static final List<String> ENGLISH =
      List.of(
          ("forum|signed|contracts|agreements|China|Kenya|Japan|and|with|worth|$3 million|"
                  + "on May 3|in Nairobi|attended by|200 people|guests|the|a|of|said|will|Georgia|"
                  + "no|were|it|for|between|45 million euros|last year|first|(|)|,|;|:|\"|-|Warsaw|"
                  + "Business Forum|Zhejiang|12|nine|three hundred and twenty|respectively|"
                  + "cancelled|postponed|including|trade|$|2018|Mr.|fair|dozen|more than|up to|"
                  + "companies from|the Ningbo-Split Trade Fair|another|similar|held|Turkey|joint|"
                  + "total value of|by the end of 2021|to")
              .split("[|]", -1));

  private static final List<String> CHINESE =
      List.of(
          ("论坛|签约|项目|协议|中国|肯尼亚|日本|和|与|总金额|3亿元|5月3日|"
                  + "在内罗毕|出席|200人|代表|名|嘉宾|其中|表示|将|格鲁吉亚|参加|来自|"
                  + "举行|，|、|：|“|”|（|）|12|九|三百二十|分别|取消|包括|贸易|"
                  + "美元|2018年|会议|展会|博览会|余|超过|企业|宁波—斯普利特经贸洽谈会|"
                  + "另一场|类似|土耳其|万|亿|达成|合同|价值|约|近|会|日|周|节|的|了|"
                  + "在|于|个|份")
              .split("[|]", -1));

  private LongTexts() {}

  /** One text of each phrase, and as many as asked for of words in any order. */
  static List<String> of(int length, int mixtures) {
    List<String> texts = new ArrayList<>();
    for (String phrase : PHRASES) {
      String head = phrase.charAt(0) < 0x80 ? "China and Kenya: " : "中国和肯尼亚：";
      texts.add((head + phrase.repeat(length / phrase.length() + 1)).substring(0, length));
    }
    Random random = new Random(42);
    for (int i = 0; i < mixtures; i++) {
      texts.add(mixture(length, random));
    }
    return texts;
  }

  /** A few words alone: a rule that looks back for one of them meets it at every step. */
  private static String mixture(int length, Random random) {
    boolean chinese = random.nextBoolean();
    List<String> all = chinese ? CHINESE : ENGLISH;
    List<String> words = new ArrayList<>();
    for (int i = 3 + random.nextInt(12); i > 0; i--) {
      words.add(all.get(random.nextInt(all.size())));
    }
    String stop = List.of("", chinese ? "。" : ". ", chinese ? "。\n" : ".\n").get(random.nextInt(3));
    StringBuilder text = new StringBuilder(chinese ? "中国和肯尼亚。" : "China and Kenya. ");
    for (int count = 1; text.length() < length; count++) {
      text.append(words.get(random.nextInt(words.size()))).append(chinese ? "" : " ");
      text.append(count % 12 == 0 ? stop : "");
    }
    return text.toString();
  }
}
