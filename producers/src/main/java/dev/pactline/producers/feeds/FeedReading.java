package dev.pactline.producers.feeds;

import dev.pactline.producers.input.Reason;
import java.util.List;

/** What became of bytes that should be a feed. */
sealed interface FeedReading {

  /**
   * It is one.
   *
   * @param unlinked entries without an address to fetch
   */
  record Read(List<FeedEntry> entries, int unlinked) implements FeedReading {}

  /** It cannot be used. */
  record Refused(Reason reason, String detail) implements FeedReading {}
}
