package dev.pactline.language;

import java.math.BigDecimal;

/**
 * A figure with the unit beside it.
 *
 * @param first its first token, sign included
 * @param end the token behind its last one
 * @param unit null where it has none, as "2" of "2 to 3 million euros"
 * @param amount in whole units of the currency
 */
record Operand(int first, int end, Figure figure, Unit unit, BigDecimal amount) {

  Operand with(Unit other, int newEnd) {
    return new Operand(first, newEnd, figure, other, figure.value().multiply(other.factor()));
  }

  Operand withAmount(BigDecimal other, int newEnd) {
    return new Operand(first, newEnd, figure, unit, other);
  }
}
