package dev.pactline.producers.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final String FEED = "https://news.example/feeds/world.xml";
  private static final FeedEntry LIMA =
      new FeedEntry(
          "https://news.example/lima", "Five deals in Lima", LocalDate.of(2019, 10, 22), null);
  private final FeedReader reader = new FeedReader();

  @Test
  void rss_091_with_its_document_type_is_read() {
    assertThat(
            entries(
                """
                <?xml version="1.0"?>
                <!-- weekly -->
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                  "http://127.0.0.1:1/rss-0.91.dtd">
                <rss version="0.91"><channel><title>News</title><link>https://news.example/</link>
                <description>d</description><language>en</language>
                <item><title>Five deals in Lima</title><link>https://news.example/lima</link></item>
                </channel></rss>\
                """))
        .containsExactly(new FeedEntry(LIMA.link(), LIMA.title(), null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0"})
  void rss_of_all_versions_is_read(String version) {
    assertThat(entries(rss(version, "<pubDate>Tue, 22 Oct 2019 08:00:00 GMT</pubDate>")))
        .containsExactly(LIMA);
  }

  @Test
  void rss_10_is_read() {
    assertThat(
            entries(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://news.example/"><title>n</title>
                <link>https://news.example/</link><description>d</description></channel>
                <item rdf:about="https://news.example/lima"><title>Five deals in Lima</title>
                <link>https://news.example/lima</link><dc:date>2019-10-22T08:00:00+08:00</dc:date>
                </item></rdf:RDF>\
                """))
        .containsExactly(LIMA);
  }

  @Test
  void atom_is_read_with_what_it_carries() {
    assertThat(
            entries(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>n</title><id>x</id>
                <updated>2019-10-23T00:00:00Z</updated>
                <entry><id>urn:1</id><title type="html">Five &lt;b&gt;deals&lt;/b&gt; in Lima</title>
                <link rel="self" href="https://api.example/1"/><link href="/lima"/>
                <published>2019-10-22T00:30:00+08:00</published>
                <updated>2019-10-23T00:00:00Z</updated><summary>s</summary>
                <content type="html">&lt;p&gt;Five projects.&lt;/p&gt;</content></entry></feed>\
                """))
        .containsExactly(
            new FeedEntry(LIMA.link(), LIMA.title(), LIMA.publishedOn(), "<p>Five projects.</p>"));
  }

  @Test
  void atom_03_is_read() {
    assertThat(
            entries(
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>n</title>
                <entry><title>Five deals in Lima</title><issued>2019-10-22T09:00:00Z</issued>
                <link rel="alternate" type="text/html" href="https://news.example/lima"/>
                </entry></feed>\
                """))
        .containsExactly(LIMA);
  }

  @Test
  void the_text_of_rss_is_its_encoded_content_not_the_teaser() {
    String extra =
        "<description>Five projects, and then ...</description>"
            + "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
            + "<![CDATA[<p>Five projects were signed.</p>]]></content:encoded>";

    assertThat(entries(rss("2.0", extra)).get(0).content())
        .isEqualTo("<p>Five projects were signed.</p>");
    assertThat(entries(rss("2.0", "<description>Teaser</description>")).get(0).content()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 22 Oct 2019 00:30:00 +0800 | 2019-10-22",
        "Mon, 21 Oct 2019 23:30:00 -0500 | 2019-10-21",
        "2019-10-22T23:59:00-11:00 | 2019-10-22",
        "2019-10-22 07:00:00 | 2019-10-22",
        "Tue, 22 Oct 2019 08:00 GMT | 2019-10-22",
        "22 Oct 2019 08:00:00 GMT | 2019-10-22"
      })
  void the_day_is_that_of_the_zone_the_feed_states(String date, LocalDate day) {
    assertThat(entries(rss("2.0", "<pubDate>" + date + "</pubDate>")).get(0).publishedOn())
        .isEqualTo(day);
  }

  @Test
  void an_identifier_that_is_an_address_stands_in_for_the_link() {
    String feed =
        """
        <rss version="2.0"><channel><title>n</title>
        <item><title>a</title><guid>https://news.example/a</guid></item>
        <item><title>b</title><guid isPermaLink="false">4711</guid></item>
        <item><title>c</title><link> ../c?utm_source=rss </link></item>
        </channel></rss>\
        """;

    FeedReading.Read read = (FeedReading.Read) read(feed.getBytes(UTF_8), null);

    assertThat(read.entries())
        .extracting(FeedEntry::link)
        .startsWith("https://news.example/a")
        .endsWith("https://news.example/c");
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, UTF-8, 在利马签署五个项目",
    "GB18030, ISO-8859-1, 在利马签署五个项目",
    "windows-1252, UTF-8, Fünf Verträge für Köln",
    "UTF-8, GB2312, 在利马签署五个项目",
    "UTF-16LE, UTF-8, Five deals in Lima",
    "Big5, Big5, 在利馬簽署五個項目"
  })
  void a_feed_is_read_in_the_encoding_it_is_in_whatever_it_declares(
      String real, String declared, String title) {
    String feed =
        "<?xml version='1.0' encoding='"
            + declared
            + "'?>"
            + rss("2.0", "<description>" + (title + " ").repeat(20) + "</description>")
                .replace("Five deals in Lima", title);

    FeedReading reading = read(feed.getBytes(Charset.forName(real)), null);

    assertThat(((FeedReading.Read) reading).entries())
        .extracting(FeedEntry::title)
        .containsExactly(title);
  }

  @Test
  void entities_of_html_are_read_as_what_they_mean() {
    String feed = rss("2.0", "").replace("Five deals", "F&uuml;nf&nbsp;deals &amp; more");

    assertThat(entries(feed).get(0).title()).isEqualTo("Fünf deals & more in Lima");
  }

  @Test
  @Timeout(20)
  void an_entity_bomb_is_refused() {
    StringBuilder bomb =
        new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'lol'>");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a").append(i).append(" '");
      bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    refused(bomb + "]>" + rss("2.0", "<description>&a39;</description>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd' [<!ENTITY % p SYSTEM"
            + " 'file:///etc/hostname'>%p;]>",
        "<!DOCTYPE rss [<!ENTITY x 'a>b'>]>",
        "<!doctype rss [<!ENTITY x 'y'>]>"
      })
  void declarations_are_refused_unread(String doctype) {
    refused(doctype + rss("2.0", "<description>&x;</description>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<item>", "<![CDATA[", "<!--", "&amp;"})
  @Timeout(20)
  void what_goes_on_for_ever_is_refused(String piece) {
    refused("<rss version='2.0'><channel>" + piece.repeat(300_000));
  }

  @Test
  @Timeout(20)
  void deep_markup_in_an_entry_is_refused() {
    String deep = "<div>".repeat(50_000) + "</div>".repeat(50_000);
    refused(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>"
            + deep
            + "</content></entry></feed>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "no feed",
        "{\"version\": \"https://jsonfeed.org/version/1\"}",
        "<rss",
        "<rss version='2.0'><channel><item></channel></rss>",
        "<other/>",
        "<rss version='9.9'/>",
        "<feed xmlns='urn:other'/>"
      })
  void what_is_no_feed_is_refused(String text) {
    refused(text);
  }

  @Test
  void a_page_in_place_of_a_feed_is_told_apart() {
    assertThat(refused("<!DOCTYPE html><html><body>x</body></html>").detail())
        .contains("page, not a feed");
  }

  @Test
  void a_feed_without_entries_is_one() {
    assertThat(entries("<rss version='2.0'><channel><title>n</title></channel></rss>")).isEmpty();
  }

  private static String rss(String version, String extra) {
    return "<rss version='"
        + version
        + "'><channel><title>n</title><link>https://news.example/</link><description>d</description><item><title>Five"
        + " deals in Lima</title><link>https://news.example/lima</link>"
        + extra
        + "</item></channel></rss>";
  }

  private List<FeedEntry> entries(String feed) {
    FeedReading reading = read(feed.getBytes(UTF_8), null);
    assertThat(reading).isInstanceOf(FeedReading.Read.class);
    return ((FeedReading.Read) reading).entries();
  }

  private FeedReading.Refused refused(String feed) {
    FeedReading reading = read(feed.getBytes(UTF_8), null);
    assertThat(reading).isInstanceOf(FeedReading.Refused.class);
    return (FeedReading.Refused) reading;
  }

  private FeedReading read(byte[] bytes, String charset) {
    return reader.read(FEED, bytes, charset);
  }
}
