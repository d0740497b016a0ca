package dev.pactline.language;

import dev.pactline.language.Phrases.Match;
import java.util.List;

/** The words beside a number that tell how near it is: "over", "no fewer than", "or more", 以上. */
final class Bounds {
  private final Phrases<Precision> before;
  private final Phrases<Precision> behind;
  private final Phrases<Precision> beforeRound;
  private final Phrases<Boolean> insideWords;
  private final Phrases<Boolean> sums;

  Bounds(Vocabulary vocabulary) {
    before = Phrases.backwards(vocabulary);
    behind = Phrases.forwards(vocabulary);
    beforeRound = Phrases.backwards(vocabulary);
    insideWords = Phrases.backwards(vocabulary);
    sums = Phrases.backwards(vocabulary);
    for (String sum : List.of("add up to", "adds up to", "added up to", "adding up to")) {
      sums.add(sum, true);
    }
    atLeast();
    about();
    atMost();
    exact();
    chinese();
  }

  /** The bound that ends just before token {@code i}; null where there is none. */
  Match<Precision> before(Tokens tokens, int i) {
    Match<Precision> bound = before.before(tokens, i);
    boolean part = bound == null || isInsideWord(tokens, bound.end());
    return part || sums.before(tokens, i) != null ? null : bound; // "they add up to 12 million"
  }

  /** 约 of 签约, 近 of 最近: a character that ends another word. */
  private boolean isInsideWord(Tokens tokens, int first) {
    return tokens.isHan(first) && insideWords.before(tokens, first + 1) != null;
  }

  /** The bound that begins at token {@code i}; null where there is none. */
  Match<Precision> behind(Tokens tokens, int i) {
    return behind.at(tokens, i);
  }

  /** The bound before 百 or 千 at token {@code i}, as in 近百 and 上千; null where there is none. */
  Match<Precision> beforeRound(Tokens tokens, int i) {
    return beforeRound.before(tokens, i);
  }

  private void atLeast() {
    before(
        Precision.AT_LEAST,
        "over",
        "more than",
        "at least",
        "no fewer than",
        "no less than",
        "not less than",
        "not fewer than",
        "upwards of",
        "upward of",
        "in excess of",
        "exceeding",
        "exceeded",
        "exceeds",
        "exceed",
        "surpassing",
        "surpassed",
        "surpasses",
        "topping",
        "topped",
        "north of",
        "above",
        "well over",
        "just over",
        "slightly over",
        "a little over",
        "well above",
        "just above",
        "a little more than",
        "slightly more than",
        "far more than",
        "a minimum of",
        "minimum of",
        "better than",
        "greater than",
        "larger than",
        "as least",
        "beyond",
        "well beyond",
        ">",
        "≥",
        "at the very least",
        "more than some",
        "well in excess of",
        "not under");
    behind(
        Precision.AT_LEAST,
        "or more",
        "or above",
        "and more",
        "and above",
        "or over",
        "and over",
        "plus",
        "+",
        "- plus",
        "-plus",
        "or higher",
        "or greater",
        "at least",
        "or upwards",
        "and upwards",
        "and upward",
        "and up");
  }

  private void about() {
    before(
        Precision.ABOUT,
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "approx",
        "approx.",
        "circa",
        "ca.",
        "ca",
        "c.",
        "nearly",
        "almost",
        "close to",
        "close on",
        "close upon",
        "hard on",
        "getting on for",
        "the best part of",
        "the better part of",
        "not far off",
        "not far short of",
        "little short of",
        "something like",
        "near",
        "near to",
        "just under",
        "just short of",
        "an estimated",
        "estimated",
        "estimated at",
        "an approximate",
        "somewhere around",
        "in the region of",
        "on the order of",
        "in the order of",
        "in the neighborhood of",
        "in the neighbourhood of",
        "approaching",
        "nearing",
        "virtually",
        "more or less",
        "a little under",
        "slightly under",
        "slightly less than",
        "a little less than",
        "just less than",
        "just below",
        "reportedly some",
        "~",
        "≈",
        "roughly about",
        "perhaps",
        "maybe",
        "practically",
        "nearly about",
        "not far from",
        "not quite",
        "well-nigh",
        "a projected",
        "an average of");
    behind(Precision.ABOUT, "or so", "odd", "- odd", "or thereabouts", "ish", "- ish", "- some");
  }

  private void atMost() {
    before(
        Precision.AT_MOST,
        "up to",
        "at most",
        "at the most",
        "no more than",
        "not more than",
        "fewer than",
        "less than",
        "as many as",
        "as much as",
        "under",
        "below",
        "a maximum of",
        "maximum of",
        "not exceeding",
        "not over",
        "no greater than",
        "within",
        "well under",
        "well below",
        "<",
        "≤",
        "limited to",
        "no higher than",
        "capped at",
        "anything up to");
    behind(Precision.AT_MOST, "or fewer", "or less", "or under", "or below", "at most", "tops");
  }

  private void exact() {
    before(
        Precision.EXACT,
        "exactly",
        "precisely",
        "a total of",
        "a combined",
        "a record",
        "a further",
        "an additional",
        "a reported",
        "altogether",
        "in all",
        "a whopping",
        "combined",
        "signatures under",
        "signature under",
        "names under",
        "put under",
        "pen under",
        "a hefty",
        "a staggering");
  }

  private void chinese() {
    before(
        Precision.AT_LEAST,
        "超过",
        "超",
        "逾",
        "至少",
        "不少于",
        "不低于",
        "不下",
        "突破",
        "多于",
        "高于",
        "大于",
        "共逾",
        "超过了",
        "起码",
        "最少");
    before(
        Precision.ABOUT,
        "约",
        "大约",
        "近",
        "将近",
        "接近",
        "约有",
        "大概",
        "共约",
        "约为",
        "约合",
        "近乎",
        "差不多",
        "左右");
    before(Precision.AT_MOST, "不超过", "至多", "最多", "多达", "不足", "不到", "不多于", "低于", "少于", "最高");
    before(Precision.EXACT, "共", "共计", "总计", "合计", "正好", "共有", "达", "累计");
    behind(Precision.AT_LEAST, "以上", "及以上", "或以上", "有余", "开外", "之多");
    behind(Precision.ABOUT, "左右", "上下", "前后");
    behind(Precision.AT_MOST, "以下", "以内", "之内");
    for (String word : new String[] {"上", "过", "逾", "超", "超过"}) {
      beforeRound.add(word, Precision.AT_LEAST);
    }
    for (String word : new String[] {"近", "将近", "约", "接近"}) {
      beforeRound.add(word, Precision.ABOUT);
    }
    beforeRound.add("不到", Precision.AT_MOST);
    String[] words = {
      "签约", "合约", "公约", "条约", "契约", "预约", "特约", "纽约", "节约", "制约", "相约", "邀约", "立约", "和约", "违约",
      "履约", "续约", "毁约", "最近", "附近", "邻近", "就近", "临近", "远近", "发达", "到达", "抵达", "雷达", "表达", "传达",
      "公共", "中共", "赶超", "反超", "英超", "中超"
    };
    for (String word : words) {
      insideWords.add(word, true);
    }
  }

  private void before(Precision precision, String... phrases) {
    for (String phrase : phrases) {
      before.add(phrase, precision);
    }
  }

  private void behind(Precision precision, String... phrases) {
    for (String phrase : phrases) {
      behind.add(phrase, precision);
    }
  }
}
