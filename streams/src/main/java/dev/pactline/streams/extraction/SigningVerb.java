package dev.pactline.streams.extraction;

/**
 * The verb that papers hang on.
 *
 * @param mood whether they were signed, are to be signed, or were not
 * @param firm whether the sentence says so outright
 */
record SigningVerb(Mood mood, boolean firm) {}
