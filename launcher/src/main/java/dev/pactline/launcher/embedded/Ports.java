package dev.pactline.launcher.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports on the loopback address. */
public final class Ports {
  private Ports() {}

  /**
   * A port that nobody listened on just now. Somebody may take it before it is used: whoever binds
   * it has to be ready to {@linkplain #isTaken see that} and to try another.
   */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on the loopback address", e);
    }
  }

  /**
   * Sees that nobody listens on a port, so that a start need not fail on it with a long trace.
   *
   * @param what who wants it, such as {@code broker}
   * @throws PortTakenException if somebody does
   */
  public static void refuseTaken(String what, int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.getLocalPort();
    } catch (IOException e) {
      throw new PortTakenException(what, port, e);
    }
  }

  /** Whether a start failed because somebody else listens on its port. */
  public static boolean isTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
