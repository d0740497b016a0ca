package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds events in English sentences: by name, as "Kenya-Zhejiang Trade Forum", or by noun, as "a
 * business seminar".
 */
final class EventReader {
  static final Lexicon NOUNS = Lexicons.EVENTS;
  static final Lexicon VENUES = Lexicon.load("venue-words");
  static final Lexicon OPENERS = Lexicon.load("sentence-openers");
  static final int LONGEST = 18;

  private EventReader() {}

  static List<EventMention> read(Parsed parsed) {
    List<EventMention> mentions = new ArrayList<>();
    if (parsed.places() < 2 && !parsed.has(NOUNS)) {
      return mentions;
    }
    int behind = 0;
    for (int i = next(parsed, 0); i >= 0; i = next(parsed, i + 1)) {
      boolean table = roundTable(parsed, i);
      if (!parsed.at(i).plain() || !(table || NOUNS.has(parsed, i))) {
        EventMention paired = PairedNames.paired(parsed, i, behind);
        if (paired != null) {
          mentions.add(paired);
          behind = paired.to();
          i = paired.to() - 1;
        }
        continue;
      }
      i += table ? 1 : 0;
      EventMention mention =
          parsed.at(i).capital() ? wholeName(parsed, EventNames.named(parsed, i, behind)) : null;
      boolean noun = table || EventNouns.TEXT_NOUNS.contains(EventNouns.singular(parsed.word(i)));
      if (mention == null && noun) {
        mention = EventNouns.generic(parsed, i, behind);
      }
      if (mention != null && holiday(parsed, mention)) {
        behind = mention.to();
        i = Math.max(i, mention.to() - 1);
        continue;
      }
      if (mention != null) {
        EventMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (last != null && last.to() > mention.from()) {
          mentions.remove(mentions.size() - 1);
        }
        if (closing(parsed, last, mention)) {
          mentions.remove(mentions.size() - 1);
          last = null;
        }
        if (within(parsed, last, mention) || apposed(parsed, last, mention)) {
          mentions.remove(mentions.size() - 1);
          mention = mention.with(last);
        }
        if (timedBy(parsed, last, mention) || topic(parsed, mention)) {
          i = Math.max(i, mention.to() - 1);
          continue;
        }
        if (joined(parsed, last, mention)) {
          mentions.remove(mentions.size() - 1);
          mention = both(parsed, last, mention);
        }
        mentions.add(mention);
        behind = mention.to();
        i = Math.max(i, mention.to() - 1);
      }
    }
    OpeningAsides.leaveOut(parsed, mentions);
    return mentions;
  }

  /** "in the week after the Lantern Festival": a time of the year. */
  private static boolean holiday(Parsed parsed, EventMention mention) {
    int noun = mention.to() - 1;
    return mention.named()
        && parsed.is(noun, "festival")
        && HOLIDAYS.has(parsed, noun - 1)
        && mention.places().isEmpty();
  }

  private static final Words HOLIDAYS =
      Words.of("lantern", "spring", "boat", "autumn", "mid-autumn", "moon", "qingming", "qixi");

  /** "the Vietnam-Nantong Textile Matchmaking Day": a name may end with two nouns for an event. */
  private static EventMention wholeName(Parsed parsed, EventMention mention) {
    int last = mention == null ? parsed.size() : mention.to();
    boolean more = last < parsed.size() && parsed.at(last).capital() && NOUNS.has(parsed, last);
    return more ? mention.through(last) : mention;
  }

  /** "That round table closed without a signature": the noun is its second word. */
  private static boolean roundTable(Parsed parsed, int i) {
    return parsed.is(i, "round") && (parsed.is(i + 1, "table") || parsed.is(i + 1, "tables"));
  }

  /**
   * Index of the first noun or place from {@code from} on: a mention has one of them; -1 for none.
   */
  private static int next(Parsed parsed, int from) {
    int noun = NOUNS.find(parsed, from, parsed.size());
    int place = parsed.nextPlace(from);
    return noun < 0 || (place >= 0 && place < noun) ? place : noun;
  }

