package dev.pactline.language;

/** What a number may be read by: scales, percent and signs of money, and Chinese counters. */
final class ScaledThings {
  private static final String[] ENGLISH = {
    "million", "billion", "trillion", "thousand", "hundred", "mln", "bn", "mn", "mrd", "mio", "m",
    "crore", "lakh", "%", "percent", "per cent", "pct", "euro", "euros", "dollars", "yuan", "€",
    "$", "£", "¥", "zloty", "zlotys", "kronor", "kroner", "crowns", "francs", "pounds", "eur",
    "usd", "chf", "pln", "sek", "nok", "dkk", "czk", "huf", "rmb"
  };

  private static final String[] WHOLE = {
    "euro", "euros", "€", "eur", "zloty", "zlotys", "forints", "koruna", "korunas", "crowns",
    "kroner", "kronor", "kuna", "kunas", "lei", "leva", "roubles", "rubles", "dinars", "liras",
    "pesos", "reais", "meticais", "dong", "rupiah", "cfa francs"
  };

  /** Counters and nouns that are counted without one. */
  private static final String[] CHINESE = {
    "个", "名", "位", "家", "项", "份", "人", "场", "单", "笔", "届", "次", "台", "套", "件", "种", "条", "间", "所",
    "批", "桩", "张", "对", "国", "方", "地", "天", "日", "周", "月", "年", "元", "美元", "欧元", "万", "亿", "千", "百",
    "块", "角", "余", "多", "成", "倍", "吨", "省", "市", "只", "支", "宗", "组", "座", "户", "期", "类", "大", "小时",
    "分钟", "人次", "国家", "企业", "合同", "协议", "项目", "嘉宾", "代表", "客商", "展位", "公里", "平方米", "页", "号", "季度"
  };

  private ScaledThings() {}

  /** What comes in whole numbers or in hundreds, so that "1.150" of it is more than a thousand. */
  static Phrases<Boolean> whole(Vocabulary vocabulary) {
    Phrases<Boolean> things = Phrases.forwards(vocabulary);
    CountedNouns.addTo(things);
    for (String thing : WHOLE) {
      things.add(thing, true);
    }
    return things;
  }

  static Phrases<Boolean> of(Vocabulary vocabulary) {
    Phrases<Boolean> things = Phrases.forwards(vocabulary);
    for (String thing : ENGLISH) {
      things.add(thing, true);
    }
    for (String thing : CHINESE) {
      things.add(thing, true);
    }
    return things;
  }
}
