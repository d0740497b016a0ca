package dev.pactline.producers;

/**
 * What became of all that was read: the counts behind {@code read} add up to it.
 *
 * @param read articles, rows of tables, and files that are neither
 * @param articles articles delivered
 * @param reports reports of rows delivered
 * @param retractions rows that take a report back, delivered
 * @param rejected what could not be used, delivered as rejections
 * @param failed what could not be delivered
 */
public record Published(
    long read, long articles, long reports, long retractions, long rejected, long failed) {}
