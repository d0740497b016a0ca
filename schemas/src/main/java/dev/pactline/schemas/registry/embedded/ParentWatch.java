package dev.pactline.schemas.registry.embedded;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of a child process: runs another main class, and ends when standard input does.
 * The parent holds the other end, and the system closes it however the parent dies. So no child
 * outlives its parent, not even one that was killed.
 */
public final class ParentWatch {
  /** For whatever must be written to disk, such as a database. */
  private static final long ORDERLY_END_MILLIS = 10_000;

  private ParentWatch() {}

  /**
   * Starts the watch, then the program.
   *
   * @param args the name of the program's main class, then its own arguments
   * @throws Throwable what the program throws
   */
  public static void main(String[] args) throws Throwable {
    daemon("parent-watch", ParentWatch::awaitEndOfInput).start();
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    try {
      Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void awaitEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // whatever the parent says, only its silence counts
      }
    } catch (IOException e) {
      System.err.println("Standard input is lost: " + e);
    }
    daemon("last-resort", ParentWatch::haltIfStuck).start();
    System.exit(0);
  }

  private static void haltIfStuck() {
    try {
      Thread.sleep(ORDERLY_END_MILLIS);
    } catch (InterruptedException e) {
      System.err.println("Interrupted while ending");
    }
    Runtime.getRuntime().halt(1);
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
