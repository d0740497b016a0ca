package dev.pactline.language;

import java.util.List;

/**
 * All that the four grammars find in one text, each list in the order of the text.
 *
 * @param numbers every number, those in dates and amounts of money too
 * @param money every amount of money
 * @param dates every date
 * @param places every place
 */
public record Mentions(
    List<NumberMention> numbers,
    List<MoneyMention> money,
    List<DateMention> dates,
    List<PlaceMention> places) {

  public Mentions {
    numbers = List.copyOf(numbers);
    money = List.copyOf(money);
    dates = List.copyOf(dates);
    places = List.copyOf(places);
  }
}
