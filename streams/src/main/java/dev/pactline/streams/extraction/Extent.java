package dev.pactline.streams.extraction;

/** How much of an event's figure a mention tells. */
enum Extent {
  /** All of it: "14 deals were sealed". */
  WHOLE,
  /** One thing that may be all of it: "a contract was signed", "another contract, worth ...". */
  ITEM,
  /** A share of a whole told elsewhere: "four of them". */
  PART,
  /** What comes on top: "another three were signed". */
  MORE,
  /**
   * A number of the right things in a sentence whose verb no list has: "some 640 people went to see
   * it". Taken where nothing better is told.
   */
  PERHAPS,
  /** The amount told just before, in another currency: "that is $3 million". */
  AGAIN
}
