package dev.pactline.language;

import java.time.LocalDate;

/**
 * The date of publication on a header line.
 *
 * @param span the words of the date
 * @param date the day of publication
 * @param outlet who published it where the line tells so; else null
 */
public record Dateline(Span span, LocalDate date, String outlet) {}
