package dev.pactline.producers;

import dev.pactline.schemas.Rejection;

/** Is told how far publishing has come; called from the publishing thread. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (done, total) -> {};

  /**
   * One more file or page is read.
   *
   * @param done how many are
   * @param total how many there are in all
   */
  void advanced(int done, int total);

  /** Something that was read cannot be used; its rejection is being published. */
  default void rejected(Rejection rejection) {}
}
