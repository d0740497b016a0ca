package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.Set;

/**
 * Tells events of a journey apart: "Two days later the party moved to Lyon, where its seminar had
 * 60 listeners".
 */
final class EventTravels {
  private static final Words SIMILAR = Words.of("similar", "another", "second", "separate");

  private final SentenceReader reader;
  private final Homeland homeland;
  private final Story story;

  EventTravels(SentenceReader reader, Homeland homeland, Story story) {
    this.reader = reader;
    this.homeland = homeland;
    this.story = story;
  }

  /** "In Izmir, two days later, they held a similar forum": another event of the same journey. */
  boolean another(EventMention mention, Parsed parsed) {
    Frame current = story.current();
    if (current == null || current.aside() || mention.named() || !likeIt(mention)) {
      return false;
    }
    return story.newPartners(parsed).size() == 1 && parsed.tellsDay();
  }

  /** "The second meeting, in Vladivostok on September 22": another one, elsewhere. */
  boolean another(EventMention mention) {
    Frame current = story.current();
    Parsed where = mention.where();
    int in = where.is(mention.to(), ",") ? mention.to() + 1 : mention.to();
    boolean next =
        current != null
            && current.event() != null
            && !mention.named()
            && mention.places().isEmpty();
    PlaceMention place = next ? mention.placeIn(in) : null;
    return place != null
        && place.kind() == PlaceMention.Kind.CITY
        && !homeland.owns(place)
        && !current.names(place)
        && numbered(mention);
  }

  private static boolean numbered(EventMention mention) {
    for (int i = mention.from(); i < mention.to(); i++) {
      if (NUMBERED.contains(mention.where().at(i).word())) {
        return true;
      }
    }
    return false;
  }

  private static final Words NUMBERED = Words.of("second", "third", "other", "final", "last");

  /** "Two days later the party moved to Lyon, where its seminar had 60 listeners". */
  boolean moves(EventMention mention, Parsed parsed) {
    Frame current = story.current();
    if (current == null || current.aside() || mention.named() || !current.hasFigures()) {
      return false;
    }
    if (story.newPartners(parsed).size() != 1) {
      return false;
    }
    Set<String> before = story.told(current);
    if (before.isEmpty()) {
      current.context().forEach(told -> before.addAll(homeland.partners(told)));
    }
    Set<String> here = homeland.partners(parsed);
    here.removeAll(before);
    return here.size() == 1
        && !before.isEmpty()
        && reader.locates(parsed, homeland)
        && (parsed.tellsDay() || crossedOver(parsed, here));
  }

  /** "The following day they crossed into Slovakia." "Their meeting in Zilina had 55 guests". */
  private boolean crossedOver(Parsed parsed, Set<String> here) {
    Parsed before = story.previous();
    return before != null
        && before.sentence().paragraph() == parsed.sentence().paragraph()
        && before.tellsDay()
        && homeland.partners(before).equals(here);
  }

  /** "The party moved on to Porto on Friday for a seminar", behind the figures for Lisbon. */
  boolean journeys(EventMention mention, Parsed parsed) {
    Frame current = story.current();
    boolean may =
        current != null
            && !current.aside()
            && !mention.named()
            && current.hasFigures()
            && parsed.tellsDay()
            && reader.movesOn(parsed);
    return may && leadsOn(current, lastAbroad(parsed, true));
  }

  /** "On Friday they travelled on to Biella." "That round table had 35 guests": another event. */
  boolean arrived(EventMention mention, Parsed parsed) {
    Frame current = story.current();
    Parsed before = story.previous();
    boolean may =
        current != null
            && before != null
            && !mention.named()
            && !mention.fresh()
            && current.hasFigures()
            && !current.nouns().contains(mention.noun())
            && before.sentence().paragraph() == parsed.sentence().paragraph()
            && before.tellsDay()
            && reader.movesOn(before);
    return may && leadsOn(current, lastAbroad(before, false));
  }

  /** The last city abroad that a sentence names, or region if those count; null for none. */
  private PlaceMention lastAbroad(Parsed parsed, boolean regions) {
    PlaceMention last = null;
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      boolean local =
          place.kind() == PlaceMention.Kind.CITY
              || (regions && place.kind() == PlaceMention.Kind.REGION);
      last = local && !homeland.owns(place) ? place : last;
    }
    return last;
  }

  private static boolean leadsOn(Frame current, PlaceMention there) {
    return there != null && !current.names(there);
  }

  private static boolean likeIt(EventMention mention) {
    for (int i = mention.from(); i < mention.to(); i++) {
      if (SIMILAR.contains(mention.where().word(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Seven were signed in Beijing." "In Hangzhou it was livelier two days later." "There a forum".
   */
  boolean movedOn(Parsed parsed) {
    Parsed before = story.previous();
    if (before == null || !before.tellsDay() || !parsed.is(0, "there")) {
      return false;
    }
    for (int i = before.nextPlace(0); i >= 0; i = before.nextPlace(i + 1)) {
      PlaceMention place = before.at(i).place();
      boolean city = place.kind() == PlaceMention.Kind.CITY && before.is(i - 1, "in");
      if (city && !Few.any(story.current().sentences(), told -> told(told, place))) {
        return true;
      }
    }
    return false;
  }

  private static boolean told(Parsed told, PlaceMention place) {
    for (int i = told.nextPlace(0); i >= 0; i = told.nextPlace(i + 1)) {
      if (told.at(i).place().name().equals(place.name())) {
        return true;
      }
    }
    return false;
  }
}
