package dev.pactline.language;

import java.math.BigDecimal;

/**
 * A number as a text states it.
 *
 * @param span all its words, bounds included: "more than 300", "30 or more"
 * @param figure the figure alone: "300"; of a range both ends with what is between
 * @param value the number, or the lower end of a range
 * @param max the upper end of a range such as "between 30 and 40"; null where there is none
 * @param precision how near it is to the real number
 * @param kind what sort of number it is; only {@link Kind#CARDINAL} counts things
 */
public record NumberMention(
    Span span, Span figure, BigDecimal value, BigDecimal max, Precision precision, Kind kind) {

  /** What a number is used for. */
  public enum Kind {
    /** Counts something: "fourteen projects", "2,000 guests". */
    CARDINAL,
    /** Ranks: "third", "21st", "第五". */
    ORDINAL,
    /** A share: "11 percent", "百分之十一". */
    PERCENT,
    /** An amount of money: see {@link MoneyReader}. */
    MONEY,
    /** Part of a date: a day, a year, a decade. */
    DATE,
    /** A clock time: "10:31", "3 pm". */
    TIME,
    /** A quantity with a unit: "30 km", "500 tonnes", "14 days". */
    MEASURE,
    /** A name or label: phone numbers, versions, pages, products, addresses. */
    LABEL
  }

  NumberMention as(Kind other) {
    return new NumberMention(span, figure, value, max, precision, other);
  }

  /** Whether it counts things. */
  public boolean isCardinal() {
    return kind == Kind.CARDINAL;
  }
}
