package dev.pactline.streams.http;

import java.util.Optional;

/**
 * Where the HTTP face listens, and to whom.
 *
 * @param host address to bind, {@code 127.0.0.1} unless others may read it
 * @param port 0: any that is free
 * @param token what callers must show, but for the probes of health; empty: nothing. A secret
 */
public record HttpSettings(String host, int port, Optional<String> token) {

  /** Only this machine. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final int SHORTEST_TOKEN = 16;

  public HttpSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535, was " + port);
    }
    if (token
        .filter(text -> text.length() < SHORTEST_TOKEN || !text.matches("[!-~]+"))
        .isPresent()) {
      throw new IllegalArgumentException(
          "the token must have at least " + SHORTEST_TOKEN + " characters, of ASCII, no blanks");
    }
  }

  /** Open to all who reach the port. */
  public HttpSettings(String host, int port) {
    this(host, port, Optional.empty());
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "HttpSettings[host=" + host + ", port=" + port + "]";
  }
}
