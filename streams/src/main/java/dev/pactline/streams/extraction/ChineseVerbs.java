package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.ChineseWords.N;

/** The verbs by which a Chinese sentence tells that papers were signed, or something else. */
final class ChineseVerbs {
  /** What is done to papers alone. */
  private static final Cue SIGN =
      Cue.of(
          "签(?!证|到|名|注|收|发|派|语|筒|约?(?:额|金额|总额|率)|[^，。；、和及"
              + N
              + "]{0,6}意向)|达成(?![^，。；]{0,8}(?:共识|意向|默契|一致|目标))|敲定|缔结|订立|订下|换文|获签"
              + "|促成|谈成|谈妥|谈拢|成单|下单|接单|成交(?!额|量|金额|总额|价)");

  /** What is done to other things too. */
  private static final Cue GAIN =
      Cue.of(
          "落定|拿下|敲下|谈下|揽下|揽获|揽得|揽回|斩获|收获|接下|接获|捧回|带回|抱回|抢下|摘下|定下|下了|做成|互换|交换|收入囊中|落袋|到手|落笔|盖章|盖了章|尘埃落定|一锤定音|撮合|成功落地|落户|生效|收下|拿到|获得|到账");

  /** What is done to papers and projects that are not signed. */
  private static final Cue OTHER =
      Cue.of(
          "推介(?!会)|推出|储备|征集|申报|考察(?!团)|参观(?!团)|评选|评出|颁|入选|洽谈(?!会|促|达|活动)|磋商|商谈(?!会)|跟进|续谈|在谈|谈判|发布(?!会)|展出|展示(?!会)|开工|投产|竣工|备案|解除|取消|终止|有意|对接了|收到|筹备|起草|准备|承接|承包|在建|介绍|讲解|亮相|参展|路演(?!会|活动)|运营|实施了|建成");

  private static final Cue NEGATED =
      Cue.of("未(?!来)|没(?!想到|料到)|无法|不再|不曾|拒绝|放弃|推迟|暂缓|无缘|不(?=签|达|再|予|会|能|急)");
  private static final int NEAR = 6;

  /** Characters in which a verb is looked for, so that long lines take no longer per character. */
  private static final int REACH = 40;

  /** What tells that the next number is of something else. */
  static final Cue MARKS = Cue.of("其中|另|还|其余|剩余|余下|包括|包含|比|较|超出|上届|去年|此外");

  private ChineseVerbs() {}

  /** What is said of papers. */
  enum Says {
    SIGNED,
    GAINED,
    DENIED,
    OTHERWISE,
    NOTHING
  }

  /** Whether there is a verb of signing. */
  static boolean sign(String text) {
    return SIGN.in(text);
  }

  /**
   * What the verb nearest before an item says in its clause, or else the one nearest behind.
   *
   * @param next where the next item begins
   */
  static Says of(Template template, ChineseItem first, ChineseItem last, int next) {
    String text = template.text();
    int start = Math.max(template.clauseStart(first.from()), first.from() - REACH);
    Says before = nearest(text, start, first.number(), true);
    if (before != Says.NOTHING) {
      return before;
    }
    int end = Math.min(Math.min(next, last.counted() + REACH), template.clauseEnd(last.counted()));
    return nearest(text, first.counted(), end, false);
  }

  private static Says nearest(String text, int from, int to, boolean wantLast) {
    int sign = find(SIGN, text, from, to, wantLast);
    int gain = find(GAIN, text, from, to, wantLast);
    int other = find(OTHER, text, from, to, wantLast);
    int verb = wantLast ? Math.max(sign, Math.max(gain, other)) : least(sign, gain, other);
    if (verb < 0) {
      return Says.NOTHING;
    }
    boolean draft = verb > 0 && verb == sign && "草待拟预".indexOf(text.charAt(verb - 1)) >= 0;
    if (NEGATED.in(
        text, Math.max(wantLast ? from : from - 1, verb - NEAR), Math.min(verb + 1, to))) {
      return Says.DENIED;
    }
    return draft || verb == other ? Says.OTHERWISE : verb == sign ? Says.SIGNED : Says.GAINED;
  }

  private static int least(int... positions) {
    int least = -1;
    for (int position : positions) {
      least = position >= 0 && (least < 0 || position < least) ? position : least;
    }
    return least;
  }

  private static int find(Cue cue, String text, int from, int to, boolean wantLast) {
    Cue.Search search = cue.search(text, from, to);
    int found = -1;
    while (search.find()) {
      found = search.start();
      if (!wantLast) {
        return found;
      }
    }
    return found;
  }
}
