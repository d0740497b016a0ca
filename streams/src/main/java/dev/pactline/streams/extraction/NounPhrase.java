package dev.pactline.streams.extraction;

/**
 * What a number counts: the noun phrase behind it.
 *
 * @param kind what sort of thing it is
 * @param head index of its head; that of the number where there is none
 * @param signed whether "signed" stands before the head, as in "12 signed agreements"
 */
record NounPhrase(Kind kind, int head, boolean signed) {
  private static final int LONGEST = 9;

  enum Kind {
    /** Participants, guests: at the event by the word alone. */
    GUESTS,
    /** People of any sort. */
    PERSONS,
    /** Companies, stands, jobs, goods. */
    OTHERS,
    /** Agreements, contracts: papers by the word alone. */
    PAPERS,
    /** Projects, orders: papers where they are signed. */
    PROJECTS,
    /** A noun that no list has. */
    UNKNOWN,
    /** No noun: "Eleven were signed". */
    NONE
  }

  boolean papers() {
    return kind == Kind.PAPERS || kind == Kind.PROJECTS;
  }

  boolean people() {
    return kind == Kind.GUESTS || kind == Kind.PERSONS;
  }

  /** The noun phrase behind the number or article at {@code number}. */
  static NounPhrase after(Parsed parsed, int number) {
    return parsed.nounPhrase(number);
  }

  /** The same, read afresh. */
  static NounPhrase read(Parsed parsed, int number) {
    NounPhrase inside = inside(parsed, number);
    if (inside != null) {
      return inside;
    }
    int from = number + 1;
    if (parsed.is(from, "of") && collective(parsed, from)) {
      from++;
    }
    boolean signed = false;
    int last = number;
    int i = from;
    for (; i < parsed.size() && i - from < LONGEST; i++) {
      String word = parsed.word(i);
      if (word.equals("signed") && last == number) {
        signed = true;
        continue;
      }
      boolean named = NAMED.contains(word) && people(kindOf(parsed, i + 1));
      if ((stops(parsed, i) && !named) || (last == number && Lexicons.CAME.match(parsed, i) > 0)) {
        break;
      }
      if (word.equals("and") && last == number) {
        break;
      }
      if (parsed.at(i).mark() || word.equals("and")) {
        continue;
      }
      last = i;
      Kind kind = kindOf(parsed, i);
      if (kind != Kind.UNKNOWN && !modifies(parsed, i) && !fromTo(parsed, i + 1)) {
        boolean makers =
            kind == Kind.OTHERS
                && (parsed.word(i).endsWith("ers") || parsed.word(i).endsWith("ups"));
        Kind told = lettersOf(parsed, i) ? Kind.PAPERS : kind;
        return new NounPhrase(makers && people(parsed, i) ? Kind.PERSONS : told, i, signed);
      }
    }
    return last == number
        ? new NounPhrase(Kind.NONE, number, signed)
        : new NounPhrase(unknown(parsed, last), last, signed);
  }

  /** "letters of contract", "letters of agreement", but not "letters of intent". */
  private static boolean lettersOf(Parsed parsed, int i) {
    return parsed.word(i).startsWith("letter")
        && parsed.is(i + 1, "of")
        && BINDING.has(parsed, i + 2);
  }

  private static final Words BINDING =
      Words.of("contract", "agreement", "understanding", "commitment", "acceptance", "award");

  private static final Words NAMED = Words.of("registered", "invited", "assembled");

  private static boolean people(Kind kind) {
    return kind == Kind.GUESTS || kind == Kind.PERSONS;
  }

  /** "1,600 people or more": the bound behind the noun makes it part of the number. */
  private static NounPhrase inside(Parsed parsed, int number) {
    if (!parsed.at(number).counts()) {
      return null;
    }
    String words = parsed.at(number).word();
    if (words.indexOf(' ') < 0) {
      Kind kind = kindOf(words);
      return kind == Kind.UNKNOWN ? null : new NounPhrase(kind, number, false);
    }
    for (String word : words.split(" ", -1)) {
      Kind kind = kindOf(word);
      if (kind != Kind.UNKNOWN) {
        return new NounPhrase(kind, number, false);
      }
    }
    return null;
  }

  /** "140 garment makers, bankers and agents": in such company makers are people. */
  private static boolean people(Parsed parsed, int i) {
    if (!parsed.is(i + 1, ",") && !parsed.is(i + 1, "and")) {
      return false;
    }
    for (int j = i + 2; j < Math.min(parsed.size(), i + 5); j++) {
      if (Lexicons.PERSONS.contains(parsed.word(j))) {
        return true;
      }
      if (parsed.word(j).isEmpty() || parsed.at(j).mark() || stops(parsed, j)) {
        return false;
      }
    }
    return false;
  }

  /** "a dozen of contracts", but not "a dozen of the contracts". */
  private static boolean collective(Parsed parsed, int of) {
    String next = parsed.word(of + 1);
    return !next.isEmpty()
        && !Lexicons.PHRASE_STOPS.contains(next)
        && !next.equals("them")
        && !next.equals("its")
        && !next.equals("their")
        && !next.equals("such")
        && !next.equals("our");
  }

