package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.Set;

/** Finds out whether a mention is of an event that was told of before. */
final class KnownEvents {
  private final Story story;

  KnownEvents(Story story) {
    this.story = story;
  }

  /**
   * The frame of an event told before: the same name, or the same place and word; null for none.
   */
  Frame of(EventMention mention) {
    String letters = mention.named() ? mention.letters() : "";
    for (int i = story.frames().size() - 1; i >= 0; i--) {
      Frame frame = story.frames().get(i);
      if (!frame.aside()
          && !frame.sum()
          && frame.event() != null
          && same(frame, mention, letters)) {
        return frame;
      }
    }
    return null;
  }

  private boolean same(Frame frame, EventMention mention, String letters) {
    EventMention event = frame.event();
    if (mention.named() && event.named()) {
      return similar(frame.letters(), letters) && !elsewhere(event, mention);
    }
    if (mention.named()) {
      return frame.nouns().contains(mention.noun())
          && (compatible(event, mention)
              || onlyOne(frame, mention)
              || describes(event, mention, story.told(frame)));
    }
    if (mention.fresh()) {
      return false;
    }
    if (mention.places().isEmpty()) {
      PlaceMention there = heldIn(mention);
      PlaceMention here = there == null || story.events() < 2 ? null : heldIn(event);
      return here != null && here.name().equals(there.name());
    }
    return !mention.places().isEmpty() && shares(frame, mention);
  }

  /** "the event in Davao": the city behind it; null for none. */
  private static PlaceMention heldIn(EventMention event) {
    PlaceMention place = event.placeIn(event.to());
    return place != null && place.kind() == PlaceMention.Kind.CITY ? place : null;
  }

  /** "a life sciences forum", then "the Cork-Shanghai Life Sciences Forum": its words again. */
  private boolean describes(EventMention event, EventMention mention, Set<String> before) {
    int words = 0;
    for (int i = event.from(); i < event.to(); i++) {
      String word = event.where().word(i);
      boolean counts = word.length() > 2 && !EventNouns.ARTICLES.contains(word);
      if (counts && !has(mention, word)) {
        return false;
      }
      words += counts ? 1 : 0;
    }
    Set<String> named = story.partners(mention.places());
    return words > 1 && (before.isEmpty() || named.isEmpty() || before.containsAll(named));
  }

  private static boolean has(EventMention mention, String word) {
    for (int i = mention.from(); i < mention.to(); i++) {
      if (mention.where().word(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** 在阿拉木图举行的推介会, 在塔什干举行的推介会: one noun, two countries. */
  private boolean elsewhere(EventMention event, EventMention mention) {
    Set<String> one = story.partners(event.places());
    Set<String> two = story.partners(mention.places());
    return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
  }

  /** Its name may come late where the article tells of one event only. */
  private boolean onlyOne(Frame frame, EventMention mention) {
    Set<String> named = story.partners(mention.places());
    Set<String> before = story.told(frame);
    boolean alone = story.events() == 1;
    return alone
        && !story.tellsWhen(mention.where())
        && (named.isEmpty() || before.containsAll(named));
  }

  private boolean compatible(EventMention event, EventMention mention) {
    Set<String> one = story.partners(event.places());
    Set<String> two = story.partners(mention.places());
    return (!two.isEmpty() && one.equals(two))
        || (one.isEmpty()
            && mention.where().sentence().paragraph() - event.where().sentence().paragraph() <= 1);
  }

  /** "the Macao conference", "the Warsaw forum". */
  private boolean shares(Frame frame, EventMention mention) {
    Set<String> wanted = story.partners(mention.places());
    if (elsewhere(frame.event(), mention)) {
      return false;
    }
    for (PlaceMention place : mention.places()) {
      boolean here = wanted.isEmpty() || wanted.contains(place.country());
      if (here && frame.names(place)) {
        return true;
      }
    }
    return !wanted.isEmpty() && story.partners(frame.event().places()).containsAll(wanted);
  }

  private static boolean similar(String first, String second) {
    return first.equals(second)
        || (first.length() > 12
            && second.length() > 12
            && (first.contains(second) || second.contains(first)));
  }
}
