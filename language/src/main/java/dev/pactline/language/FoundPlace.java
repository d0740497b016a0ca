package dev.pactline.language;

/**
 * A name of a place as it stands in a text.
 *
 * @param first its first token
 * @param end the token behind it
 */
record FoundPlace(int first, int end, PlaceName name) {}
