package dev.pactline.producers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.producers.web.Fetched.Failed;
import dev.pactline.producers.web.Fetched.Prospect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and pages must not send us behind the firewall, whatever they write. */
class AddressGuardTest {
  private TestSite site;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    site = TestSite.start();
    site.page("/secret", "<p>the family silver</p>");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1.2.3:8080/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[0:0:0:0:0:ffff:7f00:1]/",
        "http://[fe80::1%25lo]/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://127.1/",
        "http://127.0.0.1.",
        "http://169.254.169.254/latest/meta-data/",
        "http://192.168.0.1/",
        "http://10.0.0.1:443/",
        "http://user@127.0.0.1/",
        "http://127.0.0.1\\@news.example/",
        "https://127.0.0.1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "jar:http://127.0.0.1!/",
        "//127.0.0.1/"
      })
  void nothing_but_public_addresses_is_reached_however_it_is_written(String address) {
    Failed failed = refused(TestSettings.CLOSED, NameLookup.SYSTEM, address);

    assertThat(failed.detail())
        .satisfiesAnyOf(
            detail -> assertThat(detail).contains("--allow-private-addresses"),
            detail -> assertThat(detail).contains("no http or https address"),
            detail -> assertThat(detail).contains("There is no such host"));
  }

  @Test
  void the_loopback_server_is_not_asked_unless_the_operator_allows_it() {
    refused(TestSettings.CLOSED, NameLookup.SYSTEM, site.url("/secret"));
    assertThat(site.allRequests()).isEmpty();

    try (Fetcher fetcher = new Fetcher(TestSettings.OPEN, new TestClock())) {
      assertThat(fetcher.fetch(site.url("/secret"), Validators.NONE, Fetcher.PAGE))
          .isInstanceOf(Fetched.Loaded.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1"})
  void a_name_that_leads_to_a_private_address_is_refused(String address) {
    Failed failed =
        refused(TestSettings.CLOSED, host -> addresses(address), "http://news.example/a");

    assertThat(failed.detail()).startsWith("news.example leads to ");
    assertThat(failed.prospect()).isEqualTo(Prospect.LASTING);
  }

  @Test
  void one_private_address_among_public_ones_is_enough_to_refuse() {
    Failed failed =
        refused(
            TestSettings.CLOSED, host -> addresses("1.1.1.1", "10.0.0.1"), "http://news.example/a");

    assertThat(failed.detail()).contains("10.0.0.1");
  }

  @Test
  void a_name_that_changes_its_address_is_judged_by_the_one_that_is_connected_to()
      throws UnknownHostException {
    NameLookup rebinding =
        host -> {
          asked.add(host);
          return addresses(asked.size() == 1 ? "1.1.1.1" : "127.0.0.1");
        };
    AddressGuard guard = AddressGuard.of(rebinding, false);

    assertThat(guard.resolve("news.example")).containsExactly(addresses("1.1.1.1"));
    assertThatThrownBy(() -> guard.resolve("news.example"))
        .isInstanceOf(ForbiddenAddressException.class);
  }

  @Test
  void a_connection_takes_one_look_up_and_goes_to_what_it_yields() {
    NameLookup names =
        host -> {
          asked.add(host);
          return addresses("127.0.0.1");
        };
    try (Fetcher fetcher =
        new Fetcher(ignoringRobots(), AddressGuard.of(names, true), new TestClock())) {
      Fetched fetched =
          fetcher.fetch(
              "http://news.example:" + site.port() + "/secret", Validators.NONE, Fetcher.PAGE);

      assertThat(fetched).isInstanceOf(Fetched.Loaded.class);
      assertThat(asked).containsExactly("news.example");
      assertThat(site.lastHeaders().getFirst("Host")).isEqualTo("news.example:" + site.port());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:PORT/secret",
        "http://inside.example:PORT/secret",
        "http://169.254.169.254/latest",
        "//127.0.0.2:PORT/secret"
      })
  void a_redirect_to_a_private_address_is_refused(String location) {
    String target = location.replace("PORT", Integer.toString(site.port()));
    site.on("/moved", TestSite.redirect(target));

    Fetched fetched = fromTheStreet("http://public.example:" + site.port() + "/moved");

    assertThat(fetched)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.detail()).contains("--allow-private-addresses"));
    assertThat(site.requests()).containsExactly("/moved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "data:text/html,x",
        "http:///",
        "http://[::1]/"
      })
  void a_redirect_to_anything_but_the_web_is_refused(String location) {
    site.on("/moved", TestSite.redirect(location));

    assertThat(fromTheStreet("http://public.example:" + site.port() + "/moved"))
        .isInstanceOf(Failed.class);
    assertThat(site.requests()).containsExactly("/moved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://news.example:22/", "http://news.example:25/", "http://news.example:6379/"})
  void unusual_ports_are_refused(String address) {
    assertThat(refused(TestSettings.CLOSED, host -> addresses("1.1.1.1"), address).detail())
        .contains("Port");
  }

  /** As from outside: the site at 127.0.0.1 is public, all else is judged as always. */
  private static Fetched fromTheStreet(String address) {
    NameLookup names =
        host ->
            switch (host) {
              case "public.example" -> addresses("127.0.0.1");
              case "inside.example" -> addresses("10.0.0.1");
              default -> InetAddress.getAllByName(host);
            };
    AddressGuard guard =
        new AddressGuard(
            names,
            found ->
                found.getHostAddress().equals("127.0.0.1")
                    ? Optional.empty()
                    : AddressRanges.closed(found));
    try (Fetcher fetcher = new Fetcher(TestSettings.OPEN, guard, new TestClock())) {
      return fetcher.fetch(address, Validators.NONE, Fetcher.PAGE);
    }
  }

  private static Failed refused(WebSettings settings, NameLookup names, String address) {
    try (Fetcher fetcher =
        new Fetcher(settings, AddressGuard.of(names, settings.privateAllowed()), new TestClock())) {
      Fetched fetched = fetcher.fetch(address, Validators.NONE, Fetcher.PAGE);
      assertThat(fetched).isInstanceOf(Failed.class);
      return (Failed) fetched;
    }
  }

  private static WebSettings ignoringRobots() {
    return new WebSettings(
        "Pactline/test", true, true, java.time.Duration.ZERO, TestSettings.BRIEF);
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] found = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      found[i] = InetAddress.getByName(literals[i]);
    }
    return found;
  }
}
