package dev.pactline.streams.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Bodies with a tag of their content: who has that content already is told so, and no more. */
final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TAG_BYTES = 16;

  private Answers() {}

  static void json(Context ctx, Object tree) {
    try {
      tagged(ctx, "application/json", JSON.writeValueAsBytes(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // trees of maps, lists and values can be written
    }
  }

  static void csv(Context ctx, String name, String text) {
    ctx.header("Content-Disposition", "inline; filename=\"" + name + ".csv\"");
    tagged(ctx, "text/csv; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The tag is a weak one: a compressed body is the same answer. */
  static void tagged(Context ctx, String type, byte[] body) {
    String tag = "W/\"" + hash(body) + '"';
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "no-cache"); // keep it, but ask whether it still holds
    ctx.header("Vary", "Accept");
    if (isKnown(tag, ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      ctx.contentType(type).result(body);
    }
  }

  private static boolean isKnown(String tag, String known) {
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || weak(one).equals(tag));
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