  private static boolean stops(Parsed parsed, int i) {
    Chunk chunk = parsed.at(i);
    if (!chunk.plain()) {
      boolean length = chunk.date() != null && chunk.raw().indexOf('-') > 0;
      return chunk.place() == null && !(length && chunk.date().period() != null);
    }
    if (chunk.mark()) {
      return !chunk.is("-")
          && !chunk.is("&")
          && !chunk.is("\"")
          && !chunk.is("“")
          && !chunk.is("”")
          && !owns(parsed, i)
          && !listComma(parsed, i);
    }
    return (Lexicons.PHRASE_STOPS.has(parsed, i) && !fromTo(parsed, i - 1))
        || Lexicons.FIRM_SIGNING.has(parsed, i);
  }

  /** "government-to-government": a hyphen, "to" and a hyphen. */
  private static boolean fromTo(Parsed parsed, int hyphen) {
    return parsed.is(hyphen, "-") && parsed.is(hyphen + 1, "to") && parsed.is(hyphen + 2, "-");
  }

  /** The comma of "government, academic and business representatives". */
  private static boolean listComma(Parsed parsed, int i) {
    if (!parsed.is(i, ",") || i + 2 >= parsed.size()) {
      return false;
    }
    String next = parsed.word(i + 2);
    return (next.equals("and") || next.equals(","))
        && kindOf(parsed, i - 1) == Kind.UNKNOWN
        && !parsed.word(i - 1).endsWith("s")
        && !Lexicons.PHRASE_STOPS.has(parsed, i + 1);
  }

  /**
   * Whether the noun only modifies the one behind it: "business people", "project managers",
   * "growers' cooperatives".
   */
  private static boolean modifies(Parsed parsed, int i) {
    boolean owns = owns(parsed, i + 1);
    int then = owns ? i + 2 : i + 1;
    if (then >= parsed.size()
        || !parsed.at(then).plain()
        || parsed.at(then).mark()
        || stops(parsed, then)) {
      return false;
    }
    return owns || kindOf(parsed, then) != Kind.UNKNOWN;
  }

  /** The apostrophe of "manufacturers' representatives". */
  private static boolean owns(Parsed parsed, int apostrophe) {
    Chunk mark = parsed.at(Math.min(apostrophe, parsed.size() - 1));
    return (mark.is("'") || mark.is("\u2019")) && parsed.word(apostrophe - 1).endsWith("s");
  }

  private static Kind kindOf(Parsed parsed, int i) {
    boolean known =
        Lexicons.PERSONS.match(parsed, i) > 0
            || Lexicons.INSTRUMENTS.match(parsed, i) > 0
            || Lexicons.BODIES.match(parsed, i) > 0;
    if (known) {
      return kindOf(parsed.word(i));
    }
    if (parsed.is(i - 1, "-") && !parsed.word(i).isEmpty()) {
      Kind joined = kindOf(parsed.word(i - 2) + "-" + parsed.word(i));
      return joined == Kind.UNKNOWN ? agents(parsed.word(i)) : joined;
    }
    return agents(parsed.word(i));
  }

  private static Kind kindOf(String word) {
    if (word.isEmpty()) {
      return Kind.UNKNOWN;
    }
    String person = Lexicons.PERSONS.label(word);
    if (person != null) {
      return person.equals("guest") ? Kind.GUESTS : Kind.PERSONS;
    }
    String paper = Lexicons.INSTRUMENTS.label(word);
    if (paper != null) {
      return paper.equals("firm") ? Kind.PAPERS : Kind.PROJECTS;
    }
    return Lexicons.BODIES.contains(word) ? Kind.OTHERS : Kind.UNKNOWN;
  }

  /** Plural nouns of nations are people; the rest is not known. */
  private static Kind unknown(Parsed parsed, int i) {
    String word = parsed.at(i).word();
    boolean nationals = parsed.at(i).place() != null && word.endsWith("s");
    return nationals ? Kind.PERSONS : agents(word);
  }

  private static final String[] AGENTS = {
    "ers", "ors", "ists", "ians", "eurs", "men", "women", "people", "folk", "smiths", "wrights",
    "ogues", "crats", "mates", "iasts", "phers"
  };

  /** Plural nouns of agents: "winegrowers", "inspectors"; things in -ers are in a list. */
  private static Kind agents(String word) {
    return word.length() >= LEAST && isAgents(word) && !Lexicons.THINGS.contains(word)
        ? Kind.PERSONS
        : Kind.UNKNOWN;
  }

  private static boolean isAgents(String word) {
    if (LAST_OF_AGENTS.indexOf(word.charAt(word.length() - 1)) < 0) {
      return false;
    }
    for (String ending : AGENTS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** What the endings of agents end in. */
  private static final String LAST_OF_AGENTS = "snek";

  private static final int LEAST = 5;
}
