package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine agreements were signed. Their value: 45 million euros.",
        "Nine agreements were signed. The overall figure is 45 million euros.",
        "Nine agreements were signed, with a combined price tag of 45 million euros.",
        "Nine agreements were signed. The package totals 45 million euros.",
        "Nine agreements were signed. The chamber puts the total at 45 million euros."
      })
  void a_sum_called_the_value_of_the_deals_is_their_value(String told) {
    assertThat(values(told)).containsExactly("EUR 45000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine agreements were signed. The market value is 45 million euros.",
        "Nine agreements were signed. Trade came to a total of 45 million euros.",
        "Nine agreements were signed. The factory's price tag of 45 million euros is no secret.",
        "Nine agreements were signed. The city's output came to 45 million euros."
      })
  void the_value_of_something_else_is_no_deal_value(String told) {
    assertThat(values(told)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine agreements were signed. Some 45 million euros is the value both put on them.",
        "Nine agreements were signed. 45 million euros is what they are worth.",
        "Nine agreements were signed, at 45 million euros all told.",
        "The two sides signed 45 million euros' worth of deals.",
        "Companies signed business worth 45 million euros."
      })
  void a_value_may_be_told_before_what_it_is_of(String told) {
    assertThat(values(told)).containsExactly("EUR 45000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two contracts were signed. The first is worth 15 million euros. The second, for pipes,"
            + " comes to 30 million euros.",
        "Two contracts were signed. The first covers pumps, at 15 million euros, and the other,"
            + " for pipes, comes to 30 million euros.",
        "Two contracts were signed. The first is worth 15 million euros, and the last, for ice, to"
            + " 30 million euros."
      })
  void deals_told_in_turn_add_up(String told) {
    assertThat(values(told)).containsExactly("EUR 45000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine agreements were signed, including one for pumps worth 45 million euros.",
        "Nine agreements were signed. The first, for pumps, is worth 45 million euros.",
        "Nine agreements were signed. Eight of them, together worth 45 million euros, are for"
            + " pumps."
      })
  void the_value_of_some_of_the_deals_is_not_that_of_all(String told) {
    assertThat(values(told)).isEmpty();
  }

  @Test
  void parts_in_two_currencies_that_cover_all_deals_are_two_values() {
    assertThat(
            values(
                "Nine contracts were signed. Eight of them are worth 37 million euros. The ninth"
                    + " is a sale of belts; the price is 55 million yuan."))
        .containsExactlyInAnyOrder("EUR 37000000", "CNY 55000000");
  }

  @Test
  void a_value_of_deals_with_a_named_partner_is_that_of_the_event() {
    assertThat(
            values(
                "Nine contracts were signed with Kenyan firms. They are worth 45 million euros."))
        .containsExactly("EUR 45000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine agreements were signed. The chamber totted them up to 45 million euros.",
        "Nine agreements were signed. Value of the lot: 45 million euros.",
        "Nine agreements were signed. What was signed is worth 45 million euros.",
        "Nine agreements were signed. Their worth, as reckoned by a bank: 45 million euros.",
        "Nine agreements were signed for a total consideration of 45 million euros.",
        "Nine agreements, whose total volume is 45 million euros, were signed.",
        "Nine agreements were signed. At 45 million euros, they were the fruit of a long night at"
            + " the forum.",
        "Nine agreements were signed. Put together, they run to 45 million euros.",
        "Nine agreements were signed. 45 million euros is what they are said to be worth."
      })
  void a_sum_drawn_under_the_deals_is_their_value(String told) {
    assertThat(values(told)).containsExactly("EUR 45000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bank raised its loans to 45 million euros.",
        "Value of the harvest: 45 million euros.",
        "Trade grew, and its total volume is 45 million euros.",
        "At 45 million euros, it is the city's largest mosque.",
        "A mill runs on 45 million euros of subsidies."
      })
  void a_sum_of_something_else_is_not(String told) {
    assertThat(values(told + " Nine agreements worth 12 million euros were signed."))
        .containsExactly("EUR 12000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine agreements were signed. The nine agreements will bring the parties 45 million euros.",
        "Nine agreements were signed. The agreements are to bring them business worth 45 million"
            + " euros.",
        "Nine agreements were signed. The buyers will pay 45 million euros for what they ordered."
      })
  void what_signed_deals_will_bring_is_their_value(String told) {
    assertThat(values(told)).containsExactly("EUR 45000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "More contracts will bring 45 million euros next year.",
        "The province hopes they will bring 45 million euros in" + " sales.",
        "The city will pay 45 million euros for a bridge."
      })
  void what_is_hoped_of_other_things_is_not(String told) {
    assertThat(values(told + " Nine agreements worth 12 million euros were signed."))
        .containsExactly("EUR 12000000");
  }

  @Test
  void the_other_one_is_a_deal_in_turn() {
    assertThat(
            values(
                "Nine contracts were signed. Eight of them are worth 37 million euros. The other"
                    + " one is for belts, priced in Chinese currency: 55 million yuan."))
        .containsExactlyInAnyOrder("EUR 37000000", "CNY 55000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Three contracts were signed. Through the first of them, a mill gets looms for $30 million."
            + " The second and biggest binds a port to buy cranes for $50 million. The last, on"
            + " salt, brings $4 million.",
        "Three deals were sealed. The first calls for a $30 million mill. The second involves a port"
            + " that is to spend $50 million. The third covers salt for $4 million.",
        "Three contracts were signed. They run to $30 million, $50 million and $4 million."
      })
  void deals_told_in_turn_by_any_verb_add_up(String told) {
    assertThat(values(told)).containsExactly("USD 84000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two deals were sealed. The larger of the two is on looms, for $30 million; the smaller, on"
            + " salt, is worth $4 million.",
        "Two deals were sealed, worth $30 million and $4 million."
      })
  void the_larger_and_the_smaller_add_up(String told) {
    assertThat(values(told)).containsExactly("USD 34000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine contracts were signed. Sales in the first and second year are $30 million and $50"
            + " million.",
        "A dairy had drafted a supply contract over ten years, worth $30 million. It was not signed.",
        "A dairy presented a contract worth $30 million. Its lawyers are still reading it."
      })
  void rows_of_other_money_and_drafts_are_no_value(String told) {
    assertThat(values(told)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine contracts were signed, with contracted investment of 45 million euros.",
        "Nine contracts were signed, with a total planned investment of some 45 million euros.",
        "Nine contracts were signed. Their price: 45 million euros.",
        "The overall worth of the nine contracts signed was put by the bank at 45 million euros.",
        "Nine contracts were signed. Seven are worth 40 million euros, and the other two 5 million"
            + " euros."
      })
  void investment_agreed_on_and_sums_of_papers_are_their_value(String told) {
    assertThat(values(told)).containsExactly("EUR 45000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nine contracts were signed. Foreign investment came to 45 million euros last year.",
        "Nine contracts were signed. The value of the largest of the contracts is 45 million euros."
      })
  void other_investment_and_one_paper_alone_are_not(String told) {
    assertThat(values(told)).isEmpty();
  }

  private static List<String> values(String told) {
    String text =
        "Hunan meets Kenya\n\nThe Hunan-Kenya Trade Forum was held in Nairobi on 5 May 2019. "
            + told;
    Article article =
        Article.newBuilder()
            .setArticleId("a")
            .setPublishedOn(LocalDate.of(2019, 5, 7))
            .setText(text)
            .build();
    List<AgreementReport> reports = ((Reading.Found) new ArticleReader().read(article)).reports();
    return reports.stream()
        .flatMap(report -> report.getDealValues().stream())
        .map(value -> value.getCurrency() + " " + value.getAmount().toBigInteger())
        .toList();
  }
}
