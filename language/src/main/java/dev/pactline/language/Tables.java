package dev.pactline.language;

/**
 * The tables of all four grammars, over one vocabulary. Loaded once, then only read: every word is
 * known before the first text is divided, whichever grammar comes first.
 */
final class Tables {
  static final Vocabulary VOCABULARY = new Vocabulary();
  static final CountryTable COUNTRIES = new CountryTable();
  static final NumberWords NUMBERS = new NumberWords(VOCABULARY);
  static final Bounds BOUNDS = new Bounds(VOCABULARY);
  static final CurrencyTable CURRENCIES = new CurrencyTable(VOCABULARY, COUNTRIES);
  static final Phrases<Boolean> SCALED_THINGS = ScaledThings.of(VOCABULARY);
  static final Phrases<Boolean> COUNTED_NOUNS = CountedNouns.of(VOCABULARY);
  static final Phrases<Boolean> WHOLE_THINGS = ScaledThings.whole(VOCABULARY);
  static final Figures FIGURES = new Figures(NUMBERS);
  static final Ranges RANGES = new Ranges(VOCABULARY, BOUNDS);
  static final LateBounds LATE_BOUNDS = new LateBounds(VOCABULARY, BOUNDS);
  static final NumberKinds NUMBER_KINDS = new NumberKinds(VOCABULARY, COUNTED_NOUNS);
  static final Pronouns PRONOUNS = new Pronouns(VOCABULARY);
  static final Connectors CONNECTORS = new Connectors(VOCABULARY);
  static final OperandReader OPERANDS = new OperandReader(VOCABULARY, FIGURES, NUMBERS, CURRENCIES);
  static final Fractions FRACTIONS = new Fractions(VOCABULARY, FIGURES, OPERANDS);
  static final DateWords DATES = new DateWords(VOCABULARY, COUNTED_NOUNS);
  static final RelativeWords RELATIVE_DATES = new RelativeWords(VOCABULARY);
  static final DatelineWords DATELINES = new DatelineWords(VOCABULARY);
  static final ChineseDateWords CHINESE_DATES = new ChineseDateWords(VOCABULARY, NUMBERS);

  static final PlaceTable PLACES = new PlaceTable(VOCABULARY, COUNTRIES);
  static final PlaceSigns PLACE_SIGNS = new PlaceSigns(VOCABULARY);

  static {
    RELATIVE_DATES.note(VOCABULARY, NUMBERS, DATES);
    VOCABULARY.seal();
  }

  static final Openers OPENERS =
      new Openers(VOCABULARY, NUMBERS, CURRENCIES, RELATIVE_DATES, CHINESE_DATES, PLACES);

  private Tables() {}
}
