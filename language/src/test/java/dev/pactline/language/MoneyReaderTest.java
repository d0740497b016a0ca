package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a $48.2 million order              | 48200000 USD
          a deal of $ 75 million             | 75000000 USD
          US$3m                              | 3000000 USD
          US $ 3                             | 3 USD
          A$5bn                              | 5000000000 AUD
          C$5                                | 5 CAD
          c $ 16.4 million                   | 16400000 CAD
          HK$2.5 million                     | 2500000 HKD
          NT$300                             | 300 TWD
          S$40                               | 40 SGD
          R$9 million                        | 9000000 BRL
          GH¢5m                              | 5000000 GHS
          GH₵5m                              | 5000000 GHS
          KSh 40 million                     | 40000000 KES
          Sh8.6bn                            | 8600000000 KES
          Rs. 500 crore                      | 5000000000 INR
          rs . 5                             | 5 INR
          RM3m                               | 3000000 MYR
          RM51.5mil                          | 51500000 MYR
          RM1.2bil                           | 1200000000 MYR
          a $3.5 mil contract                | 3500000 USD
          US$2.1 bil                         | 2100000000 USD
          R1.2bn                             | 1200000000 ZAR
          ₦900m                              | 900000000 NGN
          ₹35 lakh                           | 3500000 INR
          £4.5m                              | 4500000 GBP
          €7bn                               | 7000000000 EUR
          5 €                                | 5 EUR
          CHF 3m                             | 3000000 CHF
          300 kr                             | 300 SEK
          500 zł                             | 500 PLN
          Kč 900                             | 900 CZK
          RMB 3 billion                      | 3000000000 CNY
          3 billion yuan                     | 3000000000 CNY
          40 million renminbi                | 40000000 CNY
          30 million Swiss francs            | 30000000 CHF
          420 million Finnish markka         | 420000000 FIM
          6.65 billion pesetas               | 6650000000 ESP
          250 million Dutch guilders         | 250000000 NLG
          500 million Kenyan shillings       | 500000000 KES
          3 billion South Korean won         | 3000000000 KRW
          20 million Zambian kwacha          | 20000000 ZMW
          90 million Ethiopian birr          | 90000000 ETB
          450 million Polish zlotys          | 450000000 PLN
          125 million Australian dollars     | 125000000 AUD
          five million yen                   | 5000000 JPY
          a 300-million-yuan plant           | 300000000 CNY
          a one-yen bid                      | 1 JPY
          USD115.5                           | 115.5 USD
          75 USD million                     | 75000000 USD
          120 MEUR                           | 120000000 EUR
          35 lakh rupees                     | 3500000 INR
          12,34,567.89 rupees                | 1234567.89 INR
          half a million euros               | 500000 EUR
          a combined 45 million euros        | 45000000 EUR
          12,5 million euros                 | 12500000 EUR
          1.234.567,89 euros                 | 1234567.89 EUR
          45.000 euros                       | 45000 EUR
          3,4 billion CFA francs             | 3400000000 XOF
          3 million dollars                  | 3000000 USD
          """)
  void amounts_are_read_with_their_currency(String text, String told) {
    assertThat(Told.money(text, null)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          470 pence                          | 4.7 GBP
          50 cents                           | 0.5 USD
          a 12-cent rise                     | 0.12 USD
          3 dollars 50 cents                 | 3.5 USD
          It costs 15 dollars and 50.        | 15.5 USD
          五角                                 | 0.5 CNY
          """)
  void parts_are_fractions_of_their_currency(String text, String told) {
    assertThat(Told.money(text, null)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3亿美元            | 300000000 USD
          三亿美元            | 300000000 USD
          人民币3亿元          | 300000000 CNY
          3亿元人民币          | 300000000 CNY
          1.2万亿元          | 1200000000000 CNY
          5000万欧元         | 50000000 EUR
          20亿肯尼亚先令        | 2000000000 KES
          5.4亿梅蒂卡尔        | 540000000 MZN
          3亿马其顿代纳尔       | 300000000 MKD
          2亿非洲法郎          | 200000000 XOF
          3亿克瓦查           | 300000000 ZMW
          3000万至5000万元    | 30000000..50000000 CNY AT_LEAST
          约3.2亿美元         | 320000000 USD ABOUT
          逾10亿元           | 1000000000 CNY AT_LEAST
          新台币4.6亿元       | 460000000 TWD
          港币4.5亿元        | 450000000 HKD
          3.4亿墨西哥比索，按当日汇率约合1810万美元 | 340000000 MXN = 18100000 USD ABOUT
          90亿元（约合13亿美元） | 9000000000 CNY = 1300000000 USD ABOUT
          """)
  void chinese_amounts_are_read(String text, String told) {
    assertThat(Told.money(text, null)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9.2 billion yuan ($1.37 billion)                 | 9200000000 CNY = 1370000000 USD
          Sh8.6bn ($86 million) in deals                   | 8600000000 KES = 86000000 USD
          40 million kroner (about 5.4 million euros)      | 40000000 DKK = 5400000 EUR ABOUT
          US$5m or about 4.5 million euros                 | 5000000 USD = 4500000 EUR ABOUT
          5 million yuan, equivalent to $700,000,          | 5000000 CNY = 700000 USD
          9 billion yuan ($1.3 billion, 1.1 billion euros) | 9000000000 CNY = 1300000000 USD = 1100000000 EUR
          5 million euros, $3 million and 2 million yuan   | 5000000 EUR; 3000000 USD; 2000000 CNY
          $3 million ($2 million of it in cash)            | 3000000 USD; 2000000 USD
          """)
  void a_value_told_again_in_another_currency_is_an_equivalent(String text, String told) {
    assertThat(Told.money(text, null)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $2-3 billion                    | 2000000000..3000000000 USD AT_LEAST
          between $2m and $3m             | 2000000..3000000 USD AT_LEAST
          from $2m to $3m                 | 2000000..3000000 USD AT_LEAST
          2 to 3 million euros            | 2000000..3000000 EUR AT_LEAST
          sales rose $5m to $14m          | 5000000 USD; 14000000 USD
          more than 5 billion yuan        | 5000000000 CNY AT_LEAST
          about $14 million               | 14000000 USD ABOUT
          up to $14 million               | 14000000 USD AT_MOST
          they add up to $14 million      | 14000000 USD
          which adds up to $14 million    | 14000000 USD
          adding up to $14 million        | 14000000 USD
          they added over $14 million     | 14000000 USD AT_LEAST
          it will add at most $14 million | 14000000 USD AT_MOST
          $14 million or more             | 14000000 USD AT_LEAST
          """)
  void ranges_and_bounds_are_kept(String text, String told) {
    assertThat(Told.money(text, null)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "All 70 of us",
    "ALL 5 answers",
    "I called Bob 3 times",
    "14 won contracts",
    "300 pounds of rice",
    "the A380 and 20 others",
    "5 per cent",
    "we may meet 5 people",
    "Top 500",
    "500 MT",
    "上午10时",
    "the first 20 guests"
  })
  void other_figures_are_no_money(String text) {
    assertThat(new MoneyReader().read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $5 million           | AU | 5000000 AUD
          $5 million           | PL | 5000000 USD
          5 million dollars    | SG | 5000000 SGD
          5 million pounds     | EG | 5000000 EGP
          5 million rupees     | PK | 5000000 PKR
          5 million shillings  | UG | 5000000 UGX
          500 kr               | NO | 500 NOK
          ¥500                 | CN | 500 CNY
          """)
  void a_bare_unit_is_the_one_of_the_outlets_country(String text, String country, String told) {
    assertThat(Told.money(text, country)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sri Lanka will get Rs. 5.4 billion, said Sri Lankan officials in Pakistan | 5400000000 LKR
          Ugandan growers will get Sh5 million                                      | 5000000 UGX
          Norway pays 500 kr                                                        | 500 NOK
          Egypt pays 5 million pounds                                               | 5000000 EGP
          China pays ¥500                                                           | 500 CNY
          Chad and Gabon and Gabon pay 5 billion CFA francs                         | 5000000000 XAF
          Australia pays $5 million                                                 | 5000000 USD
          """)
  void without_an_outlet_a_bare_unit_is_that_of_the_country_named_most(String text, String told) {
    assertThat(Told.money(text, null)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Singapore met China. Singapore paid China $5 million, not US$4 million    | 5000000 SGD
          China, China and China met Fiji. In Fiji $5 million is over US$2 million  | 5000000 FJD
          Fiji met Poland. Fiji paid Poland $5 million, and Canada US$2 million     | 5000000 FJD
          """)
  void beside_american_ones_a_bare_dollar_is_that_of_a_country_the_text_is_about(
      String text, String told) {
    assertThat(Told.money(text, null)).startsWith(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Singapore met China. Singapore paid China $5 million, not 4 million euros",
        "Poland met China, once in Singapore. Poland paid China $5 million, not US$4 million",
        "Poland, Poland and Poland met China, China and China. Fiji and Fiji: $5 million, US$2",
        "Fiji met Canada. Fiji paid Canada $5 million, not US$2 million",
        "Canada met Fiji. Canada paid Fiji $5 million, not US$2 million",
        "Peru and Canada. Peru met China. China paid Peru $5 million, and Canada US$2 million",
        "The United States met Fiji. The United States paid Fiji $5 million, or US$5 million"
      })
  void else_it_is_american(String text) {
    assertThat(Told.money(text, null)).startsWith("5000000 USD");
  }

  @Test
  void spans_are_offsets_in_the_text() {
    String text = "It is worth over $ 75 million (about 68 million euros).";
    List<MoneyMention> found = new MoneyReader().read(text);

    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().of(text)).isEqualTo("$ 75 million");
    assertThat(found.get(0).equivalents().get(0).span().of(text)).isEqualTo("68 million euros");
  }
}
