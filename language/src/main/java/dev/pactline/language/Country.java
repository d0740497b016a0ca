package dev.pactline.language;

/**
 * A country or territory with a code of its own.
 *
 * @param code ISO 3166-1 alpha-2, such as {@code PL}
 * @param name plain English name as readers know it, such as {@code Hong Kong}
 */
public record Country(String code, String name) {}
