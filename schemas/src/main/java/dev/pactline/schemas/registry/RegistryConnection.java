package dev.pactline.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests to the first address that answers, and again for a while if none does. */
final class RegistryConnection {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryConnection.class);
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

  /** Far more than any schema has. */
  private static final int MAX_ANSWER_BYTES = 8 << 20;

  /** Where Apicurio has Confluent's API. */
  private static final String APICURIO = "/apis/ccompat/v7";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RegistrySettings settings;
  private final HttpClient client;
  private final Optional<String> authorization;

  /** The addresses of registries whose API is not at their root, by the address we were given. */
  private final Map<URI, URI> apis = new ConcurrentHashMap<>();

  /** The address that answered last is asked first. */
  private volatile int preferred;

  RegistryConnection(RegistrySettings settings) {
    this.settings = settings;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout());
    settings.tls().ifPresent(builder::sslContext);
    this.client = builder.build();
    this.authorization = settings.credentials().map(secret -> basic(secret.value()));
  }

  /**
   * Asks until some address answers.
   *
   * @param path behind the address, such as {@code /schemas/ids/1}
   * @param body null for none
   * @return the answer, be it a good one or not
   * @throws RegistryUnavailableException after the last attempt
   */
  Answer send(String method, String path, JsonNode body) {
    Duration pause = settings.backoff();
    for (int attempt = 0; ; attempt++) {
      Attempt result = tryAll(method, path, body);
      if (result.answer != null) {
        if (attempt > 0) {
          LOG.info("Schema registry answers again after {} retries", attempt);
        }
        return result.answer;
      }
      if (attempt == settings.retries()) {
        throw unavailable(method, path, result.failure);
      }
      if (attempt == 0) {
        LOG.warn(
            "Schema registry at {} is away, retrying up to {} times: {}",
            settings.urls(),
            settings.retries(),
            result.failure.toString());
      }
      sleep(pause);
      pause = min(pause.multipliedBy(2), settings.maxBackoff());
    }
  }

  /** Every address once. What one does not know, another that is less behind may. */
  private Attempt tryAll(String method, String path, JsonNode body) {
    List<URI> urls = settings.urls();
    Answer unknown = null;
    Exception failure = null;
    int first = preferred;
    for (int i = 0; i < urls.size(); i++) {
      int index = (first + i) % urls.size();
      try {
        Answer answer = atItsApi(urls.get(index), method, path, body);
        if (answer.mayPass()) {
          failure = new IOException(answer.toString());
        } else if (answer.status() == 404) {
          unknown = unknown == null ? answer : unknown;
        } else {
          preferred = index;
          return new Attempt(answer, null);
        }
      } catch (IOException | TimeoutException e) {
        failure = e;
      }
    }
    return new Attempt(unknown, failure);
  }

  /**
   * What has no such path at its root may be an Apicurio, addressed without the path of its API.
   */
  private Answer atItsApi(URI url, String method, String path, JsonNode body)
      throws IOException, TimeoutException {
    URI known = apis.getOrDefault(url, url);
    Answer answer = once(known, method, path, body);
    if (!answer.isForeign() || !known.getRawPath().isEmpty()) {
      return answer;
    }
    URI apicurio = URI.create(url + APICURIO);
    Answer other = once(apicurio, method, path, body);
    if (other.isForeign() || other.mayPass()) {
      return answer;
    }
    LOG.debug("Schema registry at {} has its API at {}", url, apicurio);
    apis.put(url, apicurio);
    return other;
  }

  private Answer once(URI url, String method, String path, JsonNode body)
      throws IOException, TimeoutException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(settings.requestTimeout())
            .header("Accept", CONTENT_TYPE + ", application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body + ""));
    if (body != null) {
      request.header("Content-Type", CONTENT_TYPE);
    }
    authorization.ifPresent(value -> request.header("Authorization", value));
    HttpResponse<byte[]> response = exchange(request.build());
    return new Answer(url, method, path, response.statusCode(), json(response.body()));
  }

  /** Java's own timeout ends with the headers; this one covers the body, too. */
  private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException, TimeoutException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new BoundedBody(MAX_ANSWER_BYTES));
    try {
      return answer.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } finally {
      answer.cancel(true);
    }
  }

  /** Null for what is no JSON: not every answer is from a registry. */
  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return null;
    }
  }

  private RegistryUnavailableException unavailable(String method, String path, Exception last) {
    return new RegistryUnavailableException(
        "No schema registry answered "
            + method
            + " "
            + path
            + " at "
            + settings.urls()
            + " in "
            + (settings.retries() + 1)
            + " attempts, at last: "
            + last,
        last);
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String basic(String userInfo) {
    return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer, or why there was none. */
  private record Attempt(Answer answer, Exception failure) {}
}
