package dev.pactline.producers.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.Article;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final String FIRST =
      "The Lima Trade Forum drew 140 guests on March 3, and five projects were signed there.";
  private static final String SECOND =
      "Copper, fruit and port cranes were the main subjects, the organizers told reporters.";

  private final PageReader reader = new PageReader(ArticleLimits.DEFAULT);

  @Test
  void text_in_bare_divisions_is_found_without_an_article_element() {
    Article article =
        read(
            """
            <html><head><title>Five deals in Lima - Andes Ledger</title></head><body>
            <div id=a><a href=1>Home</a> <a href=2>World</a> <a href=3>Money</a></div>
            <div id=b><div><div><h1>Five deals in Lima</h1>
            <div><div>%s</div><div>%s</div></div></div></div>
            <div id=c><div><a href=4>Nine contracts signed in Quito after a long night</a></div>
            <div><a href=5>Chile sells 400 tonnes of cherries to a Ningbo trader</a></div></div></div>
            </body></html>"""
                .formatted(FIRST, SECOND));

    assertThat(article.getText()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(article.getTitle()).isEqualTo("Five deals in Lima");
    assertThat(article.getOutlet()).isEqualTo("Andes Ledger");
  }

  @Test
  void the_first_paragraph_may_tell_the_day_of_publication() {
    Article article =
        read(
            """
            <html><head><title>Five deals in Lima</title></head><body><h1>Five deals in Lima</h1>
            <p>LIMA, March 4, 2019 (Andes Agency) -- %s</p><p>%s</p></body></html>"""
                .formatted(FIRST, SECOND));

    assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
  }

  @Test
  void a_layout_of_tables_yields_its_text() {
    Article article =
        read(
            """
            <html><head><title>Five deals in Lima</title></head><body><table width=100%%><tr>
            <td><a href=1>Home</a><br><a href=2>World</a></td>
            <td><table><tr><td><font size=5><b>Five deals in Lima</b></font></td></tr>
            <tr><td>%s<br><br>%s</td></tr></table></td>
            </tr><tr><td colspan=2>Copyright 2001 Andes Ledger</td></tr></table></body></html>"""
                .formatted(FIRST, SECOND));

    assertThat(article.getText()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void furniture_is_left_out_and_the_paragraphs_around_it_stay() {
    Article article =
        read(
            """
            <body><header><a href=/>Andes Ledger</a></header><h1>Five deals in Lima</h1>
            <p>%s</p>
            <div class="ad-slot">Rent a crane for only $900 a day, no deposit, call us now.</div>
            <figure><img src=x><figcaption>Guests watch 12 contracts being signed.</figcaption></figure>
            <p><img src=y> A dancer opens the forum. [Photo/Andes Ledger]</p>
            <p>%s</p>
            <h3>Related stories</h3>
            <p><a href=2>Bolivia signs 30 deals</a></p><p>Peru signs 8 deals with Hubei</p>
            <div id="comments"><p>I was there and there were 900 people, believe me, friends.</p></div>
            <p>Share this: Facebook X</p></body>"""
                .formatted(FIRST, SECOND));

    assertThat(article.getText()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void a_box_of_related_stories_does_not_end_the_text() {
    Article article =
        read(
            "<div><h1>Five deals in Lima</h1><p>%s</p><p>See also: <a href=1>Six deals</a></p><p>%s</p></div>"
                .formatted(FIRST, SECOND));

    assertThat(article.getText()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void a_class_around_the_title_is_no_reason_to_drop_the_text() {
    Article article =
        read(
            """
            <body class="has-sidebar ads-on"><div id="print" class="post tag-related">
            <h1>Five deals in Lima</h1><p>%s</p><p>%s</p></div>
            <div class="sidebar"><p>A cheap holiday in Cusco can be had for 300 dollars now.</p></div></body>"""
                .formatted(FIRST, SECOND));

    assertThat(article.getText()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void a_text_that_an_advertisement_cuts_in_two_is_whole() {
    Article article =
        read(
            """
            <h1>Five deals in Lima</h1><div class=box><div class=txt><p>%1$s</p><p>%1$s</p><p>%1$s</p>
            <p>%1$s</p><p>%1$s</p></div><div class=ad>Buy now, pay later.</div>
            <div class=txt><p>%2$s</p></div></div>"""
                .formatted(FIRST, SECOND));

    assertThat(article.getText()).endsWith(SECOND).doesNotContain("Buy now");
  }

  @Test
  void a_lead_outside_of_the_container_is_kept() {
    Article article =
        read(
            """
            <h1>Five deals in Lima</h1><div class=summary>%1$s</div>
            <div class=content><p>%2$s</p><p>%2$s</p><p>%2$s</p><p>%2$s</p><p>%2$s</p></div>"""
                .formatted(FIRST, SECOND));

    assertThat(article.getText()).startsWith(FIRST);
  }

  @Test
  void a_table_of_data_becomes_rows_of_cells() {
    Article article =
        read(
            """
            <article><h1>Five deals in Lima</h1><p>%s</p><table>
            <tr><th>Partner<th>Subject<th>Soles</tr><tr><td>Mine<td>pumps<td>4.5</tr>
            <tr><td colspan=2>Total<td>4.5</tr></table></article>"""
                .formatted(FIRST));

    assertThat(article.getText())
        .isEqualTo(FIRST + "\n\nPartner\tSubject\tSoles\nMine\tpumps\t4.5\nTotal\t\t4.5");
  }

  @Test
  void a_definition_list_becomes_a_line_for_each_term() {
    Article article =
        read(
            """
            <body><h1>Five deals in Lima</h1><p>%s</p>
            <dl><dt>Participants</dt><dd>165</dd><dt>Contracts signed:</dt><dd>9</dd></dl>
            <p>%s</p></body>"""
                .formatted(FIRST, SECOND));

    assertThat(article.getText())
        .isEqualTo(FIRST + "\n\nParticipants: 165\n\nContracts signed: 9\n\n" + SECOND);
  }

  @Test
  void a_line_break_is_a_line_feed_and_inline_markup_leaves_no_trace() {
    Article article =
        read("<h1>Lima</h1><p>Five <b>proj</b>ects<br>were&nbsp;<i>signed</i> in Lima.</p>");

    assertThat(article.getText()).isEqualTo("Five projects\nwere signed in Lima.");
  }

  @Test
  void linked_data_tells_title_outlet_dates_and_address() {
    Article article =
        read(
            """
            <html lang="es-PE"><head><title>x</title><script type="application/ld+json">
            {"@graph":[{"@type":"Organization","@id":"#o","name":"Andes Ledger"},
            {"@type":["NewsArticle"],"headline":"Five deals in Lima","publisher":{"@id":"#o"},
            "datePublished":"2019-03-04T23:30:00-05:00","dateModified":"2019-03-06T01:00:00Z",
            "mainEntityOfPage":{"@id":"https://ANDES.example/lima?utm_source=a"}}]}</script></head>
            <body><h1>Five deals in Lima</h1><p>%s</p></body></html>"""
                .formatted(FIRST));

    assertThat(article.getTitle()).isEqualTo("Five deals in Lima");
    assertThat(article.getOutlet()).isEqualTo("Andes Ledger");
    assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
    assertThat(article.getModifiedAt()).isEqualTo(Instant.parse("2019-03-06T01:00:00Z"));
    assertThat(article.getUrl()).isEqualTo("https://andes.example/lima");
    assertThat(article.getArticleId()).isEqualTo("https://andes.example/lima");
    assertThat(article.getLanguage()).isEqualTo("es-PE");
  }

  @Test
  void a_page_that_shows_its_text_by_script_is_read_from_its_data() {
    Article article =
        read(
            """
            <html><head><title>Five deals</title><script type="application/ld+json">
            {"@type":"Article","headline":"Five deals","articleBody":"%s"}</script></head>
            <body><div id="root"></div></body></html>"""
                .formatted(FIRST));

    assertThat(article.getText()).isEqualTo(FIRST);
  }

  @Test
  void a_logo_that_is_a_heading_is_not_the_title() {
    Article article =
        read(
            """
            <head><title>Andes Ledger | Five deals in Lima</title></head>
            <h1 class="site-title">Andes Ledger</h1><h2>Five deals in Lima</h2><p>%s</p>"""
                .formatted(FIRST));

    assertThat(article.getTitle()).isEqualTo("Five deals in Lima");
    assertThat(article.getOutlet()).isEqualTo("Andes Ledger");
  }

  @Test
  void the_line_under_the_title_tells_the_date_and_is_no_text() {
    Article article =
        read(
            """
            <header>Andes Ledger <small>Trade from the mountains</small></header>
            <h1>Five deals in Lima</h1><div class=x>Updated: March 4, 2019 <a href=1>L</a></div>
            <p>%s</p>"""
                .formatted(FIRST));

    assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
    assertThat(article.getOutlet()).isEqualTo("Andes Ledger");
    assertThat(article.getText()).isEqualTo(FIRST);
  }

  @Test
  void of_a_time_in_utc_the_day_that_readers_see_holds() {
    Article article =
        read(
            """
            <head><meta property="article:published_time" content="2019-03-03T23:10:00Z"></head>
            <h1>Five deals in Lima</h1><div>March 4, 2019</div><p>%s</p>"""
                .formatted(FIRST));

    assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"og:release_date", "article:published", "DC.date.created"})
  void the_day_of_release_is_that_of_publication(String name) {
    Article article =
        read(
            "<head><meta name='%s' content='2019-03-04'></head><h1>Lima</h1><p>%s</p>"
                .formatted(name, FIRST));

    assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"og:expires", "event:start_date", "movie:release_date"})
  void other_days_in_the_head_are_of_something_else(String name) {
    Article article =
        read(
            "<head><meta name='%s' content='2019-03-04'></head><h1>Lima</h1><p>%s</p>"
                .formatted(name, FIRST));

    assertThat(article.getPublishedOn()).isNull();
  }

  @Test
  void the_front_page_is_no_address_of_an_article() {
    Article article =
        read(
            "<head><link rel=canonical href='https://andes.example/'></head><h1>Lima</h1><p>%s</p>"
                .formatted(FIRST));

    assertThat(article.getUrl()).isNull();
    assertThat(article.getArticleId()).matches("[0-9a-f]{24}");
  }

  @Test
  void a_chinese_page_that_lies_about_its_encoding_is_read() {
    String page =
        """
        <html><head><meta charset="utf-8"><title>浙江与秘鲁签约五个项目_商务新闻</title></head><body>
        <div class="weizhi">当前位置：首页 > 商务新闻</div><h1>浙江与秘鲁签约五个项目</h1>
        <div class="TRS_Editor"><p>　　三月三日，浙江与秘鲁经贸合作论坛在利马举行，一百四十人参加，签约项目五个。</p></div>
        <div>责任编辑：王某</div></body></html>""";

    Article article = article(reader.read(page.getBytes(Charset.forName("GB18030")), "a.html"));

    assertThat(article.getText()).isEqualTo("三月三日，浙江与秘鲁经贸合作论坛在利马举行，一百四十人参加，签约项目五个。");
    assertThat(article.getTitle()).isEqualTo("浙江与秘鲁签约五个项目");
  }

  @Test
  void a_page_without_text_is_refused() {
    assertThat(reader.read("<html><body><nav>Home</nav></body></html>".getBytes(UTF_8), "a.html"))
        .isInstanceOfSatisfying(
            ArticleReading.Refused.class,
            no -> assertThat(no.rejection().getReason()).isEqualTo("no-text"));
  }

  private Article read(String page) {
    return article(reader.read(page.getBytes(UTF_8), "page.html"));
  }

  private static Article article(ArticleReading reading) {
    assertThat(reading).isInstanceOf(ArticleReading.Read.class);
    return ((ArticleReading.Read) reading).article();
  }
}
