package dev.pactline.streams.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of a request. What is not known, is said twice or is too long is refused by name:
 * a filter with a slip of the pen would else look like an answer.
 */
final class Parameters {
  private static final int LONGEST = 2_000;
  private static final int MOST_IN_LIST = 300;

  private final Map<String, List<String>> given;

  private Parameters(Map<String, List<String>> given) {
    this.given = given;
  }

  /** Those of a request that knows these names. */
  static Parameters of(Context ctx, Set<String> known) {
    Map<String, List<String>> given = ctx.queryParamMap();
    for (Map.Entry<String, List<String>> parameter : given.entrySet()) {
      String name = parameter.getKey();
      if (!known.contains(name)) {
        throw Problem.parameter(shortened(name), "Known here: " + String.join(", ", known) + ".")
            .refused();
      }
      if (parameter.getValue().isEmpty()) { // so is what Javalin cannot decode
        throw Problem.parameter(name, "It cannot be read: write % as %25.").refused();
      }
      if (parameter.getValue().size() > 1) {
        throw Problem.parameter(name, "It may be given once; several values need commas.")
            .refused();
      }
      if (parameter.getValue().get(0).length() > LONGEST) {
        throw Problem.parameter(name, "It is longer than " + LONGEST + " characters.").refused();
      }
    }
    return new Parameters(given);
  }

  /** The value; empty where none was given. */
  Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name))
        .map(values -> values.get(0).strip())
        .filter(value -> !value.isEmpty());
  }

  /** The values between commas; none where none was given. */
  List<String> list(String name) {
    List<String> values =
        text(name).stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .toList();
    if (values.size() > MOST_IN_LIST) {
      throw Problem.parameter(name, "It has more than " + MOST_IN_LIST + " values.").refused();
    }
    return values;
  }

  /** A number from 0 or 1 to a bound. */
  int number(String name, int least, int most, int otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as a number out of bounds is
    }
    throw Problem.parameter(name, "It must be a whole number from " + least + " to " + most + ".")
        .refused();
  }

  /** One of several words. */
  String word(String name, Set<String> allowed, String otherwise) {
    String word = text(name).orElse(otherwise);
    if (!allowed.contains(word)) {
      throw Problem.parameter(
              name, "It must be one of: " + String.join(", ", new TreeSet<>(allowed)) + ".")
          .refused();
    }
    return word;
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }
}
