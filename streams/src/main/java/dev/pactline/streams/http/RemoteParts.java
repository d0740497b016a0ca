package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.HostInfo;

/** What another instance holds, asked of its {@link PartsRoutes}. */
final class RemoteParts implements Parts {
  private static final int OK = 200;

  private final Asker asker;
  private final HostInfo host;

  private RemoteParts(Asker asker, HostInfo host) {
    this.asker = asker;
    this.host = host;
  }

  /**
   * Asks other instances.
   *
   * @param client follows no redirects, and gives up connecting after a while
   * @param application the application id: another application may listen where an instance was
   * @param token what the instances ask for, if they do
   * @param patience how long an instance may take for an answer
   */
  record Asker(HttpClient client, String application, Optional<String> token, Duration patience) {

    /** With a client of its own. */
    static Asker of(String application, Optional<String> token) {
      HttpClient client =
          HttpClient.newBuilder()
              .connectTimeout(Duration.ofSeconds(2))
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
      return new Asker(client, application, token, Duration.ofSeconds(5));
    }

    Parts at(HostInfo host) {
      return new RemoteParts(this, host);
    }
  }

  @Override
  public CompletableFuture<String> version(Set<Integer> partitions) {
    return ask("version", "partitions=" + list(partitions))
        .thenApply(body -> new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public CompletableFuture<List<Agreement>> agreements(Set<Integer> partitions) {
    return ask("agreements", "partitions=" + list(partitions)).thenApply(this::read);
  }

  @Override
  public CompletableFuture<Optional<Agreement>> agreement(int partition, String id) {
    return ask("agreement", "partition=" + partition + "&id=" + encoded(id))
        .thenApply(body -> read(body).stream().findFirst());
  }

  private CompletableFuture<byte[]> ask(String question, String parameters) {
    URI uri =
        URI.create(
            "http://%s%s%s?application=%s&%s"
                .formatted(
                    address(),
                    PartsRoutes.PATH,
                    question,
                    encoded(asker.application()),
                    parameters));
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(asker.patience());
    asker.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    return asker
        .client()
        .sendAsync(request.build(), BodyHandlers.ofByteArray())
        .handle(
            (answer, failure) -> {
              if (failure != null) {
                throw new NotReadyException(
                    "The instance at " + address() + " does not answer.", failure);
              }
              return body(answer);
            });
  }

  private byte[] body(HttpResponse<byte[]> answer) {
    if (answer.statusCode() == 401) {
      throw new NotReadyException(
          "The instance at " + address() + " has another token than this one.", null);
    }
    if (answer.statusCode() != OK) {
      throw new NotReadyException(
          "The instance at " + address() + " answers " + answer.statusCode() + ".", null);
    }
    return answer.body();
  }

  private List<Agreement> read(byte[] body) {
    try {
      return AgreementFile.read(body);
    } catch (IOException e) {
      throw new CompletionException(
          new NotReadyException("The instance at " + address() + " is of another release.", e));
    }
  }

  private String address() {
    String name = host.host().contains(":") ? "[" + host.host() + "]" : host.host();
    return name + ":" + host.port();
  }

  private static String list(Set<Integer> partitions) {
    return new TreeSet<>(partitions).stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
