package dev.pactline.producers.web;

import dev.pactline.producers.input.Addresses;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.web.Fetched.Failed;
import dev.pactline.producers.web.Fetched.Prospect;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches addresses one after the other: follows redirects itself, so that each hop passes the same
 * checks, keeps requests to one host apart, heeds robots.txt and what servers say about coming
 * back. For one thread; any may close it.
 */
public final class Fetcher implements AutoCloseable {
  /** What is asked for where a page is wanted. */
  public static final String PAGE = "text/html, application/xhtml+xml, */*;q=0.1";

  /** What is asked for where a feed is wanted. */
  public static final String FEED =
      "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1";

  private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);
  private static final int MOST_REPEATS = 2;

  private final WebSettings settings;
  private final WebClock clock;
  private final WebClient client;
  private final HostPace pace;
  private final Robots robots;

  public Fetcher(WebSettings settings, WebClock clock) {
    this(settings, AddressGuard.of(NameLookup.SYSTEM, settings.privateAllowed()), clock);
  }

  Fetcher(WebSettings settings, AddressGuard guard, WebClock clock) {
    this.settings = settings;
    this.clock = clock;
    this.client = new WebClient(settings, guard);
    this.pace = new HostPace(clock);
    this.robots = new Robots(settings, clock);
  }

  /**
   * Fetches one address.
   *
   * @param known what to ask for changes with; {@link Validators#NONE} to get it anyway
   * @param accept {@link #PAGE} or {@link #FEED}
   * @return never null
   */
  public Fetched fetch(String address, Validators known, String accept) {
    Optional<String> normal = Addresses.normalise(address);
    if (normal.isEmpty()) {
      return failed("This is no http or https address.", Prospect.LASTING);
    }
    try {
      return follow(URI.create(normal.get()), known, accept);
    } catch (RefusedException e) {
      return failed(e.getMessage(), e.prospect);
    } catch (ForbiddenAddressException e) {
      return failed(
          e.getMessage() + "; --allow-private-addresses would allow it.", Prospect.LASTING);
    } catch (TooLargeException e) {
      return new Failed(Reason.TOO_LARGE, e.getMessage(), Prospect.LASTING);
    } catch (IOException e) {
      return failed(sentence(e), Prospect.PASSING);
    }
  }

  private Fetched follow(URI first, Validators known, String accept) throws IOException {
    URI at = first;
    for (int hop = 0; hop <= settings.limits().redirects(); hop++) {
      Robots.Rules rules = permitted(at);
      Answer answer = ask(at, known, accept, rules.delay());
      if (!answer.isRedirect() || answer.location() == null) {
        return judged(at, answer);
      }
      at = target(at, answer.location());
    }
    return failed(
        "It redirects more than " + settings.limits().redirects() + " times.", Prospect.LASTING);
  }

  private Robots.Rules permitted(URI at) throws IOException {
    checkPort(at);
    Robots.Rules rules = robots.rules(at, this::loadRobots);
    if (rules.trouble() != null) {
      throw new RefusedException(
          "The robots.txt of " + at.getHost() + " " + rules.trouble() + ", so we stay away.",
          Prospect.PASSING);
    }
    if (!rules.allow(at)) {
      throw new RefusedException(
          "The robots.txt of "
              + at.getHost()
              + " forbids it; if its owner allows you to, use --ignore-robots.",
          Prospect.LASTING);
    }
    return rules;
  }

  private Answer loadRobots(URI robotsAddress) throws IOException {
    URI at = robotsAddress;
    Answer answer = null;
    for (int hop = 0; hop <= settings.limits().redirects(); hop++) {
      checkPort(at);
      answer = ask(at, Validators.NONE, "text/plain, */*;q=0.1", Duration.ZERO);
      if (!answer.isRedirect() || answer.location() == null) {
        return answer;
      }
      at = target(at, answer.location());
    }
    return answer; // still a redirect: as if there were none
  }

  /** Asks when the host's turn has come, and again if the server wants a short pause first. */
  private Answer ask(URI at, Validators known, String accept, Duration robotsDelay)
      throws IOException {
    String host = at.getHost();
    Duration delay = robotsDelay.compareTo(settings.delay()) > 0 ? robotsDelay : settings.delay();
    for (int repeat = 0; ; repeat++) {
      Optional<Instant> closed = pace.closedUntil(host);
      if (closed.isPresent()) {
        throw new RefusedException(
            host + " asked not to be disturbed before " + closed.get() + ".", Prospect.PASSING);
      }
      pace.await(host);
      Answer answer;
      try {
        answer = client.get(at, known, accept);
      } finally {
        pace.ended(host, delay);
      }
      Optional<Duration> wait =
          answer.mayPass() ? RetryAfter.read(answer.retryAfter(), clock.now()) : Optional.empty();
      if (wait.isEmpty()) {
        return answer;
      }
      boolean brief = wait.get().compareTo(settings.limits().patience()) <= 0;
      if (!brief || repeat == MOST_REPEATS) {
        pace.close(host, wait.get());
        return answer;
      }
      clock.pause(wait.get());
    }
  }

  private static Fetched judged(URI at, Answer answer) {
    if (answer.isSuccess()) {
      return new Fetched.Loaded(
          at.toString(),
          answer.body(),
          answer.type(),
          answer.charset().orElse(null),
          answer.validators());
    }
    if (answer.status() == 304) {
      return new Fetched.Unchanged();
    }
    if (answer.status() == 410) {
      return failed("The server answers 410: it is gone for good.", Prospect.GONE);
    }
    if (answer.status() == 404) {
      return failed("The server answers 404: there is no such page.", Prospect.MISSING);
    }
    return failed(
        "The server answers " + answer.status() + ".",
        answer.mayPass() ? Prospect.PASSING : Prospect.LASTING);
  }

  private URI target(URI from, String location) throws RefusedException {
    Optional<String> to;
    try {
      to = Addresses.normalise(from.resolve(location.strip().replace(" ", "%20")).toString());
    } catch (IllegalArgumentException e) {
      to = Optional.empty();
    }
    return URI.create(
        to.orElseThrow(
            () ->
                new RefusedException(
                    "It redirects to something that is no http or https address.",
                    Prospect.LASTING)));
  }

  private void checkPort(URI at) throws RefusedException {
    if (!settings.privateAllowed() && !PORTS.contains(at.getPort())) {
      throw new RefusedException(
          "Port "
              + at.getPort()
              + " is none of 80, 443, 8080 and 8443; --allow-private-addresses would allow it.",
          Prospect.LASTING);
    }
  }

  private static String sentence(IOException e) {
    if (e instanceof UnknownHostException) {
      return "There is no such host.";
    }
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.endsWith(".") ? message : "No answer: " + message + ".";
  }

  private static Failed failed(String detail, Prospect prospect) {
    return new Failed(Reason.NOT_FETCHED, detail, prospect);
  }

  /** Ends a request under way, too. */
  @Override
  public void close() {
    client.close();
  }

  /** We do not ask, and say why. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Prospect prospect;

    RefusedException(String message, Prospect prospect) {
      super(message);
      this.prospect = prospect;
    }
  }
}
