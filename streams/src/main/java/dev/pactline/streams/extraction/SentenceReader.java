package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Value;
import java.util.List;

/**
 * Reads single sentences of one language; what belongs together across sentences is not its
 * business.
 */
interface SentenceReader {

  List<EventMention> events(Parsed parsed);

  List<Count> attendance(Parsed parsed, boolean eventInSentence);

  List<Count> projects(Parsed parsed, boolean eventInSentence);

  List<Value> values(Parsed parsed);

  List<DatedAt> dates(Parsed parsed, List<EventMention> events);

  /** Whether the words around the chunk at {@code at} tell of another time than the article's. */
  boolean background(Parsed parsed, int at);

  /** Whether the papers at {@code at} are told of as in force or in dispute, not as signed. */
  boolean standing(Parsed parsed, int at);

  /** Whether the sentence says that a deal or an event was called off. */
  boolean cancels(Parsed parsed);

  /** Whether the sentence says that what was told before is to come: "It will be held in May". */
  boolean plans(Parsed parsed);

  /** Whether the sentence puts what happened into a place abroad: "in Tallinn". */
  boolean locates(Parsed parsed, Homeland homeland);

  /** Whether the sentence tells of a party that travels on to another place. */
  boolean movesOn(Parsed parsed);

  /** Index of the words that move an event to another day; -1 for none. */
  int postponed(Parsed parsed);

  /** The number that answers a question for those who came; null for none. */
  Count answer(Parsed question, Parsed parsed);

  /** Whether the sentence goes on about what the last one ended with: "Theirs are worth". */
  boolean continues(Parsed parsed);

  /** Whether the sentence has a word for signing. */
  boolean signs(Parsed parsed);

  /** Whether the sentence says that papers were signed, without a number of them. */
  boolean signsMany(Parsed parsed);

  /** Whether the sentence has a word for something signed. */
  boolean mentionsDeal(Parsed parsed);

  /** Whether the sentence tells of a deal between two partners without the home side. */
  boolean thirdParties(Parsed parsed, Homeland homeland);

  /** Whether the sentence tells of a deal of the home side with itself. */
  boolean homeDeal(Parsed parsed, Homeland homeland);

  /** Whether a paragraph of running text takes back figures that were told before. */
  boolean corrects(List<Parsed> paragraph);

  /** The right figures that a correction gives. */
  List<Figure> corrections(List<Parsed> note);

  /**
   * Shares that single partners have in a figure told for several: "seven of them with Uzbek
   * companies".
   */
  List<Share> shares(Parsed parsed, Homeland homeland);

  /** Events that the sentence lists; null for none. */
  Tour tour(Parsed parsed, Homeland homeland);

  /** The figures that the sentence divides among places; empty for none. */
  List<Division> divisions(Parsed parsed, Homeland homeland);
}
