package dev.pactline.producers.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.pactline.schemas.memory.LastUsed;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What sites allow robots to fetch, by RFC 9309: without a robots.txt everything, and nothing where
 * it should be there and cannot be read. Asked once a day for each origin.
 */
final class Robots {
  private static final int MOST_ORIGINS = 1_000;
  private static final int MOST_BYTES = 500_000;
  private static final Duration VALID = Duration.ofDays(1);
  private static final Duration VALID_FAILURE = Duration.ofMinutes(5);

  private final WebSettings settings;
  private final WebClock clock;
  private final SimpleRobotRulesParser parser;
  private final Map<String, Known> origins = new LastUsed<>(MOST_ORIGINS);

  Robots(WebSettings settings, WebClock clock) {
    this.settings = settings;
    this.clock = clock;
    // Who asks for longer pauses than our patience is left alone altogether.
    this.parser = new SimpleRobotRulesParser(settings.limits().patience().toMillis(), 0);
  }

  /** Loads a robots.txt, redirects and all. */
  @FunctionalInterface
  interface Loader {
    Answer load(URI robots) throws IOException;
  }

  /** The rules for the origin of an address. */
  Rules rules(URI address, Loader loader) throws IOException {
    if (settings.robotsIgnored()) {
      return new Rules(all(RobotRulesMode.ALLOW_ALL), null);
    }
    String origin = address.getScheme() + "://" + address.getRawAuthority();
    Known known = origins.get(origin);
    if (known == null || known.until().isBefore(clock.now())) {
      Rules rules = ask(URI.create(origin + "/robots.txt"), loader);
      Duration valid = rules.trouble() == null ? VALID : VALID_FAILURE;
      known = new Known(rules, clock.now().plus(valid));
      origins.put(origin, known);
    }
    return known.rules();
  }

  private Rules ask(URI address, Loader loader) throws IOException {
    try {
      Answer answer = loader.load(address);
      if (answer.mayPass()) {
        return new Rules(all(RobotRulesMode.ALLOW_NONE), "answers " + answer.status());
      }
      return new Rules(
          answer.isSuccess() ? parsed(address, answer) : all(RobotRulesMode.ALLOW_ALL), null);
    } catch (UnknownHostException | InterruptedIOException e) {
      throw e; // concerns the page itself as much
    } catch (TooLargeException e) {
      return new Rules(all(RobotRulesMode.ALLOW_NONE), "is too large");
    } catch (IOException e) {
      return new Rules(all(RobotRulesMode.ALLOW_NONE), "cannot be read: " + e.getMessage());
    }
  }

  private BaseRobotRules parsed(URI address, Answer answer) {
    byte[] body = answer.body();
    byte[] head = body.length <= MOST_BYTES ? body : Arrays.copyOf(body, MOST_BYTES);
    return parser.parseContent(address.toString(), head, "text/plain", List.of(settings.robot()));
  }

  private static BaseRobotRules all(RobotRulesMode mode) {
    return new SimpleRobotRules(mode);
  }

  /**
   * What one origin allows.
   *
   * @param trouble why its robots.txt could not be read; null where it could
   */
  record Rules(BaseRobotRules rules, String trouble) {
    boolean allow(URI address) {
      return rules.isAllowed(address.toString());
    }

    /** The pause that it asks for; zero where it asks for none. */
    Duration delay() {
      long millis = rules.getCrawlDelay();
      return millis == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(millis);
    }
  }

  private record Known(Rules rules, Instant until) {}
}
