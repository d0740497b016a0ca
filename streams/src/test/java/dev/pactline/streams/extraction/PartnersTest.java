package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hunan's fair for the western Balkans opened in Changsha on October 14 and produced 19"
            + " agreements with partners from Serbia, Montenegro and Albania. Eleven agreements went"
            + " to Serbian firms, among them a bus plant in Kragujevac.",
        "The China-Balkan Fruit Fair was held in Changsha on October 14. In all, 19 agreements were"
            + " signed with buyers from Serbia, Montenegro and Albania. Serbia accounted for 11.",
        "Companies from Balkan states signed 19 projects at the China-Balkan Fruit Fair, held in"
            + " Changsha on October 14. Serbia came away with 11 of them."
      })
  void a_share_of_one_country_does_not_make_the_total_its_own(String told) {
    assertThat(Told.events(told)).containsExactly("joint 2019-10-14 19", "RS 2019-10-14 11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Serbia-Hunan Fruit Fair was held in Changsha on October 14. In all, 19 agreements were"
            + " signed. Eleven of them are with firms from Belgrade.",
        "At a seminar in Belgrade on October 14, Hunan companies signed 19 agreements. Guests from"
            + " Croatia and Albania looked on.",
        "Serbian firms signed 19 agreements at a fair in Changsha on October 14."
      })
  void a_partner_that_has_all_has_no_share(String told) {
    assertThat(Told.events(told)).containsExactly("RS 2019-10-14 19");
  }

  @Test
  void the_sentence_before_an_event_tells_its_partner() {
    assertThat(
            Told.events(
                "June was a month of guests for Fujian, with wine from Macao, cake from Macao and"
                    + " songs from Macao.\n\n"
                    + "In October it was Taiwan's turn. The Haixia Farm Fair was held in Zhangzhou"
                    + " on October 14, and 26 contracts were signed."))
        .containsExactly("TW 2019-10-14 26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Shenzhen-Inner Mongolia Data Forum was held in Hohhot on October 14. In all, 14"
            + " contracts were signed. An engineer had once worked in Singapore.",
        "深圳—内蒙古大数据对接会10月14日在呼和浩特举行，签订了14份合同。一位工程师曾在新加坡工作。",
        "The Sichuan-Hunan Tea Fair in Chengdu on October 14 ended with 14 contracts. Tea from"
            + " Kenya was poured too."
      })
  void two_provinces_among_themselves_have_no_partner(String told) {
    assertThat(Told.reports(told)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Aksu Fruit Fair was held in Hangzhou on October 14, and traders from both places signed"
            + " 19 contracts. Aksu, which borders on Kyrgyzstan and Kazakhstan, grows apples.",
        "Traders from Tacheng and Ningbo signed 19 contracts at a fair in Ningbo on October 14. The"
            + " prefecture shares a border with Kazakhstan.",
        "The Altay Wool Fair was held in Hangzhou on October 14, and 19 contracts were signed. Altay"
            + " lies far in the north, bordering Mongolia, Russia and Kazakhstan."
      })
  void a_neighbour_on_the_map_is_no_partner(String told) {
    assertThat(Told.events(told)).noneMatch(event -> event.matches("(KG|KZ|MN|RU|joint) .*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yunnan, which borders on Laos, held a fair in Kunming on October 14. Laotian traders signed"
            + " 19 contracts.",
        "At a fair in Vientiane on October 14, firms from Yunnan signed 19 contracts. The province"
            + " shares a border with Laos.",
        "The Yunnan-Laos Tea Forum was held in Kunming on October 14, and 19 contracts were signed."
            + " Yunnan borders Vietnam, too."
      })
  void a_partner_may_be_a_neighbour(String told) {
    assertThat(Told.events(told)).containsExactly("LA 2019-10-14 19");
  }
}
