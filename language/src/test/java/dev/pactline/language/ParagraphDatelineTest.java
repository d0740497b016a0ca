package dev.pactline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphDatelineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AGRA, Sept 18, 2018 (Western Press): |Tanners met.",
        "AGRA, Dec 6, 2018: |Tanners met.",
        "AGRA, Dec 6: |Tanners met.",
        "Agra, 6 December 2018 - |Tanners met.",
        "Agra, 6. December 2018 (Tanners' Wire) — |Tanners met.",
        "Agra, Dec. 6 (Tanners' Wire) -- |Tanners met.",
        "AGRA, India, Thursday, Dec. 6 /Wire/ -- |Tanners met.",
        "AGRA — |Tanners met.",
        "AGRA, December 6, 2018. /WIRE/. |Tanners met.",
        "AGRA. December 6, 2018. /Tanners' Wire/ -- |Tanners met.",
        "AGRA, December 6, 2018 /Wire/. |Tanners met.",
        "AGRA. WIRE – December 6, 2018 – |Tanners met.",
        "Agra, 6 December 2018. |Tanners met.",
        "Agra, 06.12.2018. |Tanners met.",
        "New Agra, Thursday, 6 December 2018. |Tanners met.",
        "(Agra, 6 December 2018) |Tanners met.",
        "[Agra, 06 December 2018] – |Tanners met.",
        "AGRA – December 6, 2018: |Tanners met.",
        "December 6, 2018, Agra - |Tanners met.",
        "Press release, 6 Dec. 2018. |Tanners met.",
        "Agra, Dec. 6, 2018 (Wire).- |Tanners met.",
        "AGRA, Dec 6, 2018 .- |Tanners met.",
        "某社里加2018年5月8日电 |论坛今天举行。",
        "海岸商报5月8日讯（记者 王某）|论坛今天举行。",
        "海岸经济网济南5月8日消息 |论坛今天举行。",
        "本报讯 |论坛今天举行。"
      })
  void the_dateline_of_a_paragraph_ends_where_its_news_begins(String paragraph) {
    String text = paragraph.replace("|", "");

    assertThat(ParagraphDateline.end(text)).isEqualTo(paragraph.indexOf('|'));
  }

  @Test
  void bars_may_divide_it() {
    assertThat(ParagraphDateline.end("Agra | 6 December 2018 | Tanners met.")).isEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Participants: 230",
        "On Thursday, 6 December: tanners met.",
        "Tanners met in Agra, 6 December 2018, and in Delhi - twice.",
        "Agra, Dec. 6 - tanners met.",
        "Signed in Agra, 6 December 2018. Tanners met.",
        "In Agra, December 6, 2018, tanners met.",
        "On December 6, 2018, tanners met.",
        "December 6, 2018, was a good day - for tanners.",
        "Date: 6 December 2018. Venue: Agra.",
        "Date | 6 December 2018 | Agra",
        "Opening, 6 December 2018. Tanners met.",
        "Tanners met on December 6, 2018. They signed.",
        "(Tanners met in Agra, 6 December 2018) They signed.",
        "5月8日，海岸商务论坛在里加举行。",
        "论坛5月8日举行，家电企业参加。",
        "与会者来自通讯、家电等行业。"
      })
  void other_paragraphs_have_none(String paragraph) {
    assertThat(ParagraphDateline.end(paragraph)).isZero();
  }

  @Test
  void a_dateline_without_its_year_is_of_the_year_that_the_lines_above_name() {
    String news = "海岸经济网里加5月8日消息 海岸论坛今天在里加举行，两地企业家一百五十人参加，签约十二个项目。";

    assertThat(new DatelineReader().readHead("2019年海岸论坛举行\n\n" + news))
        .get()
        .extracting(Dateline::date)
        .isEqualTo(LocalDate.of(2019, 5, 8));
    assertThat(new DatelineReader().readHead("海岸论坛举行\n\n" + news)).isEmpty();
    assertThat(new DatelineReader().readHead("从2017年到2019年的海岸论坛\n\n" + news)).isEmpty();
  }
}
