package dev.pactline.language;

import dev.pactline.language.Figure.Form;
import dev.pactline.language.NumberMention.Kind;

/** Tells what a number is used for by the words beside it. */
final class NumberKinds {
  private final Phrases<Kind> behind;
  private final Phrases<Kind> before;
  private final Phrases<Boolean> titles;
  private final Phrases<Boolean> counted;
  private final int hyphen;
  private final int ordinalMark;

  NumberKinds(Vocabulary vocabulary, Phrases<Boolean> counted) {
    this.counted = counted;
    behind = Phrases.forwards(vocabulary);
    before = Phrases.backwards(vocabulary);
    titles = Phrases.backwards(vocabulary);
    hyphen = vocabulary.add("-");
    ordinalMark = vocabulary.add("第");
    all(
        behind,
        Kind.PERCENT,
        "%",
        "percent",
        "per cent",
        "percentage point",
        "percentage points",
        "pct",
        "个百分点",
        "成",
        "％",
        "‰",
        "percent-",
        "basis points",
        "basis point");
    all(before, Kind.PERCENT, "百分之");
    all(
        behind, Kind.TIME, "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "时", "点", "点钟",
        "hrs", "gmt", "noon");
    measures();
    labels();
    titles();
  }

  private void measures() {
    all(
        behind,
        Kind.MEASURE,
        "km",
        "kms",
        "kilometer",
        "kilometers",
        "kilometre",
        "kilometres",
        "mile",
        "miles",
        "m",
        "meter",
        "meters",
        "metre",
        "metres",
        "cm",
        "mm",
        "inch",
        "inches",
        "foot",
        "feet",
        "ft",
        "kg",
        "kilogram",
        "kilograms",
        "kilo",
        "kilos",
        "ton",
        "tons",
        "tonne",
        "tonnes",
        "mt",
        "metric tons",
        "metric tonnes",
        "gram",
        "grams",
        "g",
        "pound",
        "pounds",
        "lb",
        "lbs",
        "hectare",
        "hectares",
        "ha",
        "acre",
        "acres",
        "mu",
        "sq m",
        "sq ft",
        "sqm",
        "sq km",
        "square meter",
        "square meters",
        "square metre",
        "square metres",
        "square kilometers",
        "square kilometres",
        "square feet",
        "square foot",
        "square miles",
        "square mile",
        "cubic meters",
        "cubic metres",
        "cubic feet",
        "litre",
        "litres",
        "liter",
        "liters",
        "barrel",
        "barrels",
        "gallon",
        "gallons",
        "mw",
        "gw",
        "kw",
        "kwh",
        "mwh",
        "gwh",
        "twh",
        "megawatt",
        "megawatts",
        "gigawatt",
        "gigawatts",
        "kilowatt",
        "kilowatts",
        "kilowatt-hours",
        "watt",
        "watts",
        "gb",
        "tb",
        "mb",
        "gbps",
        "mbps",
        "hz",
        "ghz",
        "mhz",
        "teu",
        "teus",
        "degrees",
        "degree",
        "°",
        "celsius",
        "kmh",
        "kph",
        "mph",
        "dwt",
        "second",
        "seconds",
        "minute",
        "minutes",
        "hour",
        "hours",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "yr",
        "yrs",
        "decade",
        "decades",
        "century",
        "centuries",
        "fortnight",
        "night",
        "nights",
        "times",
        "fold",
        "-fold",
        "year-old",
        "years old",
        "year old",
        "percentage",
        "points",
        "carat",
        "carats",
        "nautical miles",
        "knots",
        "quarters",
        "quarter");
    all(
        behind,
        Kind.MEASURE,
        "公里",
        "千米",
        "米",
        "厘米",
        "毫米",
        "吨",
        "公斤",
        "千克",
        "克",
        "斤",
        "公顷",
        "亩",
        "平方米",
        "平方公里",
        "立方米",
        "升",
        "桶",
        "兆瓦",
        "千瓦",
        "千瓦时",
        "度",
        "摄氏度",
        "标箱",
        "标准箱",
        "天",
        "日",
        "周",
        "个月",
        "月",
        "年",
        "年级",
        "小时",
        "个小时",
        "分钟",
        "秒",
        "岁",
        "倍",
        "个季度",
        "季度",
        "世纪",
        "海里",
        "英里",
        "周年",
        "周岁",
        "分",
        "航次");
  }

