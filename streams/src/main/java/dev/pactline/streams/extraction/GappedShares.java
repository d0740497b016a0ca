package dev.pactline.streams.extraction;

/**
 * Finds whose share a number is where the verb is that of the one before: "Egyptian companies
 * signed 25 of them, and Jordanian companies 14".
 */
final class GappedShares {
  private static final Words COMPANIES =
      Words.of(
          "companies", "firms", "buyers", "exporters", "importers", "traders", "growers", "ones");

  private static final Words JOINING = Words.of(",", "and", ";", "while");

  private GappedShares() {}

  /** Index of the partner that the number stands directly behind; -1 where something is between. */
  static int subject(Parsed parsed, int number, Homeland homeland) {
    int at = parsed.is(number - 1, "for") ? number - 2 : number - 1;
    at = COMPANIES.has(parsed, at) ? at - 1 : at;
    boolean partner =
        at > 1 && parsed.at(at).place() != null && !homeland.owns(parsed.at(at).place());
    boolean bare = parsed.ends(number + 1); // "Jordan 14.", and not "Jordan 14 million people"
    return partner && bare && JOINING.has(parsed, at - 1) ? at : -1;
  }
}
