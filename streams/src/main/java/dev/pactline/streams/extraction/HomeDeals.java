package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;

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
        && named(parsed, 0, verb, homeland)
        && named(parsed, with, Math.min(parsed.size(), with + PLACE), homeland);
  }

  /** Whether a region or city of the home side is named; its country alone is no other place. */
  private static boolean named(Parsed parsed, int from, int to, Homeland homeland) {
    for (int i = from; i < to; i++) {
      boolean local =
          parsed.at(i).place() != null
              && homeland.owns(parsed.at(i).place())
              && (parsed.at(i).place().kind() == PlaceMention.Kind.CITY
                  || parsed.at(i).place().kind() == PlaceMention.Kind.REGION);
      if (local) {
        return true;
      }
    }
    return false;
  }
}
