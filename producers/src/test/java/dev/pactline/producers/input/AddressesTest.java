package dev.pactline.producers.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "HTTPS://News.Example:443/a/../b?utm_source=x#top, https://news.example/b",
    "http://news.example, http://news.example/",
    "http://news.example:8080/a?id=7&fbclid=Zz&page=2, http://news.example:8080/a?id=7&page=2",
    "https://news.example/2019 forum.html, https://news.example/2019%20forum.html"
  })
  void one_page_has_one_address(String given, String normal) {
    assertThat(Addresses.normalise(given)).contains(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/relative", "ftp://news.example/", "javascript:alert(1)", "http://", "::", ""})
  void what_is_no_web_address_is_none(String given) {
    assertThat(Addresses.normalise(given)).isEmpty();
  }

  @Test
  void normalising_twice_changes_nothing() {
    String once = Addresses.normalise("http://A.example:80/x/./y?b=1&utm_id=3").orElseThrow();

    assertThat(Addresses.normalise(once)).contains(once);
  }
}
