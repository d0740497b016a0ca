package dev.pactline.producers.articles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
  private static final String SITE = "https://news.example";
  private static final String TEXT =
      "<h1>Five deals in Lima</h1><p>The forum drew 140 guests, and five projects were signed.</p>";
  private final PageReader reader = new PageReader(ArticleLimits.DEFAULT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/forum.html | /a/forum_2.html | <a href='forum_2.html'>2</a>",
        "/a/forum.html | /a/forum_1.html | <a href='forum_1.html'>2</a>",
        "/a/forum.html | /a/forum-2.html | <a href='forum-2.html'>Next page »</a>",
        "/a/forum.shtml | /a/forum_2.shtml | <a href='/a/forum_2.shtml'>下一页</a>",
        "/a/t2019_12.htm | /a/t2019_12_2.htm | <a href='t2019_12_2.htm'>第2页</a>",
        "/a/forum | /a/forum?page=2 | <link rel='next' href='?page=2'>",
        "/a/forum | /a/forum?page=1 | <a href='?page=1'>2</a>",
        "/a/forum?id=7 | /a/forum?id=7&page=2 | <a href='?id=7&amp;page=2'>[2]</a>",
        "/a/forum | /a/forum/2 | <a rel='nofollow next' href='/a/forum/2'>more</a>",
        "/a/forum/ | /a/forum/page/2/ | <a href='/a/forum/page/2/'>Page 2</a>",
        "/a/forum_1.html | /a/forum_2.html | <a href='forum_2.html'>›</a>",
        "/a/forum.html | /a/forum_2.html | <a href='forum_3.html'>3</a><a href='forum_2.html'>2</a>"
      })
  void the_next_page_of_an_article_is_found(String here, String next, String pager) {
    assertThat(next(here, here, pager)).contains(SITE + next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/forum_2.html | /a/forum_3.html | <a href='forum.html'>1</a><a"
            + " href='forum_3.html'>3</a>",
        "/a/forum_1.html | /a/forum_2.html | <a href='forum_1.html'>2</a><a"
            + " href='forum_2.html'>3</a>",
        "/a/forum-2.html | /a/forum-3.html | <a href='forum-3.html'>Next</a>"
      })
  void so_is_the_one_after_it(String here, String next, String pager) {
    assertThat(next("/a/forum.html", here, pager)).contains(SITE + next);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // another article
        "/a/forum.html | <link rel=next href='/a/harvest.html'>",
        "/a/12.html | <a rel=next href='/a/13.html'>Next</a>",
        "/a/12 | <a rel=next href='/a/13'>Next</a>",
        "/2019/10/21 | <a rel=next href='/2019/10/22'>Next</a>",
        "/a/forum-2.html | <a href='forum-3.html'>Next</a>",
        "/a/forum.html | <a href='forum_2.html'>Second Lima forum draws fewer</a>",
        // another site
        "/a/forum.html | <a href='https://other.example/a/forum_2.html'>2</a>",
        "/a/forum.html | <a href='http://news.example/a/forum_2.html'>2</a>",
        "/a/forum.html | <a href='https://news.example:8443/a/forum_2.html'>2</a>",
        // not the next one
        "/a/forum.html | <a href='forum_3.html'>3</a>",
        "/a/forum.html | <a href='forum_1.html'>1</a>",
        "/a/forum.html | <a href='forum.html'>2</a>",
        "/a/forum_2.html | <a href='forum_2.html'>Next</a><a href='forum.html'>Next</a>",
        "/a/forum?page=3 | <a href='?page=2'>2</a>",
        // pages of something else
        "/a/forum | <a href='?comments=2'>2</a>",
        "/a/forum | <a href='/a?page=2'>2</a>",
        "/a/forum | <a href='?id=8&amp;page=2'>2</a>",
        "/a/forum | <a href='javascript:go(2)'>2</a>"
      })
  void what_is_no_page_of_the_article_is_not_followed(String here, String pager) {
    assertThat(next(here, here, pager)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page.html", "/tmp/forum.html"})
  void a_file_leads_nowhere(String file) {
    byte[] page = (TEXT + "<a rel=next href='forum_2.html'>2</a>").getBytes(UTF_8);

    assertThat(reader.readPart(file, file, page, null).next()).isEmpty();
  }

  private Optional<String> next(String first, String here, String pager) {
    byte[] page = (TEXT + "<div>" + pager + "</div>").getBytes(UTF_8);
    return reader.readPart(SITE + first, SITE + here, page, null).next();
  }
}
