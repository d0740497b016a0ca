package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;

/**
 * Knows deals of the home side with itself in Chinese: 三月，云南曾在昆明与上海企业签约40个项目. They are of no
 * partner.
 */
final class ChineseHomeDeals {
  private static final Cue SIGNED = Cue.of(ChineseWords.SIGN);

  /** 联合签约: both of them with somebody else. */
  private static final Cue JOINTLY = Cue.of("共|联合|一起|携手|各");

  private static final String WITH = "与同和跟";

  /** Characters from the other side to the verb: 广东企业共. */
  private static final int NEAR = 12;

  private ChineseHomeDeals() {}

  static boolean tells(Parsed parsed, Homeland homeland) {
    return (parsed.hasCount() || parsed.hasMoney())
        && parsed.places() > 1
        && homeland.partners(parsed).isEmpty()
        && withItself(parsed, homeland)
        && ChineseEvents.read(parsed).isEmpty();
  }

  private static boolean withItself(Parsed parsed, Homeland homeland) {
    int first = parsed.nextPlace(0);
    for (int i = parsed.nextPlace(first + 1); i >= 0; i = parsed.nextPlace(i + 1)) {
      boolean apart = part(parsed, first, homeland) && part(parsed, i, homeland);
      if (apart && otherSide(parsed.template(), i) && !paired(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  /** A province or city: the country alone is no other place. */
  private static boolean part(Parsed parsed, int i, Homeland homeland) {
    PlaceMention place = parsed.at(i).place();
    return homeland.owns(place)
        && (place.kind() == PlaceMention.Kind.CITY || place.kind() == PlaceMention.Kind.REGION);
  }

  /** 与上海企业签约: it is what somebody signs with. */
  private static boolean otherSide(Template template, int place) {
    String text = template.text();
    int at = template.start(place);
    int end = Math.min(template.clauseEnd(at), at + NEAR);
    return at > 0
        && WITH.indexOf(text.charAt(at - 1)) >= 0
        && SIGNED.in(text, at, end)
        && !JOINTLY.in(text, at, end);
  }

  /** 云南与上海企业签约: both may sign with whoever was named before, unless 在昆明与 tells where. */
  private static boolean paired(Parsed parsed, int place) {
    boolean beside =
        place > 1
            && parsed.at(place - 2).place() != null
            && parsed.at(place - 1).raw().length() == 1; // not 浙江还与安徽
    int at = beside ? parsed.template().start(place - 2) : 0;
    return beside && (at == 0 || "在于".indexOf(parsed.template().text().charAt(at - 1)) < 0);
  }
}
