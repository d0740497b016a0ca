package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;

/**
 * What one country has of a joint figure.
 *
 * @param country ISO 3166-1 alpha-2
 * @param count projects of it; null where only money is told
 * @param money value of it; null where none is told
 */
record Share(Parsed where, String country, Figure.Count count, MoneyMention money) {}
