package dev.pactline.producers.input;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings web addresses into one form, so that one page has one address. */
public final class Addresses {
  private static final int LONGEST = 2048;
  // What campaigns and click counters append; none of it chooses the page.
  private static final Pattern TRACKING =
      Pattern.compile(
          "utm_\\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl"
              + "|spm|scm|cmpid|ito|ref_src|s_cid|xtor|share_token|from_?source",
          Pattern.CASE_INSENSITIVE);

  private Addresses() {}

  /**
   * Scheme and host in lower case, no default port, no fragment, no dot segments, no parameters of
   * trackers: {@code HTTPS://News.example:443/a/../b?utm_source=x#top} is {@code
   * https://news.example/b}.
   *
   * @param address absolute address; null is no address
   * @return empty where it is no http or https address of at most 2048 characters
   */
  public static Optional<String> normalise(String address) {
    if (address == null || address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return normalise(new URI(escaped(address.strip())));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> normalise(URI given) {
    URI uri = given.normalize();
    String scheme = lower(uri.getScheme());
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.empty();
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return Optional.of(scheme + "://" + lower(uri.getHost()) + port(uri) + path + query(uri));
  }

  /** Whether it leads to a page below the front page of its site. */
  public static boolean hasPath(String normalised) {
    URI uri = URI.create(normalised);
    return uri.getRawPath().length() > 1 || uri.getRawQuery() != null;
  }

  private static String port(URI uri) {
    boolean usual =
        uri.getPort() < 0 || uri.getPort() == (lower(uri.getScheme()).equals("http") ? 80 : 443);
    return usual ? "" : ":" + uri.getPort();
  }

  private static String query(URI uri) {
    if (uri.getRawQuery() == null) {
      return "";
    }
    String kept =
        Arrays.stream(uri.getRawQuery().split("&"))
            .filter(part -> !part.isEmpty())
            .filter(part -> !TRACKING.matcher(part.split("=", 2)[0]).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  // Browsers accept these, java.net.URI does not.
  private static String escaped(String address) {
    return address.replace(" ", "%20").replace("|", "%7C").replace("[", "%5B").replace("]", "%5D");
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
