package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Knows events that the home side has with itself: they are of no partner. */
final class AtHome {
  private static final Lexicon MUNICIPALITIES = Lexicon.load("home-municipalities");

  /** "720 businesspeople from both provinces". */
  private static final Lexicon BOTH =
      Lexicon.of(
          "both provinces",
          "the two provinces",
          "two chinese provinces",
          "both chinese provinces",
          "the two chinese provinces",
          "both municipalities");

  private final Homeland homeland;

  AtHome(Homeland homeland) {
    this.homeland = homeland;
  }

  /** Whether a sentence tells of two parts of the home side, by no name. */
  static boolean both(Frame frame) {
    return Few.any(frame.sentences(), told -> told.has(BOTH));
  }

  /** "The Shenzhen-Inner Mongolia Data Forum". */
  boolean named(EventMention event) {
    Set<String> regions = new LinkedHashSet<>();
    for (PlaceMention place : event.places()) {
      boolean country =
          place.kind() == PlaceMention.Kind.COUNTRY || place.kind() == PlaceMention.Kind.DEMONYM;
      if (homeland.owns(place) && !country) {
        regions.add(place.name());
      }
    }
    return regions.size() > 1
        && event.places().size() == regions.size()
        && homeland.partners(event.where()).isEmpty();
  }

  /**
   * "Sichuan and Chongqing signed 42 contracts at a fair in Chengdu", whoever came to see it.
   *
   * @param alone tells whether the event names no partner
   */
  boolean signed(Frame frame, BooleanSupplier alone) {
    EventMention event = frame.event();
    if (event == null || !homeland.partners(event.where()).isEmpty()) {
      return false;
    }
    boolean home = false;
    for (Figure.Count count : frame.counts(Figure.Counted.PROJECTS)) {
      Parsed told = count.where();
      if (!homeland.partners(told).isEmpty()) {
        return false;
      }
      home |= regions(List.of(told), false).size() > 1 || HomeDeals.withItself(told, homeland);
      home |= HomeDeals.pairSigns(told, homeland) && alone.getAsBoolean();
    }
    return home && homeland.in(event.where());
  }

  /** "Companies from Zhejiang and Sichuan" and nobody else. */
  boolean among(Frame frame) {
    return regions(frame.sentences(), frame.event() == null).size() > 1;
  }

  /** The parts of the home country that are named: its regions, and its cities where told so. */
  private Set<String> regions(List<Parsed> sentences, boolean cities) {
    Set<String> regions = new LinkedHashSet<>();
    for (Parsed parsed : sentences) {
      for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
        PlaceMention place = parsed.at(i).place();
        if (homeland.owns(place) && (cities || large(place))) {
          regions.add(place.name());
        }
      }
    }
    return regions;
  }

  private static boolean large(PlaceMention place) {
    return place.kind() == PlaceMention.Kind.REGION || MUNICIPALITIES.contains(place.name());
  }
}
