package dev.pactline.streams.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of the page, from the jar. Only what is listed here is served. The page asks nothing of
 * any other host, and its policy forbids it to.
 */
final class Assets {
  /** No script, style, picture or address but our own; no frame around the page. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final List<String> MODULES =
      List.of(
          "agreements.js",
          "api.js",
          "app.js",
          "charts.js",
          "dom.js",
          "format.js",
          "live.js",
          "map.js",
          "measures.js",
          "ranking.js");

  private Assets() {}

  static void routes(RoutesConfig routes) {
    files()
        .forEach(
            (path, file) -> {
              byte[] bytes = file.read();
              routes.get(path, ctx -> answer(ctx, file, bytes));
            });
  }

  private static void answer(Context ctx, Asset file, byte[] bytes) {
    ctx.header("Content-Security-Policy", POLICY);
    Answers.tagged(ctx, file.type(), bytes);
  }

  private static Map<String, Asset> files() {
    Map<String, Asset> files = new LinkedHashMap<>();
    files.put("/", new Asset("page/index.html", "text/html; charset=utf-8"));
    files.put("/page/style.css", new Asset("page/style.css", "text/css; charset=utf-8"));
    files.put("/page/icon.svg", new Asset("page/icon.svg", "image/svg+xml"));
    files.put("/page/world.json", new Asset("page/world.json", "application/json"));
    for (String module : MODULES) {
      files.put("/page/" + module, new Asset("page/" + module, "text/javascript; charset=utf-8"));
    }
    files.put("/openapi.json", new Asset("openapi.json", "application/json"));
    return files;
  }

  private static InputStream open(String resource) {
    InputStream in = Assets.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("missing on the class path: " + resource);
    }
    return in;
  }

  /**
   * A file.
   *
   * @param resource where it is on the class path
   * @param type its media type
   */
  private record Asset(String resource, String type) {
    byte[] read() {
      try (InputStream in = open(resource)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
