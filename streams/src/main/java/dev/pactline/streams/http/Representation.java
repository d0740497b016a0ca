package dev.pactline.streams.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a table is answered as. */
enum Representation {
  JSON("application/json"),
  CSV("text/csv");

  /** The parameter for those who cannot send a header, such as a link. */
  static final String PARAMETER = "format";

  private final String type;

  Representation(String type) {
    this.type = type;
  }

  /** As the parameter says, else as the caller likes best; JSON where it does not care. */
  static Representation of(Context ctx, Parameters parameters) {
    if (parameters.text(PARAMETER).isPresent()) {
      String word = parameters.word(PARAMETER, Set.of("json", "csv"), "json");
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
    String accept = ctx.header("Accept");
    if (accept == null || accept.isBlank()) {
      return JSON;
    }
    double json = JSON.liking(accept);
    double csv = CSV.liking(accept);
    if (json == 0 && csv == 0) {
      throw new Problem(
              406, "Not acceptable", "There are application/json and text/csv of this.", null)
          .refused();
    }
    return csv > json ? CSV : JSON;
  }

  /** The weight of this type: that of the range which names it most exactly; 0 if none does. */
  private double liking(String accept) {
    double weight = 0;
    int exactness = -1;
    for (String range : accept.split(",", -1)) {
      String[] parts = range.split(";", -1);
      int found = exactness(parts[0].strip().toLowerCase(Locale.ROOT));
      if (found > exactness) {
        exactness = found;
        weight = weight(parts);
      }
    }
    return weight;
  }

  private int exactness(String range) {
    if (range.equals(type)) {
      return 2;
    }
    if (range.equals(type.substring(0, type.indexOf('/')) + "/*")) {
      return 1;
    }
    return range.equals("*/*") ? 0 : -1;
  }

  private static double weight(String[] parts) {
    return Arrays.stream(parts)
        .skip(1)
        .map(String::strip)
        .filter(part -> part.matches("(?i)q=[01](\\.[0-9]{0,3})?"))
        .mapToDouble(part -> Double.parseDouble(part.substring(2)))
        .findFirst()
        .orElse(1);
  }
}
