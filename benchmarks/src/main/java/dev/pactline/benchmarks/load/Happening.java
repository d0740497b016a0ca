package dev.pactline.benchmarks.load;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An event as it was, whatever is told of it.
 *
 * @param number from 0, in the order of days
 * @param guest province of the home side
 * @param trade what it was about
 * @param kind forum, fair ...
 * @param projects signed at it
 * @param value of the deals, in thousands of the partner's money
 */
record Happening(
    long number,
    Partner partner,
    String city,
    String guest,
    Trade trade,
    String kind,
    LocalDate start,
    LocalDate end,
    long attendance,
    long projects,
    long value) {

  /**
   * A line of business.
   *
   * @param isic section of ISIC Rev. 4
   */
  record Trade(String name, String isic) {}

  private static final List<Trade> TRADES =
      List.of(
          new Trade("coffee", "A"),
          new Trade("timber", "A"),
          new Trade("fishery", "A"),
          new Trade("fruit", "A"),
          new Trade("mining", "B"),
          new Trade("copper", "B"),
          new Trade("machinery", "C"),
          new Trade("furniture", "C"),
          new Trade("textile", "C"),
          new Trade("ceramics", "C"),
          new Trade("medicine", "C"),
          new Trade("railway", "C"),
          new Trade("solar power", "D"),
          new Trade("hydropower", "D"),
          new Trade("wastewater", "E"),
          new Trade("housing", "F"),
          new Trade("bridge building", "F"),
          new Trade("wholesale", "G"),
          new Trade("logistics", "H"),
          new Trade("port", "H"),
          new Trade("tourism", "I"),
          new Trade("software", "J"),
          new Trade("insurance", "K"),
          new Trade("education", "P"),
          new Trade("tea", "A"),
          new Trade("flower", "A"),
          new Trade("dairy", "A"),
          new Trade("seed", "A"),
          new Trade("lithium", "B"),
          new Trade("granite", "B"),
          new Trade("shoe", "C"),
          new Trade("toy", "C"),
          new Trade("car parts", "C"),
          new Trade("cement", "C"),
          new Trade("paper", "C"),
          new Trade("steel", "C"),
          new Trade("shipbuilding", "C"),
          new Trade("wind power", "D"),
          new Trade("recycling", "E"),
          new Trade("road", "F"),
          new Trade("tunnel", "F"),
          new Trade("e-commerce", "G"),
          new Trade("air cargo", "H"),
          new Trade("hotel", "I"),
          new Trade("film", "J"),
          new Trade("banking", "K"),
          new Trade("hospital", "Q"),
          new Trade("vocational training", "P"));

  private static final List<String> KINDS =
      List.of("forum", "fair", "roundtable", "conference", "matchmaking meeting", "expo");

  private static final List<String> GUESTS =
      List.of(
          "Hunan", "Shandong", "Zhejiang", "Sichuan", "Guangdong", "Fujian", "Jiangsu", "Yunnan");

  /** One that takes place on a day. */
  static Happening on(LocalDate day, long number, Partner partner, SplittableRandom random) {
    return new Happening(
        number,
        partner,
        oneOf(partner.cities(), random),
        oneOf(GUESTS, random),
        oneOf(TRADES, random),
        oneOf(KINDS, random),
        day,
        day.plusDays(random.nextInt(3)),
        20 + (long) Math.pow(10, 1 + 2.5 * random.nextDouble()),
        1 + (long) Math.pow(10, 1.6 * random.nextDouble()),
        (long) Math.pow(10, 2 + 4 * random.nextDouble()));
  }

  /** Such as {@code China (Hunan)-Poland coffee forum}, as the organisers write it. */
  String name() {
    return guest + "-" + partner.adjective() + " " + trade.name() + " " + kind;
  }

  static <T> T oneOf(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }
}
