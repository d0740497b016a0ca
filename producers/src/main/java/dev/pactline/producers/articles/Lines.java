package dev.pactline.producers.articles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of line a line is, told by its words alone. */
final class Lines {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？][\"'”’»)\\]）】」』]*\\s*$");
  private static final Pattern PATH =
      Pattern.compile(
          "(?i)^(?:home|front page|index|you are here|current (?:position|location)|首页|当前位置|您的位置"
              + "|位置)\\b?\\s*[:：]?\\s*(?:[>»›/|→·]|&gt;|$).*|^[^.!?>»›]{1,40}(?:\\s*[>»›]\\s*[^.!?>»›]{1,40})+$");
  private static final Pattern PAGER =
      Pattern.compile("(?i)^(?:[^\\p{L}]|next|prev(?:ious)?|page|of|first|last|上一页|下一页|尾页|首页)*$");
  private static final Pattern PHOTO =
      Pattern.compile(
          "(?i)[\\[(（【](?:photo|image|picture|file photo|图|照片|摄影)\\b?[^\\])）】]*[\\])）】]\\.?\\s*$"
              + "|^(?:photo|image|picture|图片|图)\\s*(?:by|credit|courtesy)?\\s*[:：].*"
              + "|(?:photo|image|picture):[^.]{1,60}$|(?:摄|摄影)\\s*$");
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i)^(?:advertisements?|sponsored|promoted|paid content|广告)(?:\\s*[:：].*)?$"
              + "|^(?:share|tweet|print|e-?mail|save|follow us|subscribe|sign up|log ?in|comments?|分享|打印)"
              + "(?:\\s*(?:this|on|to|with|via|[:：(|]).{0,80})?$"
              + "|^(?:©|\\(c\\)|copyright|all rights reserved|版权所有).*"
              + "|^(?:tags?|keywords|topics|filed under|关键词|标签)\\s*[:：].*"
              + "|^[(（\\[]?\\s*(?:editors?|责任编辑|编辑|责编|来源网站)\\s*[:：].{0,80}"
              + "|^by\\s+\\p{Lu}[^.!?]{1,60}$|^(?:views?|hits|reads?|点击|浏览|阅读)(?:次数|量)?\\s*[:：]?\\s*[\\d,]+.*"
              + "|^(?:font|font size|字号|字体)?\\s*[:：]?\\s*[\\[【]?\\s*(?:l\\s*m\\s*s|大\\s*中\\s*小|a[+-]?\\s*a[+-]?.{0,6})\\s*[\\]】]?$"
              + "|^\\d+\\s*min(?:ute)?s? read$|^(?:cookies?|we use cookies)\\b.*");
  private static final Pattern OTHER_STORIES =
      Pattern.compile(
          "(?i)^[^\\p{L}]*(?:see also|also read|read (?:also|more|next)|more (?:on this|stories|news|from\\b.*|in\\b.*)"
              + "|related(?: (?:stories?|articles?|news|posts?|links?|content|topics?|coverage|reading|reports?))?"
              + "|most (?:read|popular|viewed|shared|commented)|(?:you|readers) (?:may|might) (?:also )?(?:like|be interested).*"
              + "|recommended(?: for you| reading| stories)?|popular(?: stories| posts| now)?|trending(?: now)?|top stories"
              + "|latest(?: news| stories| posts)?|editor'?s'? (?:picks?|choice)|what(?:'s| is) (?:new|hot)|don't miss|in other news"
              + "|previous (?:article|story|post)|next (?:article|story|post)|headlines"
              + "|相关(?:阅读|新闻|链接|报道|文章|稿件)|延伸阅读|推荐(?:阅读|新闻)?|热门(?:新闻|文章)?|上一篇|下一篇|更多)\\s*(?:$|[:：>»].*)");
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "in", "for", "on", "at", "de", "la", "le", "du", "des", "del", "der",
          "die", "das", "und", "et", "y", "al", "da", "do", "e", "to", "&");
  private static final int LONGEST_NAME = 50;
  // Also bounds what the patterns can cost.
  private static final int LONGEST_FURNITURE = 400;

  private Lines() {}

  /** Whether it ends as sentences do. */
  static boolean isSentence(String line) {
    return SENTENCE_END.matcher(line).find();
  }

  /** Navigation, pagers, credits of photographs, notices: whatever is not told by an author. */
  static boolean isFurniture(String line) {
    return line.length() <= LONGEST_FURNITURE && hasFormOfFurniture(line);
  }

  private static boolean hasFormOfFurniture(String line) {
    return isPath(line)
        || PAGER.matcher(line).matches()
        || isPhotoCredit(line)
        || NOTICE.matcher(line).matches();
  }

  private static boolean isPath(String line) {
    return line.length() < 160 && PATH.matcher(line).matches();
  }

  /** A caption, told by the credit that comes with it. */
  static boolean isPhotoCredit(String line) {
    return line.length() <= LONGEST_FURNITURE && PHOTO.matcher(line).find();
  }

  /** Announces other stories, or is the title of one: "See also: ...", "Most read". */
  static boolean announcesOthers(String line) {
    return line.length() < 200
        && (!isSentence(line) || line.contains(":") || line.contains("："))
        && OTHER_STORIES.matcher(line).matches();
  }

  /** Whether it may be the name of an outlet: a few words, all of them capitalised. */
  static boolean isName(String line) {
    return line.length() <= LONGEST_NAME
        && !isSentence(line)
        && Arrays.stream(line.split("\\s+")).allMatch(Lines::isCapitalised)
        && line.split("\\s+").length <= 7;
  }

  /** Whether it is the name of an outlet on its looks: in capitals, or a few Chinese characters. */
  static boolean isMasthead(String line) {
    boolean chinese = line.codePoints().allMatch(Character::isIdeographic);
    boolean capitals = line.equals(line.toUpperCase(Locale.ROOT));
    return chinese ? line.length() <= 8 : capitals && isName(line) && !hasIdeographs(line);
  }

  private static boolean hasIdeographs(String line) {
    return line.codePoints().anyMatch(Character::isIdeographic);
  }

  private static boolean isCapitalised(String word) {
    int first = word.codePointAt(0);
    boolean capital = !Character.isLowerCase(first) && !Character.isDigit(first);
    return capital || SMALL.contains(word);
  }
}
