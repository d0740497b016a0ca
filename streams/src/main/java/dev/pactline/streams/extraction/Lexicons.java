package dev.pactline.streams.extraction;

/** The English word lists that several rules share. */
final class Lexicons {
  static final Lexicon VALUE_CUES = Lexicon.load("value-cues");
  static final Lexicon PERSONS = Lexicon.load("person-nouns");
  static final Lexicon BODIES = Lexicon.load("body-nouns");
  static final Lexicon CAME = Lexicon.load("strong-attending-verbs");
  static final Lexicon THINGS = Lexicon.load("thing-nouns");
  static final Lexicon INSTRUMENTS = Lexicon.load("instrument-nouns");
  static final Lexicon PHRASE_STOPS = Lexicon.load("phrase-stops");
  static final Lexicon SIGNING = Lexicon.load("signing-verbs");
  static final Lexicon FIRM_SIGNING = Lexicon.load("firm-signing-verbs");
  static final Lexicon UNSETTLED = Lexicon.load("unsettled-words");
  static final Lexicon PLANNED = Lexicon.load("planned-words");
  static final Lexicon NEGATING = Lexicon.load("negating-words");
  static final Lexicon HOPING = Lexicon.load("hoping-words");
  static final Lexicon PARTS = Lexicon.load("part-words");
  static final Lexicon MORE = Lexicon.load("more-words");
  static final Lexicon EVENTS = Lexicon.load("event-nouns");

  private Lexicons() {}
}
