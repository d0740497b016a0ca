package dev.pactline.language;

import java.time.LocalDate;
import java.util.List;

/** Runs the four grammars over one text in a single pass of tokens. Immutable. */
public final class MentionReader {
  private final DateReader dates;
  private final MoneyReader money;
  private final NumberReader numbers = new NumberReader();
  private final PlaceReader places = new PlaceReader();

  /**
   * @param publication day of publication; null where unknown
   * @param country of the outlet, ISO 3166-1 alpha-2; null where unknown
   */
  public MentionReader(LocalDate publication, String country) {
    this.dates = new DateReader(publication);
    this.money = new MoneyReader(country);
  }

  /** Reads one text; never null. */
  public Mentions read(CharSequence text) {
    return read(Tokens.of(text));
  }

  /** Reads a text that was divided already; never null. */
  public Mentions read(Tokens tokens) {
    List<DateMention> foundDates = dates.read(tokens);
    List<PlaceMention> foundPlaces = places.read(tokens);
    List<MoneyMention> foundMoney = money.read(tokens, foundPlaces);
    return new Mentions(
        numbers.read(tokens, foundDates, foundMoney), foundMoney, foundDates, foundPlaces);
  }
}
