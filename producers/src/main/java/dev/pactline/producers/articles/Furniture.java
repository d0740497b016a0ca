package dev.pactline.producers.articles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Whether markup says that an element is not the author's text. */
enum Furniture {
  /** Nothing says so. */
  NONE,
  /** Its class or id says so; pages misuse those. */
  LIKELY,
  /** Its tag or role says so. */
  CERTAIN;

  private static final Set<String> TAGS = Set.of("nav", "aside", "footer", "figcaption", "menu");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "menu",
          "menubar",
          "toolbar",
          "alert",
          "alertdialog",
          "tablist");
  private static final Pattern WORD_BORDER =
      Pattern.compile("[^\\p{Alnum}]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\\d)");
  private static final Set<String> WORDS =
      Set.of(
          // where one is, and where one might go
          "nav",
          "navi",
          "navbar",
          "navigation",
          "menu",
          "submenu",
          "topmenu",
          "breadcrumb",
          "breadcrumbs",
          "crumb",
          "crumbs",
          "bread",
          "weizhi",
          "dqwz",
          "topbar",
          "toolbar",
          "masthead",
          "logo",
          "footer",
          "foot",
          "bottom",
          "copyright",
          "copy",
          "colophon",
          "imprint",
          "sitemap",
          "sidebar",
          "aside",
          "pager",
          "pagination",
          "pagenav",
          "paging",
          "paginator",
          "skip",
          // other stories
          "related",
          "relate",
          "relatednews",
          "xgxw",
          "xgwz",
          "recommend",
          "recommended",
          "recommendation",
          "recommendations",
          "popular",
          "trending",
          "mostread",
          "ranking",
          "ticker",
          "marquee",
          "teaser",
          "teasers",
          "outbrain",
          "taboola",
          "suggested",
          "readmore",
          "alsoread",
          // money
          "ad",
          "ads",
          "adv",
          "advert",
          "adverts",
          "advertisement",
          "advertisements",
          "advertising",
          "adsense",
          "adbox",
          "adsbygoogle",
          "banner",
          "sponsor",
          "sponsored",
          "sponsors",
          "promo",
          "promos",
          "promotion",
          "guanggao",
          "newsletter",
          "subscribe",
          "subscription",
          "signup",
          "login",
          // doing things
          "share",
          "sharing",
          "shares",
          "sharebar",
          "social",
          "socials",
          "sns",
          "bshare",
          "bdsharebuttonbox",
          "addthis",
          "sharethis",
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "respond",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "popup",
          "modal",
          "overlay",
          "search",
          "fontsize",
          "print",
          "noprint",
          "qrcode",
          "ewm",
          // beside the text
          "caption",
          "figcaption",
          "credit",
          "tags",
          "taglist",
          "tagcloud",
          "keywords",
          "widget",
          "byline",
          "dateline",
          "timestamp",
          "editor",
          "zrbj",
          "hidden",
          "invisible",
          "hide");
  private static final Set<String> WHOLE_NAMES =
      Set.of(
          "more",
          "hot",
          "rank",
          "latest",
          "most-read",
          "left-nav",
          "read-also",
          "see-also",
          "sr-only",
          "screen-reader-text",
          "visually-hidden",
          "skip-link",
          "wp-caption-text",
          "also-like",
          "next-prev",
          "prev-next",
          "post-navigation");

  /** What the element itself says; its ancestors are not asked. */
  static Furniture of(Element element) {
    if (TAGS.contains(element.normalName())
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || isHidden(element)) {
      return CERTAIN;
    }
    return names(element).anyMatch(Furniture::isFurniture) ? LIKELY : NONE;
  }

  Furniture or(Furniture other) {
    return compareTo(other) < 0 ? other : this;
  }

  private static Stream<String> names(Element element) {
    String names = element.className() + " " + element.id();
    return Arrays.stream(names.strip().split("\\s+")).filter(name -> !name.isEmpty()).limit(30);
  }

  private static boolean isFurniture(String name) {
    return WHOLE_NAMES.contains(name.toLowerCase(Locale.ROOT))
        || (name.length() < 80
            && WORD_BORDER
                .splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(WORDS::contains));
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || (!style.isEmpty()
            && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
  }
}
