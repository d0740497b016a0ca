package dev.pactline.streams.extraction;

import static dev.pactline.streams.extraction.Line.Kind.CAPTION;
import static dev.pactline.streams.extraction.Line.Kind.HEADING;
import static dev.pactline.streams.extraction.Line.Kind.NOISE;
import static dev.pactline.streams.extraction.Line.Kind.NOTICE;
import static dev.pactline.streams.extraction.Line.Kind.PROSE;
import static dev.pactline.streams.extraction.Line.Kind.TABLE;
import static dev.pactline.streams.extraction.Line.Kind.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
  private static final String BODY =
      "Nine projects were signed at the forum, which was held in the old harbour on Friday.";

  @Test
  void the_headline_that_the_producer_found_is_the_title() {
    assertThat(kind("Nine projects for the harbour", "Nine projects for the harbour\n\n" + BODY))
        .isEqualTo(TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Home > Economy > Trade",
        "1 2 3 ... 12 >",
        "Front page | Markets | Energy | Agric",
        "首页 > 要闻",
        "Subscribe for CHF 9.90 a month",
        "See also: 5 contracts signed in Dakar | Index up",
        "Copyright 2019 Trade Monitor.",
        "Read more: Sixteen deals signed with Hungarian firms | Port tops 1 billion tons"
      })
  void what_belongs_to_the_page_is_noise(String line) {
    assertThat(kind(line, "A headline of some words\n\n" + BODY + "\n" + line + "\n" + BODY))
        .isEqualTo(NOISE);
  }

  @Test
  void links_behind_a_related_heading_are_noise_until_text_goes_on() {
    String link = "Six projects worth $30 million signed in Dakar";
    assertThat(kind(link, "A headline of some words\n\n" + BODY + "\nRelated stories\n" + link))
        .isEqualTo(NOISE);
    assertThat(kind(BODY, "A headline of some words\n\nRelated stories\n" + link + "\n" + BODY))
        .isEqualTo(PROSE);
  }

  @Test
  void pictures_have_captions() {
    String caption = "Guests at the forum on March 12. [Photo provided to Trade Monitor]";
    assertThat(kind(caption, caption + "\n" + BODY)).isEqualTo(CAPTION);
  }

  @Test
  void corrections_are_told_apart_from_the_text() {
    String note =
        "Correction, Oct 25: An earlier version of this report said that 12 projects were signed."
            + " It was 11.";
    assertThat(kind(note, "A headline of some words\n" + BODY + "\n" + note)).isEqualTo(NOTICE);
  }

  @Test
  void cells_make_a_table() {
    assertThat(
            kind(
                "Pump maker\tjoint venture\t4.5",
                "A headline of some words\n" + BODY + "\nPump maker\tjoint venture\t4.5"))
        .isEqualTo(TABLE);
  }

  @Test
  void a_short_line_between_paragraphs_is_a_heading_and_at_the_end_noise() {
    String head = "A headline of some words\n" + BODY + "\n";
    assertThat(kind("Second day in Kigali", head + "Second day in Kigali\n" + BODY))
        .isEqualTo(HEADING);
    assertThat(kind("Second day in Kigali", head + "Second day in Kigali")).isEqualTo(NOISE);
  }

  @Test
  void chinese_paragraphs_are_text() {
    String paragraph = "论坛上集中签约12个项目，涉及家具、乳制品、冷链运输等领域。";
    assertThat(kind(paragraph, "成都企业家走进罗兹\n" + paragraph)).isEqualTo(PROSE);
  }

  private static Line.Kind kind(String line, String text) {
    List<Line> lines = Layout.of(text, "Nine projects for the harbour");
    return lines.stream()
        .filter(l -> l.text().equals(line))
        .reduce((first, second) -> second)
        .orElseThrow()
        .kind();
  }
}
