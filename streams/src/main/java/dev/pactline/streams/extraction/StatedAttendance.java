package dev.pactline.streams.extraction;

/**
 * Finds numbers that a sentence calls the attendance outright: "Turnout was 250", "they put the
 * crowd at 300".
 */
final class StatedAttendance {
  private static final Words NOUNS =
      Words.of(
          "attendance",
          "attendances",
          "turnout",
          "participation",
          "crowd",
          "audience",
          "headcount",
          "admissions",
          "footfall");
  private static final Words LINKS =
      Words.of(
          "was",
          "were",
          "is",
          "of",
          "at",
          "to",
          "as",
          ":",
          "came",
          "comes",
          "reached",
          "hit",
          "stood",
          "ran",
          "amounted",
          "estimated",
          "put",
          "given",
          "reported",
          "counted",
          "being",
          "somewhere",
          "totalled",
          "totaled",
          "numbered",
          "exceeded",
          "topped",
          "passed",
          "a",
          "an",
          "total");
  private static final String GUESTS = "guest";
  private static final Words COUNTED =
      Words.of("numbered", "totalled", "totaled", "reached", "came", "ran", "amounted", "exceeded");
  private static final int LONGEST_LINK = 6;

  /** "It put attendance at "640 or more"": the words of whoever counted. */
  static final Words QUOTES = Words.of("\"", "\u201c", "'", "\u2018");

  private StatedAttendance() {}

  /** Whether only linking words stand between the number and a word for the people at an event. */
  static boolean before(Parsed parsed, int number, NounPhrase phrase) {
    if (heading(parsed, number) || apposed(parsed, number) || ofThem(parsed, number)) {
      return true;
    }
    if (present(parsed, number) || inRoom(parsed, number) || representing(parsed, number)) {
      return true;
    }
    if (MAKING.has(parsed, number - 1) && phrase.kind() == NounPhrase.Kind.GUESTS) {
      return true; // "That made 210 participants"
    }
    int beside = QUOTES.has(parsed, number - 1) ? number - 2 : number - 1;
    int i = beside;
    while (i >= 0 && number - i <= LONGEST_LINK && LINKS.has(parsed, i)) {
      i--;
    }
    if (parsed.is(i, ",") && (i < beside || boundByVerb(parsed.at(number)))) {
      i = beforeAside(parsed, i);
    }
    boolean linked = i < beside || boundByVerb(parsed.at(number));
    boolean heads = phrase.people() || phrase.kind() == NounPhrase.Kind.NONE;
    boolean counted =
        phrase.kind() == NounPhrase.Kind.NONE
            && COUNTED.has(parsed, i + 1)
            && (GUESTS.equals(Lexicons.PERSONS.label(parsed.word(i))) || parsed.is(i, "visitors"));
    if (phrase.kind() == NounPhrase.Kind.NONE && numbered(parsed, number)) {
      return true;
    }
    boolean bare = phrase.kind() == NounPhrase.Kind.NONE;
    if (bare && linked && (subject(parsed, i) || CountedPresent.numberOf(parsed, i, number))) {
      return true;
    }
    if (bare && CountedPresent.atDoor(parsed, number)) {
      return true;
    }
    return linked && (NOUNS.has(parsed, i) || counted || (heads && beforeColon(parsed, number)));
  }

  private static final Words MAKING = Words.of("made", "makes", "making");

  /** "The audience of growers and bankers numbered 230", "the number of guests, 230, was". */
  private static boolean numbered(Parsed parsed, int number) {
    int start = parsed.clauseStart(number);
    int noun = parsed.is(start, "the") ? start + 1 : start;
    boolean verb = COUNTED.has(parsed, number - 1) || boundByVerb(parsed.at(number));
    boolean audience = NOUNS.has(parsed, noun) && parsed.is(noun + 1, "of");
    boolean guests =
        parsed.is(noun, "number")
            && parsed.is(noun + 1, "of")
            && GUESTS.equals(Lexicons.PERSONS.label(parsed.word(noun + 2)));
    return numberApposed(parsed, number)
        || (verb && (audience || guests || comers(parsed, noun)) && number - noun < LONGEST_CLAUSE)
        || (verb && CountedPresent.those(parsed, number));
  }

  /** "Visitors to the halls numbered 3,640". */
  private static boolean comers(Parsed parsed, int noun) {
    boolean people =
        parsed.is(noun, "visitors") || GUESTS.equals(Lexicons.PERSONS.label(parsed.word(noun)));
    return people && WHITHER.has(parsed, noun + 1);
  }

  private static final Words WHITHER = Words.of("to", "at", "in", "on", "from");

  /** "It also gave the number of participants, 230, which is a record". */
  private static boolean numberApposed(Parsed parsed, int number) {
    String people = parsed.word(number - 2);
    boolean guests = GUESTS.equals(Lexicons.PERSONS.label(people)) || people.equals("visitors");
    return guests
        && parsed.is(number - 1, ",")
        && parsed.is(number - 3, "of")
        && parsed.is(number - 4, "number")
        && parsed.is(number - 5, "the")
        && parsed.at(number + 1).mark();
  }

