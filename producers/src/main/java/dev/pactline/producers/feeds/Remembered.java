package dev.pactline.producers.feeds;

import dev.pactline.producers.web.Validators;
import java.time.Instant;

/**
 * What is remembered of an address.
 *
 * @param validators to ask for changes with
 * @param outcome fingerprint of what was published of it; null for a feed
 * @param gone whether its server said that it is gone for good
 * @param seen when it was last asked for
 */
record Remembered(Validators validators, String outcome, boolean gone, Instant seen) {}