  /** Names that are written in small letters too. */
  private void labels() {
    all(
        before,
        Kind.LABEL,
        "no.",
        "nos.",
        "№",
        "#",
        "page",
        "pages",
        "p.",
        "pp.",
        "version",
        "ver.",
        "chapter",
        "annex",
        "appendix",
        "fig.",
        "vol.",
        "tel",
        "tel.",
        "tel:",
        "phone:",
        "fax",
        "fax:",
        "hotline",
        "zip",
        "group of",
        "boeing",
        "airbus",
        "iso",
        "views:",
        "views",
        "hits:",
        "comments:",
        "reads:",
        "clicks:",
        "shares:",
        "likes:",
        "id:",
        "ref.",
        "isbn",
        "issn",
        "posted:",
        "read:",
        "share:",
        "p.o. box",
        "po box",
        "number",
        "阅读",
        "浏览",
        "点击",
        "点击量:",
        "阅读量:",
        "阅读:",
        "浏览量:",
        "点击:",
        "电话",
        "电话:",
        "传真:",
        "邮编:",
        "第",
        "编号",
        "评论:",
        "评论");
    all(behind, Kind.LABEL, "号", "号馆", "路", "楼", "室", "期", "版", "°c");
  }

  /** Names only where they begin with a capital: "Hall 5" but "in the hall 300 guests". */
  private void titles() {
    for (String title :
        new String[] {
          "no",
          "hall",
          "room",
          "suite",
          "flight",
          "route",
          "highway",
          "gate",
          "pier",
          "berth",
          "terminal",
          "platform",
          "phase",
          "stage",
          "article",
          "section",
          "clause",
          "paragraph",
          "table",
          "figure",
          "volume",
          "issue",
          "phone",
          "mobile",
          "top",
          "fortune",
          "global",
          "forbes",
          "industry",
          "web",
          "channel",
          "line",
          "lot",
          "booth",
          "stand",
          "floor",
          "level",
          "grade",
          "class",
          "category",
          "type",
          "model",
          "euro",
          "building",
          "block",
          "unit",
          "windows",
          "resolution",
          "comments",
          "id",
          "code",
          "ref",
          "round",
          "session",
          "tier",
          "zone",
          "step",
          "part",
          "day",
          "week",
          "apollo",
          "expo",
          "court",
          "district",
          "street",
          "road",
          "avenue",
          "box",
          "agenda",
          "vision",
          "plan",
          "v"
        }) {
      titles.add(title, true);
    }
  }

  private static void all(Phrases<Kind> phrases, Kind kind, String... same) {
    for (String phrase : same) {
      phrases.add(phrase, kind);
    }
  }

  /**
   * @param bounded whether a bound such as "over" belongs to the number
   */
  Kind of(Tokens tokens, Figure figure, boolean bounded) {
    if (figure.isOrdinal() || tokens.is(figure.first() - 1, ordinalMark)) {
      return Kind.ORDINAL;
    }
    Kind kind = ofNeighbours(tokens, figure, bounded);
    if (kind == Kind.CARDINAL && isYear(tokens, figure) && !bounded) {
      return counted.at(tokens, figure.end()) == null ? Kind.DATE : kind;
    }
    return kind;
  }

  private Kind ofNeighbours(Tokens tokens, Figure figure, boolean bounded) {
    int end = figure.end();
    if (isClock(tokens, figure.first()) || isClock(tokens, figure.first() - 2)) {
      return Kind.TIME;
    }
    int behindHyphen = tokens.is(end, hyphen) ? end + 1 : end;
    Phrases.Match<Kind> unit = behind.at(tokens, behindHyphen);
    if (unit != null && isUnit(tokens, figure, unit)) {
      return unit.value();
    }
    Phrases.Match<Kind> name = before.before(tokens, figure.first());
    if (name != null && !bounded && isName(tokens, figure, name)) {
      return name.value();
    }
    return isTitled(tokens, figure) || isLabel(tokens, figure) ? Kind.LABEL : Kind.CARDINAL;
  }

  /** "30 m" but not "30 M&A deals"; "10时" but not "10时代". */
  private static boolean isUnit(Tokens tokens, Figure figure, Phrases.Match<Kind> unit) {
    int last = unit.end() - 1;
    boolean letter = tokens.isWord(last) && tokens.length(last) == 1;
    if (letter && (tokens.capital(last) || tokens.isSymbol(unit.end(), '&'))) {
      return false;
    }
    return unit.value() != Kind.TIME || !figure.isScaled();
  }

