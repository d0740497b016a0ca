package dev.pactline.streams.extraction;

import dev.pactline.language.NumberMention;

/**
 * A number with its papers, or an article with one: "nine contracts", "a memorandum".
 *
 * @param from index of the number or article
 * @param head index of the noun; that of the number where there is none
 * @param count how many; 0 for "the contract", told before
 * @param number as it was read; null behind an article
 * @param phrase the noun phrase
 * @param single whether an article stands in place of a number
 */
record PaperGroup(
    int from, int head, long count, NumberMention number, NounPhrase phrase, boolean single) {}
