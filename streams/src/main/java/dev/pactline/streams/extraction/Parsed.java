package dev.pactline.streams.extraction;

import dev.pactline.language.DateMention;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A sentence cut into chunks. Remembers where it has the phrases of each word list; for one thread.
 */
final class Parsed {
  private static final int[] NOWHERE = {};
  private static final int COUNT = 1;
  private static final int MONEY = 2;
  private static final int DATE = 4;
  private final Sentence sentence;
  private final Chunk[] chunks;

  /** The plain words, one for each chunk; empty in place of a mention. */
  private final String[] words;

  /** Where chunks divide clauses, in order; the first {@link #divisions} of them. */
  private int[] dividers = NOWHERE;

  private int divisions;

  /** Where places are named, in order; the first {@link #named} of them. */
  private int[] places = NOWHERE;

  private int named;

  /** A bit for each sort of mention that the sentence has. */
  private int mentions;

  private PhraseTrie trie;

  /** Null until the first list is asked for. */
  private Matches matches;

  private Template template;
  private NounPhrase[] nounPhrases;

  /**
   * @param trie in whose words the chunks have their numbers
   */
  Parsed(Sentence sentence, Chunk[] chunks, PhraseTrie trie) {
    this.sentence = sentence;
    this.trie = trie;
    this.chunks = chunks;
    this.words = new String[this.chunks.length];
    for (int i = 0; i < words.length; i++) {
      Chunk chunk = this.chunks[i];
      if (chunk.plain()) {
        words[i] = chunk.word();
        if (chunk.mark() && divides(words[i])) {
          dividers = with(i, dividers, divisions++);
        }
      } else {
        words[i] = "";
        note(chunk, i);
      }
    }
  }

  private void note(Chunk chunk, int i) {
    if (chunk.place() != null) {
      places = with(i, places, named++);
    } else if (chunk.counts()) {
      mentions |= COUNT;
    } else if (chunk.money() != null) {
      mentions |= MONEY;
    } else if (chunk.date() != null) {
      mentions |= DATE;
    }
  }

  private static int[] with(int place, int[] known, int size) {
    int[] all = size < known.length ? known : Arrays.copyOf(known, size * 2 + 4);
    all[size] = place;
    return all;
  }

  private static boolean divides(String mark) {
    char first = mark.charAt(0);
    return mark.length() == 1
        ? first == ';' || first == ':' || first == '—' || first == '–'
        : mark.equals("--");
  }

  /** How many places it names. */
  int places() {
    return named;
  }

  /** Index of the chunk that names the place of this number, from 0. */
  int placeAt(int place) {
    return places[place];
  }

  /** Whether a number in it counts something. */
  boolean hasCount() {
    return (mentions & COUNT) != 0;
  }

  boolean hasMoney() {
    return (mentions & MONEY) != 0;
  }

  boolean hasDate() {
    return (mentions & DATE) != 0;
  }

  /** Whether it tells a day, be it only "the next day". */
  boolean tellsDay() {
    for (int i = 0; hasDate() && i < chunks.length; i++) {
      DateMention date = chunks[i].date();
      if (date != null && (date.hasDays() || date.kind() == DateMention.Kind.RELATIVE)) {
        return true;
      }
    }
    return false;
  }

  /** Where it stands. */
  Sentence sentence() {
    return sentence;
  }

  /** Its words and mentions in order. */
  List<Chunk> chunks() {
    return Collections.unmodifiableList(Arrays.asList(chunks));
  }

  /** Where it has phrases of the list, and of all others. */
  Matches matches(Lexicon lexicon) {
    if (matches == null || lexicon.id() >= matches.lists()) {
      matches = matched(lexicon);
    }
    return matches;
  }

  private Matches matched(Lexicon lexicon) {
    int[] numbers = new int[chunks.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = chunks[i].wordNumber();
    }
    if (lexicon.id() >= trie.lists()) {
      // The list was loaded since the sentence was cut.
      trie = Lexicon.all();
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = trie.words().number(chunks[i].word());
      }
    }
    return trie.matches(chunks, numbers);
  }

  /** What Chinese patterns match on. */
  Template template() {
    if (template == null) {
      template = new Template(this);
    }
    return template;
  }

  /** The noun phrase behind the chunk at {@code i}; several rules ask for it. */
  NounPhrase nounPhrase(int i) {
    if (i < 0 || i >= chunks.length) {
      return NounPhrase.read(this, i);
    }
    if (nounPhrases == null) {
      nounPhrases = new NounPhrase[chunks.length];
    }
    if (nounPhrases[i] == null) {
      nounPhrases[i] = NounPhrase.read(this, i);
    }
    return nounPhrases[i];
  }

  /** Whether it is the same sentence of the same article. */
  boolean sameAs(Parsed other) {
    return sentence.start() == other.sentence.start();
  }

  int size() {
    return chunks.length;
  }

  Chunk at(int i) {
    return chunks[i];
  }

  /** The word at {@code i} in lower case; empty beyond either end and for mentions. */
  String word(int i) {
    return i >= 0 && i < words.length ? words[i] : "";
  }

  boolean has(Lexicon lexicon) {
    return lexicon.in(this, 0, chunks.length);
  }

  boolean has(Lexicon lexicon, int from, int to) {
    return lexicon.in(this, from, to);
  }

  /** Start of the clause that {@code i} stands in: behind the last semicolon, colon or dash. */
  int clauseStart(int i) {
    int at = Arrays.binarySearch(dividers, 0, divisions, i);
    int before = at >= 0 ? at - 1 : -at - 2;
    return before < 0 ? 0 : dividers[before] + 1;
  }

  int clauseEnd(int i) {
    int at = Arrays.binarySearch(dividers, 0, divisions, i);
    int behind = at >= 0 ? at + 1 : -at - 1;
    return behind < divisions ? dividers[behind] : size();
  }
}
