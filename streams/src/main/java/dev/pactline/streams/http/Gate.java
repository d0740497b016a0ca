package dev.pactline.streams.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in who shows the token: programs as {@code Authorization: Bearer TOKEN}, people as the
 * password that a browser asks for, with any name. Probes of health need none: they tell nothing,
 * and whoever probes is not to hold a secret.
 */
final class Gate {
  private static final Set<String> PROBES = Set.of("/health/live", "/health/ready");
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final byte[] token;

  Gate(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /** To be called before each request. */
  void check(Context ctx) {
    if (PROBES.contains(ctx.path()) || shown(ctx).filter(this::isRight).isPresent()) {
      return;
    }
    ctx.header("WWW-Authenticate", "Basic realm=\"Pactline\", charset=\"UTF-8\"");
    throw new Problem(401, "Not allowed", "This needs the token, as Bearer or as a password.", null)
        .refused();
  }

  private static Optional<byte[]> shown(Context ctx) {
    String header = Optional.ofNullable(ctx.header("Authorization")).orElse("");
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
    }
    if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return password(header.substring(BASIC.length()));
    }
    return Optional.empty();
  }

  private static Optional<byte[]> password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return Optional.of(pair.substring(colon + 1).getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) { // no Base64
      return Optional.empty();
    }
  }

  /** Takes as long for a token that is nearly right as for any other. */
  private boolean isRight(byte[] shown) {
    return MessageDigest.isEqual(token, shown);
  }
}