  /** "Hall 5" but not "at the stand 300 people": a name has a small or bare number. */
  private static boolean isName(Tokens tokens, Figure figure, Phrases.Match<Kind> name) {
    if (name.value() != Kind.LABEL) {
      return true;
    }
    boolean digits = figure.form() == Form.PLAIN || figure.form() == Form.GROUPED;
    return digits || (figure.form() == Form.WORDS && tokens.capital(figure.first()));
  }

  /** "10:31" at token {@code i}. */
  private static boolean isClock(Tokens tokens, int i) {
    boolean joined =
        tokens.isSymbol(i + 1, ':') && tokens.attached(i + 1) && tokens.attached(i + 2);
    return joined
        && isBelow(tokens, i, 25)
        && isBelow(tokens, i + 2, 60)
        && tokens.length(i + 2) == 2;
  }

  private static boolean isBelow(Tokens tokens, int i, int limit) {
    int number = tokens.smallNumber(i);
    return tokens.isDigits(i) && tokens.length(i) <= 2 && number < limit;
  }

  private boolean isTitled(Tokens tokens, Figure figure) {
    Phrases.Match<Boolean> title = titles.before(tokens, figure.first());
    return title != null && tokens.capital(title.end()) && figure.form() != Form.SCALED;
  }

  private static boolean isYear(Tokens tokens, Figure figure) {
    if (figure.form() != Form.PLAIN || tokens.length(figure.first()) != 4) {
      return false;
    }
    int year = tokens.smallNumber(figure.first());
    return year >= 1800 && year <= 2100;
  }

  /** Digits that are glued to letters or other digits, begin with 0, or stand in a row. */
  private static boolean isLabel(Tokens tokens, Figure figure) {
    int first = figure.first();
    int end = figure.end();
    if (!tokens.isDigits(first)) {
      // "one-stop", "three-way", "two-thirds".
      return false;
    }
    boolean zero = tokens.length(first) > 1 && Letters.fold(tokens.firstChar(first)) == '0';
    boolean gluedBefore = tokens.attached(first) && gluesBefore(tokens, first - 1);
    boolean gluedBehind = tokens.attached(end) && gluesBehind(tokens, end);
    return zero
        || gluedBefore
        || gluedBehind
        || inRow(tokens, first, end)
        || isPhone(tokens, first);
  }

  private static boolean gluesBefore(Tokens tokens, int i) {
    char c = Letters.fold(tokens.firstChar(i));
    boolean joined = tokens.attached(i) || c == '+' || c == '#' || c == '@' || c == '/' || c == '_';
    return tokens.isWord(i) || (joined && "-–+#@/_.:=&".indexOf(c) >= 0 && touchesWord(tokens, i));
  }

  private static boolean touchesWord(Tokens tokens, int symbol) {
    return !tokens.isHan(symbol - 1);
  }

  private static boolean gluesBehind(Tokens tokens, int i) {
    if (tokens.isWord(i)) {
      return true;
    }
    char c = Letters.fold(tokens.firstChar(i));
    boolean digitsFollow = tokens.isDigits(i + 1) && tokens.attached(i + 1);
    return digitsFollow && "-+/:.,_&".indexOf(c) >= 0 && tokens.length(i) == 1;
  }

  /** The groups behind "+86". */
  private static boolean isPhone(Tokens tokens, int first) {
    int at = first;
    for (int count = 0;
        count < 5 && tokens.isDigits(at - 1) && !tokens.newlineBefore(at);
        count++) {
      at--;
    }
    return tokens.isSymbol(at - 1, '+') && tokens.attached(at) && tokens.spaceBefore(at - 1);
  }

  /** "1 2 3 4 >" of a pager. */
  private static boolean inRow(Tokens tokens, int first, int end) {
    boolean before = isLone(tokens, first - 1) && !tokens.newlineBefore(first);
    boolean behind = isLone(tokens, end) && !tokens.newlineBefore(end);
    boolean longer = isLone(tokens, first - 2) || isLone(tokens, end + 1);
    return (before && behind) || ((before || behind) && longer);
  }

  private static boolean isLone(Tokens tokens, int i) {
    return tokens.isDigits(i) && tokens.spaceBefore(i) && tokens.length(i) <= 3;
  }
}
