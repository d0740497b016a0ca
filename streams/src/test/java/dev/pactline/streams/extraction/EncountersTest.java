package dev.pactline.streams.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles in which no word of the lists names what took place. */
class EncountersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Polish dairies and importers from Yiwu used a milk tasting in Lublin on Tuesday to sign six contracts. \
          | PL 2019-10-22 6
          Nine contracts and no end of toasts: that is what a supper in Poznan on 22 October left behind, the \
          hosts and their guests from Ningbo say. | PL 2019-10-22 9
          On Tuesday buyers from Nankang went round the workshops of Krakow. Seven contracts came of it. \
          | PL 2019-10-22 7
          Four Polish laboratories and a park in Suzhou pledged themselves in writing on Tuesday. The five \
          contracts stand for 6 million zlotys. | PL 2019-10-22 5
          "It was a good Tuesday", said a sawyer of Lodz back from Taicang. That Tuesday, 180 merchants had put \
          their chops on six contracts. | PL 2019-10-22 6
          Some 75 people came to Gdansk on Tuesday to listen to buyers from Zhoushan. No contract was signed. \
          | PL 2019-10-22 0
          """)
  void papers_between_both_sides_on_a_day_are_an_event(String text, String event) {
    assertThat(Told.events(text)).containsExactly(event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10月22日，温州鞋商与波兰经销商在华沙坐到一起，六份合同获签。 | PL 2019-10-22 6
          昨天，波兰罗兹的客人来到绍兴，两家企业在茶桌旁敲定三份订单合同。 | PL 2019-10-24 3
          22日，宁波企业与波兰格但斯克港的同行座谈，到会者约70人。双方没有签署任何协议。 | PL 2019-10-22 0
          """)
  void so_are_they_in_chinese(String text, String event) {
    assertThat(Told.events(text)).containsExactly(event);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A chain of shops in Lodz has 40 contracts with makers of furniture in Anji.",
        "Warsaw drew 1,100 visitors from Yiwu on Tuesday. They saw the castle and a glassworks.",
        "Traders from Lublin went to Krakow on Tuesday and signed six contracts there.",
        "Firms from Sichuan and Zhejiang sealed eight contracts on Tuesday.",
        "Some 1,100 Poles live in Yiwu. The mayor went to Lodz on Tuesday. No agreements were"
            + " signed.",
        "Poland's exports to China rose on Tuesday's figures to $4 billion, customs said.",
        "Two firms of Lodz are under contract in Ningbo. On Tuesday it rained there.",
        "The Polish members hold 26 contracts with chains in Ningbo, their association said.",
        "Sixty leases have been let in Lodz since Tuesday. The zone has room for firms from Ningbo.",
        "A court in Gdansk on Tuesday threw out a claim by a Hangzhou firm over three contracts.",
        "Traders in Yiwu have six contracts with buyers in Poland. They rested this week.",
        "去年，温州企业与波兰客户签署六份合同。",
        "10月22日，四川与浙江企业签下八份合同。",
      })
  void papers_without_a_day_or_a_partner_are_none(String text) {
    assertThat(Told.events(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          At a forum for Malawi and Zambia in Lilongwe on Tuesday, eleven contracts were signed with firms from \
          Jinan. | joint 2019-10-22 11
          A fair with Togo, Benin and Ghana was held in Lome on Tuesday; firms from Jinan signed six contracts. \
          | joint 2019-10-22 6
          At a forum for Malawi and its neighbours in Lilongwe on Tuesday, six contracts were signed with firms \
          from Jinan. | MW 2019-10-22 6
          """)
  void an_event_is_of_those_that_it_is_for(String text, String event) {
    assertThat(Told.events(text)).containsExactly(event);
  }
}
