package dev.pactline.launcher.embedded;

/** Somebody else listens on a port that was asked for. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(String what, int port, Throwable cause) {
    super("port " + port + " for the " + what + " is taken by another program", cause);
  }
}
