package dev.pactline.launcher.commands;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads moments such as {@code 2026-03-31T18:00:00Z} or {@code 2026-03-31T20:00:00+02:00}. */
final class InstantConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is no moment with a time zone, such as 2026-03-31T18:00:00Z");
    }
  }
}
