package dev.pactline.producers.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.producers.Mutations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a server sends as a feed: entries or a reason, never an exception. */
@Timeout(3_600)
class FeedFuzzTest {
  private static final List<byte[]> FEEDS =
      List.of(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
          <title>News</title><link>https://news.example/</link><description>d</description>
          <item><title>Five deals in Lima &amp; Cusco</title><link>/lima</link>
          <guid isPermaLink="false">7</guid><pubDate>Tue, 22 Oct 2019 08:00:00 GMT</pubDate>
          <content:encoded><![CDATA[<p>Five <b>deals</b> were signed.</p>]]></content:encoded></item>
          <item><title>A fair</title><link>https://news.example/fair</link></item>
          </channel></rss>
          """
              .getBytes(UTF_8),
          """
          <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:x</id>
          <updated>2019-10-22T08:00:00Z</updated><entry><title type="html">Five &lt;b&gt;deals</title>
          <link rel="alternate" href="https://news.example/lima"/><id>urn:y</id>
          <updated>2019-10-22T08:00:00+08:00</updated><summary>Five deals</summary></entry></feed>
          """
              .getBytes(UTF_8));

  @Test
  void a_feed_is_read_or_refused_with_a_reason() {
    Mutations mutations = new Mutations(FEEDS);
    FeedReader reader = new FeedReader();
    for (byte[] whole : FEEDS) {
      assertThat(reader.read("https://news.example/feed", whole, null))
          .isInstanceOf(FeedReading.Read.class);
    }
    int refused = 0;
    for (int round = 0; round < Mutations.ROUNDS; round++) {
      FeedReading reading =
          reader.read(
              "https://news.example/feed", mutations.next(), round % 2 == 0 ? null : "utf-8");
      assertThat(reading).isNotNull();
      refused += reading instanceof FeedReading.Refused ? 1 : 0;
    }
    assertThat(refused).isPositive(); // a mark too many and XML is none, so it may be all of them
  }
}
