package dev.pactline.streams.extraction;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.pactline.language.DateMention;
import dev.pactline.language.WordTable;
import java.util.BitSet;
import java.util.List;

/**
 * A sentence cut into chunks. Remembers where it has the phrases of each word list; for one thread.
 */
final class Parsed {
  /** Shared by all sentences that have none: never changed. */
  private static final BitSet NONE = new BitSet();

  private final Sentence sentence;
  private final Chunk[] chunks;

  /** The plain words, one for each chunk; empty in place of a mention. Known ones are interned. */
  private final String[] words;

  /** Whether the word is none of those that have one copy for all. */
  private final boolean[] unknown;

  /** The mark of each plain word, as {@link Words} tell theirs; 0 for a mention. */
  private final long[] marks;

  /** Where chunks divide clauses. */
  private BitSet dividers = NONE;

  private BitSet places = NONE;
  private BitSet counts = NONE;
  private BitSet amounts = NONE;
  private BitSet dates = NONE;

  private PhraseTrie trie;

  /** Null until the first list is asked for. */
  private Matches matches;

  private Template template;
  private NounPhrase[] nounPhrases;

  /** Null until they are asked for: shares are read from them, too. */
  private List<Division> divisions;

  /**
   * @param trie in whose words the chunks have their numbers
   */
  Parsed(Sentence sentence, Chunk[] chunks, PhraseTrie trie) {
    this.sentence = sentence;
    this.trie = trie;
    this.chunks = chunks;
    this.words = new String[this.chunks.length];
    this.unknown = new boolean[this.chunks.length];
    this.marks = new long[this.chunks.length];
    for (int i = 0; i < words.length; i++) {
      Chunk chunk = this.chunks[i];
      if (chunk.plain()) {
        words[i] = chunk.word();
        marks[i] = Words.mark(words[i]);
        unknown[i] = chunk.wordNumber() == WordTable.UNKNOWN;
        if (chunk.mark() && divides(words[i])) {
          dividers = with(i, dividers);
        }
      } else {
        words[i] = "";
        note(chunk, i);
      }
    }
  }

  private void note(Chunk chunk, int i) {
    if (chunk.place() != null) {
      places = with(i, places);
    } else if (chunk.counts()) {
      counts = with(i, counts);
    } else if (chunk.money() != null) {
      amounts = with(i, amounts);
    } else if (chunk.date() != null) {
      dates = with(i, dates);
    }
  }

  private static BitSet with(int i, BitSet known) {
    BitSet more = known.isEmpty() ? new BitSet() : known;
    more.set(i);
    return more;
  }

  private static boolean divides(String mark) {
    char first = mark.charAt(0);
    return mark.length() == 1
        ? first == ';' || first == ':' || first == '—' || first == '–'
        : mark.equals("--");
  }

  /** How many places it names. */
  int places() {
    return places.cardinality();
  }

  /** Index of the first place from {@code from} on; -1 for none. */
  int nextPlace(int from) {
    return places.nextSetBit(from);
  }

  /** Whether a number in it counts something. */
  boolean hasCount() {
    return !counts.isEmpty();
  }

  /** Index of the first number that counts something from {@code from} on; -1 for none. */
  int nextCount(int from) {
    return counts.nextSetBit(from);
  }

  boolean hasMoney() {
    return !amounts.isEmpty();
  }

  /** Index of the first amount of money from {@code from} on; -1 for none. */
  int nextMoney(int from) {
    return amounts.nextSetBit(from);
  }

  boolean hasDate() {
    return !dates.isEmpty();
  }

  /** Index of the first date from {@code from} on; -1 for none. */
  int nextDate(int from) {
    return dates.nextSetBit(from);
  }

  /** Whether it tells a day, month or year of the calendar, rather than a length of time. */
  boolean hasDay() {
    for (int i = nextDate(0); i >= 0; i = nextDate(i + 1)) {
      if (chunks[i].date().kind() != DateMention.Kind.DURATION) {
        return true;
      }
    }
    return false;
  }

  /** Whether it tells a day, be it only "the next day". */
  boolean tellsDay() {
    for (int i = nextDate(0); i >= 0; i = nextDate(i + 1)) {
      DateMention date = chunks[i].date();
      if (date.hasDays() || date.kind() == DateMention.Kind.RELATIVE) {
        return true;
      }
    }
    return false;
  }

  /** Where it stands. */
  Sentence sentence() {
    return sentence;
  }

  /** Where it has phrases of the list, and of all others. */
  Matches matches(Lexicon lexicon) {
    if (matches == null || lexicon.id() >= matches.lists()) {
      matches = matched(lexicon);
    }
    return matches;
  }

  private Matches matched(Lexicon lexicon) {
    if (lexicon.id() >= trie.lists()) {
      // The list was loaded since the sentence was cut.
      trie = Lexicon.all();
      for (Chunk chunk : chunks) {
        chunk.number(trie.words());
      }
    }
    return trie.matches(chunks);
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

  /** The figures that an English sentence divides; two rules ask for them. */
  List<Division> divisions(Homeland homeland) {
    if (divisions == null) {
      divisions = DivisionReader.of(this, homeland);
    }
    return divisions;
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

  /**
   * Whether this is the word at {@code i}; never for mentions, nor beyond either end. Rules ask for
   * it more often than for anything else: a known word is told by where its one copy is, so that
   * the letters of neither are looked at.
   */
  @SuppressWarnings({"ReferenceEquality", "StringEquality"})
  boolean is(int i, @CompileTimeConstant String word) {
    if (i < 0 || i >= words.length) {
      return false;
    }
    return words[i] == word || (unknown[i] && words[i].equals(word));
  }

  /** Whether the word at {@code i} has one of the marks; never for mentions, nor beyond an end. */
  boolean mayBe(int i, long some) {
    return i >= 0 && i < marks.length && (marks[i] & some) != 0;
  }

  /** Whether a mark stands at {@code i}, or nothing any more. */
  boolean ends(int i) {
    return i >= chunks.length || chunks[i].mark();
  }

  boolean has(Lexicon lexicon) {
    return lexicon.in(this, 0, chunks.length);
  }

  boolean has(Lexicon lexicon, int from, int to) {
    return lexicon.in(this, from, to);
  }

  /** Start of the clause that {@code i} stands in: behind the last semicolon, colon or dash. */
  int clauseStart(int i) {
    return i <= 0 ? 0 : dividers.previousSetBit(i - 1) + 1;
  }

  int clauseEnd(int i) {
    int behind = dividers.nextSetBit(Math.max(0, i + 1));
    return behind < 0 ? size() : behind;
  }
}