  /** "a contract on a joint auto show": what was agreed on, not where. */
  private static boolean topic(Parsed parsed, EventMention mention) {
    return !mention.named()
        && mention.fresh()
        && mention.from() > 1
        && ABOUT.contains(parsed.word(mention.from() - 1))
        && Lexicons.INSTRUMENTS.has(parsed, mention.from() - 2);
  }

  private static final Lexicon ABOUT = Lexicon.load("paper-topic-words");

  /** "The meeting, the Cebu-Wenzhou Shipping Dialogue, drew 75": one event. */
  private static boolean apposed(Parsed parsed, EventMention last, EventMention next) {
    if (last == null || last.named() || last.otherEdition() || last.several() || !next.named()) {
      return false;
    }
    int gap = next.from() - last.to();
    return parsed.is(last.to(), ",")
        && (gap == 1 || (gap == 2 && parsed.is(last.to() + 1, "the")))
        && last.places().isEmpty()
        && !next.otherEdition();
  }

  /** "The Ningbo Food Fair was held shortly after the big consumer expo": another one's time. */
  private static boolean timedBy(Parsed parsed, EventMention last, EventMention next) {
    if (last == null || !last.named() || next.named() || next.fresh() || next.from() == 0) {
      return false;
    }
    String before = parsed.at(next.from() - 1).word();
    boolean timed = TIMING.contains(before.substring(before.lastIndexOf(' ') + 1));
    int held = timed ? EnglishDays.HOLDING.find(parsed, last.to(), next.from()) : -1;
    return held >= 0 && !next.noun().equals(last.noun()) && !parsed.has(Lexicons.FIRM_SIGNING);
  }

  private static final Lexicon TIMING = Lexicon.load("timing-words");

  /** "an evening at the Korea-Jilin Week": one event, by the name of the larger one. */
  private static boolean within(Parsed parsed, EventMention last, EventMention next) {
    if (last == null || last.named() || last.otherEdition() || !last.fresh() || !next.named()) {
      return false;
    }
    int gap = next.from() - last.to();
    return WITHIN.has(parsed, last.to())
        && (gap == 1 || (gap == 2 && parsed.is(last.to() + 1, "the")))
        && !next.otherEdition()
        && !last.several();
  }

  private static final Words WITHIN = Words.of("of", "at", "during", "within");

  /**
   * "The ceremony in Arica on Friday crowned the Chile-Anhui Forum": one event, as it was its end.
   */
  private static boolean closing(Parsed parsed, EventMention last, EventMention next) {
    if (last == null || last.named() || last.otherEdition() || last.several() || !next.named()) {
      return false;
    }
    int the = parsed.is(next.from() - 1, "the") ? next.from() - 1 : next.from();
    return !next.otherEdition() && last.to() < the && EventEdges.endsVerb(parsed, the);
  }

  /** "The Korea-Jilin Forum and the Incheon-Jilin Forum" share their figures. */
  private static boolean joined(Parsed parsed, EventMention last, EventMention next) {
    if (last == null
        || !last.named()
        || !next.named()
        || next.from() - last.to() < 1
        || next.from() - last.to() > 2) {
      return false;
    }
    boolean and = parsed.is(last.to(), "and");
    return and && (next.from() - last.to() == 1 || parsed.is(last.to() + 1, "the"));
  }

  private static EventMention both(Parsed parsed, EventMention one, EventMention two) {
    List<PlaceMention> places = new ArrayList<>(one.places());
    places.addAll(two.places());
    String name =
        parsed
            .sentence()
            .text()
            .substring(
                parsed.at(one.from()).start() - parsed.sentence().start(),
                parsed.at(two.to() - 1).end() - parsed.sentence().start());
    return new EventMention(
        parsed,
        one.from(),
        two.to(),
        name,
        two.noun(),
        true,
        one.otherEdition(),
        true,
        two.status(),
        places);
  }

  static List<PlaceMention> places(Parsed parsed, int from, int to) {
    List<PlaceMention> places = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (parsed.at(i).place() != null) {
        places.add(parsed.at(i).place());
      }
    }
    return places;
  }
}
