package dev.pactline.streams.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for answers that are bounded in time by those who give them. */
final class Waiting {
  private Waiting() {}

  /**
   * The answer.
   *
   * @throws RuntimeException the failure itself, where it is one
   */
  static <T> T join(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof NotReadyException cause) {
        throw new NotReadyException(cause.getMessage(), cause);
      }
      throw e;
    }
  }
}
