package dev.pactline.streams.extraction;

/**
 * What an amount of money is of.
 *
 * @param extent all that was signed, a part of it, or one deal
 * @param covers how many papers; 0 for as many as there are
 * @param paper whether papers are what it is of
 * @param at index of the word that says so
 */
record Governor(Extent extent, long covers, boolean paper, int at) {}
