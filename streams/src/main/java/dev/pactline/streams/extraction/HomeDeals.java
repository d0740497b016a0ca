package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import dev.pactline.language.PlaceMention;
import java.time.YearMonth;

/**
 * Knows deals of the home side with itself: "Separately, Foshan signed 16 contracts with
 * enterprises from Shenzhen". They are of no partner.
 */
final class HomeDeals {
  private static final Lexicon WITH = Lexicon.of("with");

  /** Words from the verb to "with", and from there to a place. */
  private static final int REACH = 14;

  private static final int PLACE = 8;

  private HomeDeals() {}

  static boolean tells(Parsed parsed, Homeland homeland) {
    return parsed.hasCount() && withItself(parsed, homeland) && EventReader.read(parsed).isEmpty();
  }

  /** Whether the home side signs with itself there, be it at an event or not. */
  static boolean withItself(Parsed parsed, Homeland homeland) {
    int verb =
        parsed.places() < 2 || !homeland.partners(parsed).isEmpty()
            ? -1
            : Lexicons.FIRM_SIGNING.find(parsed, 0, parsed.size());
    if (verb < 0) {
      return false;
    }
    int with = WITH.find(parsed, verb, Math.min(parsed.size(), verb + REACH));
    return with >= 0
        && Lexicons.INSTRUMENTS.in(parsed, verb, with)
        && (named(parsed, 0, verb, homeland) || earlier(parsed, verb))
        && named(parsed, with, Math.min(parsed.size(), with + PLACE), homeland);
  }

  /** "In August, the city signed 33 projects with Shanghai companies": at another time than now. */
  private static boolean earlier(Parsed parsed, int verb) {
    DateMention when = parsed.size() > 1 ? parsed.at(1).date() : null;
    return when != null
        && parsed.is(0, "in")
        && when.kind() == DateMention.Kind.MONTH
        && when.month() != null
        && when.publication() != null
        && when.month().isBefore(YearMonth.from(when.publication()))
        && parsed.has(AREAS, 2, verb);
  }

  private static final Lexicon AREAS =
      Lexicon.of("the city", "the province", "the region", "the municipality");

  /** "Wuhan and Chengdu signed 22 agreements": two home cities are the subject, and nobody else. */
  static boolean pairSigns(Parsed parsed, Homeland homeland) {
    int verb = Lexicons.FIRM_SIGNING.find(parsed, 3, Math.min(parsed.size(), PAIR));
    boolean pair =
        verb > 0
            && homeland.partners(parsed).isEmpty()
            && local(parsed, 0, homeland)
            && parsed.is(1, "and")
            && local(parsed, 2, homeland);
    return pair && Lexicons.INSTRUMENTS.in(parsed, verb, parsed.size());
  }

  /** Words of "Wuhan and Chengdu on Tuesday signed". */
  private static final int PAIR = 8;

  /** Whether a region or city of the home side is named; its country alone is no other place. */
  private static boolean named(Parsed parsed, int from, int to, Homeland homeland) {
    for (int i = from; i < to; i++) {
      if (local(parsed, i, homeland)) {
        return true;
      }
    }
    return false;
  }

  private static boolean local(Parsed parsed, int i, Homeland homeland) {
    PlaceMention place = parsed.at(i).place();
    return place != null
        && homeland.owns(place)
        && (place.kind() == PlaceMention.Kind.CITY || place.kind() == PlaceMention.Kind.REGION);
  }
}
