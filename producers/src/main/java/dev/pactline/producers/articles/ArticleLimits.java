package dev.pactline.producers.articles;

/**
 * How large an article may be. Whatever a page contains, reading it takes memory in proportion to
 * these.
 *
 * @param bytes size of the file or page, such as 5,000,000
 * @param characters length of the text that is left of it, such as 250,000: in UTF-8 this stays
 *     below the megabyte that brokers take by default
 * @param elements elements and attributes of a page, such as 200,000
 */
public record ArticleLimits(int bytes, int characters, int elements) {

  /** Five megabytes, 250,000 characters, 200,000 elements. */
  public static final ArticleLimits DEFAULT = new ArticleLimits(5_000_000, 250_000, 200_000);

  public ArticleLimits {
    if (bytes < 1 || characters < 1 || elements < 1) {
      throw new IllegalArgumentException(
          "limits must be positive, were " + bytes + ", " + characters + ", " + elements);
    }
  }
}