  /** "Together with the hosts there were 110 of us in the room". */
  static boolean inRoom(Parsed parsed, int number) {
    boolean of =
        parsed.is(number + 1, "of")
            && (parsed.is(number + 2, "us") || parsed.is(number + 2, "them"));
    boolean there = parsed.is(number - 1, "were") && parsed.is(number - 2, "there");
    boolean within = PLACED.has(parsed, number + 3);
    return of
        && there
        && within
        && parsed.has(ROOMS, number + 4, Math.min(parsed.size(), number + 7));
  }

  private static final Words PLACED = Words.of("in", "at", "around", "round", "inside", "on");

  private static final Lexicon ROOMS = Lexicon.load("room-words");

  /** "Seventy companies took part, represented by 118 people". */
  private static boolean representing(Parsed parsed, int number) {
    return parsed.is(number - 1, "by")
        && parsed.is(number - 2, "represented")
        && parsed.is(number - 3, ",")
        && parsed.has(AttendanceVerbs.ATTENDING, Math.max(0, number - LONGEST_LINK), number - 3);
  }

  /** "Among the 160 present were five mayors". */
  private static boolean present(Parsed parsed, int number) {
    return parsed.is(number - 1, "the") && parsed.is(number + 1, "present");
  }

  /** "Registered attendance on its two days stood at 190", "the headcount at noon was 520". */
  private static boolean subject(Parsed parsed, int last) {
    for (int i = last - 1; i >= Math.max(0, last - SUBJECT); i--) {
      boolean mark = parsed.at(i).plain() && parsed.at(i).mark() && !parsed.is(i, "-");
      if (parsed.at(i).counts() || mark) {
        return false;
      }
      boolean heads = parsed.is(i, "count") && parsed.is(i - 1, "head");
      if (heads || NOUNS.has(parsed, i)) {
        int first = heads ? i - 1 : i;
        boolean opens = first == 0 || OPENING.has(parsed, first - 1) || parsed.at(first - 1).mark();
        return opens && WHEN.has(parsed, i + 1) && !parsed.has(PEOPLE_OF, i, last);
      }
    }
    return false;
  }

  /** Words of "on its two days". */
  private static final int SUBJECT = 7;

  private static final Words OPENING =
      Words.of("the", "registered", "total", "overall", "its", "official", "recorded", "combined");

  private static final Words WHEN =
      Words.of("on", "at", "over", "in", "for", "during", "throughout", "across");

  private static final Lexicon PEOPLE_OF = Lexicon.of("online", "last year", "previous");

  /** "Attendance exceeded 230": the verb is part of the number. */
  private static boolean boundByVerb(Chunk number) {
    String first = number.word().split(" ", 2)[0];
    return first.endsWith("ed") || first.endsWith("ing");
  }

  /** "The attendance, according to its secretary, was 172". */
  private static int beforeAside(Parsed parsed, int comma) {
    for (int i = comma - 1; i > Math.max(0, comma - LONGEST_PHRASE); i--) {
      if (parsed.is(i, ",")) {
        return i - 1;
      }
    }
    return comma;
  }

  /** "Visitors: 310." */
  private static boolean heading(Parsed parsed, int number) {
    return parsed.is(number - 1, ":")
        && ("guest".equals(Lexicons.PERSONS.label(parsed.word(number - 2)))
            || parsed.is(number - 2, "visitors"))
        && (number == 2 || parsed.at(number - 3).mark());
  }

  /** "The audience, 310 strong", "guests from both sides, 310 in all". */
  private static boolean apposed(Parsed parsed, int number) {
    if (!parsed.is(number - 1, ",")) {
      return false;
    }
    boolean strong = parsed.is(number + 1, "strong");
    boolean all = ALL.contains(parsed.word(number + 1) + " " + parsed.word(number + 2));
    if (strong) {
      return NOUNS.has(parsed, number - 2);
    }
    for (int i = number - 2; all && i >= Math.max(0, number - LONGEST_PHRASE); i--) {
      if (parsed.at(i).mark()) {
        return false;
      }
      if (Lexicons.PERSONS.label(parsed.word(i)) != null || NOUNS.has(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Delegates, 160 of them, listened to nine speeches". */
  static boolean ofThem(Parsed parsed, int number) {
    return parsed.is(number - 1, ",")
        && parsed.is(number + 1, "of")
        && parsed.is(number + 2, "them")
        && parsed.is(number + 3, ",")
        && !parsed.is(number - 2, "visitors") // those from afar
        && Lexicons.PERSONS.has(parsed, number - 2);
  }

  private static final int LONGEST_PHRASE = 9;
  private static final Words ALL = Words.of("in all", "in total", "all told");

  /** "It was the largest turnout in the history of the forum: 620 people". */
  private static boolean beforeColon(Parsed parsed, int number) {
    boolean colon = parsed.is(number - 1, ":");
    for (int i = number - 2; colon && i >= Math.max(0, number - LONGEST_CLAUSE); i--) {
      if (NOUNS.has(parsed, i)) {
        return true;
      }
    }
    return false;
  }

  private static final int LONGEST_CLAUSE = 16;
}
