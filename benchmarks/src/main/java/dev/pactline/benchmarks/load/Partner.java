package dev.pactline.benchmarks.load;

import dev.pactline.language.Currencies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A country that events take place in.
 *
 * @param code ISO 3166-1 alpha-2
 * @param adjective such as {@code Polish}
 * @param currency ISO 4217 code of its money
 * @param cities where its events are held
 */
record Partner(String code, String adjective, String currency, List<String> cities) {

  private static final String FILE = "/load/partners.txt";

  /** All of them, those with most trade first. */
  static List<Partner> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Partner.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Partner::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static Partner parse(String line) {
    String[] parts = line.split("\\|", -1);
    String code = parts[0];
    return new Partner(
        code, parts[1], Currencies.of(code).orElse("USD"), List.of(parts[2].split(";", -1)));
  }
}
