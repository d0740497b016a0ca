package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceReaderTest {
  private static final String FORUM =
      "The Kenya-Hunan Trade Forum was held in Nairobi on May 5. Nine contracts were signed. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attendance was north of 350.",
        "The chamber put the turnout at 350.",
        "Participation came to around 350, the ministry said.",
        "Police estimated the crowd at 350.",
        "It was the largest turnout in the history of the forum: 350 people.",
        "Attending were 350 traders.",
        "Visitors: 350.",
        "The audience, 350 strong, applauded each of them.",
        "Delegates from both sides, 350 in all, shook hands.",
        "Some 350 people, including 120 from China, were there.",
        "The 350 delegates agreed to meet again."
      })
  void a_number_called_the_attendance_is_it(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attendance was free, and 350 firms had stands.",
        "The crowd at the market next door bought 350 carpets.",
        "Participation costs 350 dollars.",
        "The delegation, 350 strong, flew in from Changsha.",
        "Trucks: 350. Trains: two.",
        "The crowd had one wish: 350 lorries a day."
      })
  void numbers_that_only_stand_near_such_a_word_are_not(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At the door, staff handed out 350 badges.",
        "Ushers had scanned 350 tickets by noon.",
        "The organisers issued 350 lanyards."
      })
  void what_each_guest_is_given_counts_the_guests(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A stall handed out 350 oranges.",
        "The ministry issued 350 licences last week.",
        "Somebody scanned 350 pages of tariffs."
      })
  void other_things_given_away_do_not(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There were 350 people in the audience.",
        "Some of the 350 people present had come by boat.",
        "About 350 persons were in the courtyard when it began.",
        "Ushers clicked 350 persons through the turnstile."
      })
  void people_who_are_there_attend(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A cooperative that buys tea there has 350 members.",
        "The delegation had 350 members, all of them tested.",
        "A tannery in the suburbs employs 350 people."
      })
  void members_of_a_body_do_not(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Sunday 350 growers sat in one hall to hear what the buyers wanted.\n\n",
        "About 350 people gathered before breakfast.\n\n",
        "Upwards of 350 traders took part.\n\n"
      })
  void people_told_of_before_their_event_were_at_it(String told) {
    assertThat(Telling.of(told + FORUM).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nairobi has 350 dealers in tiles.\n\n",
        "About 350 people are expected to move there.\n\n",
        "The port employs 350 people.\n\n"
      })
  void people_told_of_before_but_not_as_coming_were_not(String told) {
    assertThat(Telling.of(told + FORUM).attendance()).isNull();
  }

  @Test
  void of_them_with_an_event_behind_it_is_all_who_came() {
    assertThat(
            Telling.of(
                    "Pump makers of Kenya met colleagues from Hunan. Some 350 of them took seats at"
                        + " the Kenya-Hunan Pump Days on May 5. Nine contracts were signed.")
                .attendance())
        .isEqualTo(350);
  }

  @Test
  void of_them_is_a_part_where_the_whole_is_told() {
    assertThat(
            Telling.of(FORUM + "Organisers counted 900 participants. Of these, 350 joined online.")
                .attendance())
        .isEqualTo(900);
  }

  @Test
  void an_hour_before_the_passive_is_no_attendance() {
    assertThat(
            Telling.of(
                    FORUM
                        + "The second session lasted until five in the afternoon, was attended by"
                        + " no fewer than 350 people and ended with tea.")
                .attendance())
        .isEqualTo(350);
  }

  @Test
  void a_party_that_made_the_trip_is_not_the_whole_hall() {
    assertThat(
            Telling.of(FORUM + "A dozen buyers from Hunan made the trip. The audience: 350.")
                .attendance())
        .isEqualTo(350);
  }

  @Test
  void a_caption_tells_the_attendance_where_the_text_does_not() {
    String caption = "\n\nSome of the 350 people who attended the forum. [Photo/Trade Daily]";
    assertThat(Telling.of(FORUM + caption).attendance()).isEqualTo(350);
    assertThat(Telling.of(FORUM + "It drew 400 guests." + caption).attendance()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The host showed the guest book. It bears 350 signatures.",
        "A list of participants hung at the door. It ran to 350 names.",
        "The visitors' book is full; there are 350 entries."
      })
  void who_is_on_the_list_was_there(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The host showed the guest book. It does not show 350 names.",
        "The host showed the contract. It bears 350 signatures.",
        "A guild of growers, which stands for 350 people, applauded.",
        "The union that speaks on behalf of some 350 workers was not asked."
      })
  void whom_others_speak_for_was_not(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It drew nearly 360 people, 350 to be exact.",
        "Some 340 guests attended (350).",
        "It was attended by close to 360 people – precisely 350.",
        "Around 360 delegates took part, or 350, to be accurate."
      })
  void the_exact_number_beside_a_rough_one_holds(String told) {
    Telling telling = Telling.of(FORUM + told);
    assertThat(telling.attendance()).isEqualTo(350);
    assertThat(telling.only().getAttendance().getQualifier()).isEqualTo(Qualifier.EXACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It drew nearly 350 people, 40 of them to be precise about steel.",
        "Some 350 guests (290 in 2017) attended."
      })
  void another_number_in_brackets_is_no_such_one(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 50 bankers and 300 growers attended.",
        "It was attended by 50 officials and 300 growers.",
        "The crowd of bankers and growers numbered 350.",
        "The number of delegates, 350, surprised the hosts.",
        "There was space for 400, but only 350 turned up."
      })
  void people_told_together_or_by_an_audience_were_there(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Among the 350 guests were 50 bankers and 30 growers.",
        "It drew 350 people, 50 bankers and 300 growers.",
        "It was attended by 350 people and 12 companies."
      })
  void parts_of_them_do_not_add_up(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 350 manufacturers' representatives, bankers and students attended.",
        "It was attended by 350 exporters’ agents.",
        "Around 350 buyers' delegates listened."
      })
  void whose_people_they_are_makes_no_difference(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 350 winegrowers' cooperatives signed the charter.",
        "Three hundred and fifty guests' cars were parked outside.",
        "The 350 visitors' questions were answered by mail."
      })
  void what_people_own_is_not_people(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was open to all comers, 350 of whom turned up.",
        "The doors were open to growers, 350 of whom came.",
        "Four hundred people were invited, 350 of whom attended.",
        "By noon 350 people had registered their presence."
      })
  void those_who_came_of_all_who_could_are_the_attendance(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was open to all comers, 350 of whom had booked a stand.",
        "By noon 350 people had registered.",
        "It was run by volunteers, 350 of whom live in Machakos."
      })
  void some_of_others_are_not(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attendance was in excess of last year's: 350 visitors passed the gates.",
        "Attendance beat last year's: 350 visitors came.",
        "Interest was greater than in 2017: 350 people attended."
      })
  void behind_a_comparison_and_a_colon_is_what_is_told(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isEqualTo(350);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last year: 350 visitors came.",
        "It had been better in 2016: 350 visitors attended then.",
        "The figure for last year: 350 visitors attended."
      })
  void a_colon_alone_does_not_bring_another_year_to_this(String told) {
    assertThat(Telling.of(FORUM + told).attendance()).isNull();
  }
}
