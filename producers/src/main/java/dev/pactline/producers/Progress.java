package dev.pactline.producers;

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
}
