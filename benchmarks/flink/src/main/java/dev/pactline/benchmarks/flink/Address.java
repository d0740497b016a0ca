package dev.pactline.benchmarks.flink;

/**
 * Where a key of a store is kept in the state of Flink.
 *
 * @param country what Flink divides state by
 * @param page what is read together; empty where all is read one by one
 * @param rest the key on the page
 */
record Address(String country, String page, String rest) {

  /** How the keys of a store are divided. */
  @FunctionalInterface
  interface Scheme {
    /** Where the key is. */
    Address of(String key);
  }

  /** The country stands before the first stroke, and there are no pages. */
  static Address alone(String key) {
    return new Address(key.substring(0, key.indexOf('/')), "", key);
  }

  /** The country stands before the first stroke, and the page before another. */
  static Scheme paged(int strokes) {
    return key -> {
      int country = key.indexOf('/');
      int page = country;
      for (int i = 1; i < strokes; i++) {
        page = key.indexOf('/', page + 1);
      }
      return new Address(
          key.substring(0, country), key.substring(country + 1, page), key.substring(page + 1));
    };
  }
}
