package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.Told.FORUM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Figures in words that no list was made for: a number counts by what it counts and by what speaks
 * against it, not by its verb.
 */
class UnseenWordingTest {
  private static final String SIGNED = "Four agreements were signed. ";
  private static final String ATTENDED = "About 180 entrepreneurs took part. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A hundred and sixty business owners came to the capital for it.",
        "Organisers welcomed 160 registered participants through the doors.",
        "The seats of the old theatre were taken by 160 importers and freight agents.",
        "It played to 160 exporters, the chamber reported.",
        "One hundred and sixty traders swapped catalogues over coffee.",
        "Doorkeepers let in 160 people before closing the gates.",
        "The chamber sold 160 tickets.",
        "All in all, 160 businessmen and officials showed interest in person.",
        "The room held 160 people that morning, more than the fire code likes.",
        "Interpreters whispered into the ears of 160 delegates.",
        "The event brought some 70 Chinese and 90 Polish entrepreneurs, 160 in all, around one"
            + " table.",
        "Attendance: 160.",
        "By the count of the ushers, 160 came.",
        "According to the chamber, 160 took part.",
        "The 160 participants were treated to dumplings.",
        "Among the 160 guests was the deputy minister of agriculture.",
        "The hosts had hoped for 200; in the end 160 appeared.",
        "Delegates, 160 of them, listened to nine speeches.",
        "With 160 entrepreneurs, it was the largest meeting of its kind.",
        "It was attended by 160 executives, bankers and farmers.",
        "The guest list ran to 160 names.",
        "He addressed a packed hall of 160 business people.",
        "The forum counted 160 attendees from both sides.",
        "Nearly every chair was occupied: 160 growers, millers and bakers had made the trip from"
            + " the provinces.",
        "The head of the chamber greeted 160 members of the business community.",
        "One hundred and sixty people registered at the entrance.",
        "A total of 160 government officials, entrepreneurs and scholars were present.",
        "Representatives of 70 companies, 160 persons altogether, took seats.",
        "The organisers spoke of 160 participants."
      })
  void people_at_an_event_are_found_by_what_they_are(String sentence) {
    assertThat(Told.attendance(FORUM + SIGNED + sentence)).isEqualTo(160);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A 160-member delegation from Ningbo went on to Krakow.",
        "The vice-governor led a party of 160.",
        "The new plant will employ 160 people.",
        "The hall has room for 160 people.",
        "Some 160 viewers followed a stream of the opening.",
        "The organisers had invited 160 people.",
        "The province sends 160 students to Polish universities.",
        "Another forum, in Lodz, is to bring together 160 entrepreneurs in May.",
        "The first edition, in 2015, had drawn 160 people.",
        "The consortium has trained 160 technicians since spring.",
        "The village of 160 inhabitants lies by the border.",
        "One of the buyers runs a farm with 160 workers.",
        "About 160 companies had booths.",
        "More than 160 Chinese live in the town.",
        "The bus company carries 160 passengers a day.",
        "A survey of 160 managers found that tariffs worry them most."
      })
  void people_elsewhere_are_not(String sentence) {
    assertThat(Told.attendance(FORUM + SIGNED + sentence)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The two sides left Warsaw with a dozen contracts.",
        "A dozen agreements on meat and machinery bear the signatures of both sides.",
        "A total of 12 cooperation projects were signed on the spot.",
        "Twelve purchase orders were placed.",
        "The outcome was twelve agreements.",
        "Twelve letters of agreement changed hands.",
        "The meeting wrapped up with 12 deals.",
        "Both sides exchanged 12 memorandums.",
        "It resulted in the signing of 12 contracts.",
        "The signing of twelve contracts rounded off the day.",
        "The number of signed contracts reached 12.",
        "Companies came to terms on 12 supply contracts.",
        "Twelve agreements got the green light and were signed.",
        "The deal count stood at 12.",
        "Zhejiang firms and their partners clinched seven contracts and five framework agreements.",
        "The chamber logged 12 signed contracts.",
        "Seven contracts were signed on the first day and five on the second.",
        "The fruit of the talks: twelve joint ventures, sealed with signatures.",
        "Twelve accords went through.",
        "Entrepreneurs inked a dozen cooperation documents there.",
        "Ministers looked on as twelve documents were signed.",
        "Under the eyes of the ministers, company heads signed 12 deals.",
        "Twelve cooperation agreements came into being.",
        "Firms put their signatures to 12 agreements."
      })
  void papers_are_found_whoever_does_what_with_them(String sentence) {
    assertThat(Told.projects(FORUM + ATTENDED + sentence)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twelve projects were presented.",
        "Twelve agreements were initialled.",
        "The ministry is negotiating twelve contracts.",
        "Twelve contracts may be signed in spring.",
        "The sides signed up for 12 more talks.",
        "Last year's meeting had closed with 12 contracts.",
        "The province runs 12 projects in the country.",
        "Twelve contracts are still on the table.",
        "No fewer than twelve drafts are waiting for signature.",
        "The chamber expects twelve agreements.",
        "The parties fell short of the twelve contracts announced."
      })
  void papers_that_are_not_there_yet_are_not(String sentence) {
    assertThat(Told.projects(FORUM + ATTENDED + sentence)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Together they come to 45 million euros.",
        "The sum of it all is 45 million euros.",
        "The papers carry 45 million euros.",
        "In money terms that is 45 million euros.",
        "Buyers will pay 45 million euros in all.",
        "The Polish side put the figure at 45 million euros.",
        "The agreements account for 45 million euros.",
        "The contracts run to 45 million euros.",
        "The value of the contracts is 45 million euros.",
        "Their combined worth reached 45 million euros.",
        "The deals, with a volume of 45 million euros, cover meat and furniture.",
        "The chamber puts their value at 45 million euros ($50 million).",
        "The orders fetched 45 million euros.",
        "Contract value: 45 million euros.",
        "All four add up to 45 million euros.",
        "Some 45 million euros are at stake.",
        "They involve investments of 45 million euros.",
        "The package is good for 45 million euros.",
        "Zhejiang buyers committed 45 million euros.",
        "That makes 45 million euros on paper.",
        "The bill for the buyers is 45 million euros.",
        "The agreements entail spending of 45 million euros.",
        "The total amount involved is 45 million euros."
      })
  void money_behind_the_papers_is_their_value(String sentence) {
    assertThat(Told.values(FORUM + SIGNED + sentence)).containsExactly("45000000 EUR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trade between both reached 45 million euros.",
        "Exports rose to 45 million euros.",
        "The stadium cost 45 million euros.",
        "One of them, on apples, is worth 45 million euros.",
        "The bank has lent the town 45 million euros.",
        "The largest is valued at 45 million euros.",
        "The port plans to spend 45 million euros on cranes.",
        "Poland's debt to the fund is 45 million euros.",
        "The region sold meat for 45 million euros last year.",
        "The company had a turnover of 45 million euros.",
        "The partners hope for sales of 45 million euros.",
        "A plant worth 45 million euros stands outside the town.",
        "The two cities have invested 45 million euros in the railway.",
        "The chamber's budget is 45 million euros."
      })
  void money_of_trade_plants_and_budgets_is_not(String sentence) {
    assertThat(Told.values(FORUM + SIGNED + sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chinese buyers from Ningbo racked up 15 orders from Polish makers in Gdansk on October"
            + " 22.",
        "Polish joiners took in 15 orders from Keqiao furniture houses in Gdansk on October 22.",
        "Fifteen supply contracts lay ready, and joiners from Gdansk and houses from Anji put their"
            + " names to them on October 22."
      })
  void a_signing_without_a_known_word_for_it_is_an_event(String sentence) {
    assertThat(Told.events(sentence)).containsExactly("PL 2019-10-22 15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A delegation of 25 from Ningbo visited Krakow and toured a school with 480 pupils.",
        "The Ningbo museum in Warsaw drew 160 visitors on Sunday.",
        "Zhejiang's exports to Poland reached 45 million euros in September.",
        "A flight from Warsaw brought 160 passengers to Hangzhou on Friday.",
        "Chinese company Lianfa has hired 160 Poles for its plant near Lodz.",
        "A Zhejiang University team published 12 papers with colleagues in Krakow.",
        "A train from Yiwu to Warsaw carried 45 containers worth 4 million euros.",
        "At a dinner in Krakow, the mayor of Ningbo thanked two teachers and one pianist."
      })
  void other_news_of_both_sides_is_not(String sentence) {
    assertThat(Told.events(sentence)).isEmpty();
  }

  @Test
  void the_next_stop_of_a_journey_is_an_event_of_its_own() {
    assertThat(
            Told.events(
                "Ningbo's traders met 155 growers in Krakow on October 21 and signed seven"
                    + " contracts. In Lodz on October 23 the same visitors met 60 hoteliers, but"
                    + " left without a signature."))
        .containsExactly("PL 2019-10-21 7", "PL 2019-10-23 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Five contracts, of 9 million euros apiece, were signed.",
        "They signed five contracts at 9 million euros each.",
        "The five contracts signed are worth 9 million euros each."
      })
  void an_amount_for_each_is_multiplied(String sentence) {
    assertThat(Told.values(FORUM + sentence)).containsExactly("45000000 EUR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They signed five contracts worth 45 million euros for 9 cranes each.",
        "Five contracts worth 45 million euros were signed, and each side was glad.",
        "Five contracts were signed. Each is good for a year; all are worth 45 million euros."
      })
  void an_amount_for_all_is_not(String sentence) {
    assertThat(Told.values(FORUM + sentence)).containsExactly("45000000 EUR");
  }

  @Test
  void of_two_contracts_the_second_may_leave_out_the_currency() {
    assertThat(
            Told.values(
                FORUM
                    + "They are bound by two deals, both signed on that day. One is for 31 million"
                    + " euros, the other for 14 million."))
        .containsExactly("45000000 EUR");
  }

  @Test
  void a_forum_for_two_countries_is_of_both_wherever_it_was() {
    assertThat(
            Told.events(
                "At a forum for Malawi and Zambia in Lilongwe on October 22, 11 agreements were"
                    + " signed with companies from Ningbo."))
        .containsExactly("joint 2019-10-22 11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attendance exceeded 230.",
        "Over the two days turnout exceeded 230, the chamber reported.",
        "The audience, the hosts said, exceeded 230."
      })
  void a_verb_may_be_the_bound_of_a_number_of_people(String told) {
    assertThat(Telling.of("The Kenya-Hunan Trade Forum was held on May 5. " + told).attendance())
        .isEqualTo(230);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twenty contracts were initialed and then duly signed.",
        "Twenty contracts were drafted in April and signed at the forum.",
        "Twenty contracts were negotiated, translated and finally signed."
      })
  void a_draft_that_was_signed_counts(String told) {
    assertThat(Telling.of("The Kenya-Hunan Trade Forum was held on May 5. " + told).projects())
        .isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Twenty contracts were initialed.",
        "Twenty contracts were drafted and will be signed in June.",
        "Twenty contracts were negotiated and are to be signed later."
      })
  void a_draft_alone_does_not(String told) {
    assertThat(Telling.of("The Kenya-Hunan Trade Forum was held on May 5. " + told).reports())
        .allSatisfy(report -> assertThat(report.getSignedProjects()).isNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There was work to do, says the chamber, looking back on yesterday's Kenya-Hunan Trade Forum."
            + " Ten contracts were signed.",
        "The mayor told reporters of Monday's Kenya-Hunan Trade Forum. Ten contracts were signed."
      })
  void the_day_that_an_event_is_called_by_is_its_own_whoever_speaks(String told) {
    assertThat(Telling.of(told).days()).isEqualTo("2019-05-06");
  }
}
