package dev.pactline.streams.http;

/**
 * Where the HTTP face listens.
 *
 * @param host address to bind, {@code 127.0.0.1} unless others may read it
 * @param port 0: any that is free
 */
public record HttpSettings(String host, int port) {

  /** Only this machine. */
  public static final String LOOPBACK = "127.0.0.1";

  public HttpSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be from 0 to 65535, was " + port);
    }
  }
}
