package dev.pactline.producers.web;

import java.time.Duration;
import java.util.Locale;

/**
 * How to behave on the web.
 *
 * @param agent what we call ourselves, such as {@code Pactline/1.0}; robots.txt knows us by the
 *     word before the slash
 * @param privateAllowed whether private and loopback addresses, and any port, may be reached
 * @param robotsIgnored whether robots.txt is left unread, by agreement with the sites
 * @param delay least time between the end of a request and the next one to the same host
 * @param limits what a server may cost us
 */
public record WebSettings(
    String agent, boolean privateAllowed, boolean robotsIgnored, Duration delay, WebLimits limits) {

  /** A second between requests to a host. */
  public static final Duration DELAY = Duration.ofSeconds(1);

  public WebSettings {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("delay must not be negative, was " + delay);
    }
  }

  /** By which robots.txt knows us, in lower case, such as {@code pactline}. */
  String robot() {
    return agent.split("/", 2)[0].toLowerCase(Locale.ROOT);
  }
}
