package dev.pactline.streams.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request is not answered, as {@code application/problem+json} of RFC 9457.
 *
 * @param status of HTTP
 * @param title what went wrong, the same for every problem of its kind
 * @param detail what the caller can do about this one
 * @param parameter the parameter that is wrong; null where it is none
 */
record Problem(int status, String title, String detail, String parameter) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RETRY_SECONDS = "5";

  static Problem notFound(String detail) {
    return new Problem(404, "Not found", detail, null);
  }

  static Problem parameter(String name, String detail) {
    return new Problem(400, "Wrong parameter", detail, name);
  }

  static Problem later(String detail) {
    return new Problem(503, "Not ready", detail, null);
  }

  /** Answers with it; a caller who may come again is told when. */
  void answer(Context ctx) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    if (parameter != null) {
      body.put("parameter", parameter);
    }
    if (status == 503) {
      ctx.header("Retry-After", RETRY_SECONDS);
    }
    try {
      ctx.status(status)
          .contentType("application/problem+json")
          .result(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // text and numbers can be written
    }
  }

  RefusedException refused() {
    return new RefusedException(this);
  }

  /** A request that cannot be answered as it is. */
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private RefusedException(Problem problem) {
      super(problem.detail());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
