package dev.pactline.streams.extraction;

/**
 * The words that the readers of Chinese sentences share. All patterns are bounded: none looks
 * further than one clause.
 */
final class ChineseWords {
  static final String N = String.valueOf(Template.NUMBER);
  static final String M = String.valueOf(Template.MONEY);
  static final String D = String.valueOf(Template.DATE);
  static final String NEAR = "[^，。；：,;" + N + M + "]";
  static final String UNIT = "(?:个|项|份|单|笔|宗|件|桩|批)";
  static final String PAPER = "(?:项目|协议|合同|订单|备忘录|文件|协定|文本|合作|意见书|合约|采购单|契约|条约|议定书|大单)";
  static final String SIGN =
      "(?:签约|签署|签订|签下|签了|签成|签定|达成|敲定|落定|缔结|订立|下了|订下|签字|成交|促成|换签|谈成|谈妥|做成|拿下|敲下)";
  static final Cue PLANNED =
      Cue.of(
          "拟|定于|订于|定在|届时|预计(?!总投资)|计划(?!总投资)|有望|希望|将(?:于|在|签|举|有|办|再|另|陆续|继续|择|进一步|会)|力争|目标|争取|可望|预期|待签|愿|想|打算|期望|原定|原拟|准备|或将|有待|年内|年底前|明年|下一步");
  static final Cue PART = Cue.of("其中|最大的?|最大一|一份|一项|一个|单笔|头一|首个|仅|单是|光是");
  static final Cue HOLD = Cue.of("举行|举办|召开|开幕|闭幕|落幕|拉开帷幕|启幕|移师|设在|办在|落下帷幕");

  private ChineseWords() {}
}
