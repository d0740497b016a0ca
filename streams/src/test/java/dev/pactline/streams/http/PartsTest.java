package dev.pactline.streams.http;

import static dev.pactline.streams.TestObjects.event;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.Pipeline;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.extraction.Reading;
import dev.pactline.streams.statistics.Cut;
import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one instance holds, asked for by another. */
class PartsTest {
  private static final String TOKEN = "a token of at least 16".replace(' ', '-');

  @TempDir Path stateDir;
  private PipelineDriver pipeline;
  private DriverParts held;
  private HttpFace face;

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir, article -> new Reading.Found(List.of()));
    pipeline.into(Topics::agreementEvents).pipeInput("NO", event(1, tromsoForum("r1").build()));
    pipeline.into(Topics::agreementEvents).pipeInput("NO", event(1, tromsoForum("r2").build()));
    held = new DriverParts();
    DriverInstance instance =
        new DriverInstance(pipeline) {
          @Override
          public void routes(RoutesConfig routes) {
            new PartsRoutes("pactline", held).add(routes);
          }
        };
    face =
        HttpFace.start(
            new HttpSettings(HttpSettings.LOOPBACK, 0, Optional.of(TOKEN)),
            instance,
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
            new HttpFace.Info("1.2.3", Map.of()),
            () -> {});
  }

  @AfterEach
  void stop() {
    face.close();
    pipeline.close();
  }

  @Test
  void another_instance_counts_the_same() {
    Parts remote = remote("pactline", TOKEN, face.port());

    Cut theirs = Cut.of(Waiting.join(remote.agreements(Set.of(0, 1))));

    Cut ours = Cut.of(held.all());
    assertThat(theirs.countries(any -> true)).isEqualTo(ours.countries(any -> true)).isNotEmpty();
    assertThat(theirs.months(any -> true)).isEqualTo(ours.months(any -> true));
    assertThat(theirs.agreements(any -> true).get(0).reports()).isEqualTo(2);
    assertThat(held.asked).isEqualTo(Set.of(0, 1));
  }

  @Test
  void an_agreement_comes_whole() {
    Agreement agreement = held.all().get(0);
    Parts remote = remote("pactline", TOKEN, face.port());

    assertThat(Waiting.join(remote.agreement(3, agreement.getAgreementId()))).contains(agreement);
    assertThat(Waiting.join(remote.agreement(3, "NO-& =/none"))).isEmpty();
    assertThat(held.asked).isEqualTo(Set.of(3));
  }

  @Test
  void the_version_is_that_of_the_partitions_asked_for() {
    assertThat(Waiting.join(remote("pactline", TOKEN, face.port()).version(Set.of(7, 2))))
        .isEqualTo("version of [2, 7]");
  }

  @Test
  void an_instance_that_does_not_hold_it_any_more_is_not_believed_to_have_nothing() {
    held.moved = true;
    Parts remote = remote("pactline", TOKEN, face.port());

    assertNotReady(remote.agreements(Set.of(0)), "answers 503");
    assertNotReady(remote.version(Set.of(0)), "answers 503");
    assertNotReady(remote.agreement(0, "NO-x"), "answers 503");
  }

  @Test
  void another_application_at_the_address_of_an_instance_is_not_taken_for_it() {
    assertNotReady(remote("other", TOKEN, face.port()).agreements(Set.of(0)), "answers 421");
  }

  @Test
  void an_instance_with_another_token_is_named() {
    assertNotReady(
        remote("pactline", "another-token-here", face.port()).version(Set.of(0)), "another token");
  }

  @Test
  void an_instance_that_is_gone_is_named() {
    int port = face.port();
    face.close();

    assertNotReady(remote("pactline", TOKEN, port).version(Set.of(0)), "127.0.0.1:" + port);
  }

  @Test
  void an_instance_that_is_silent_is_not_waited_for_long() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertNotReady(
          remote("pactline", TOKEN, silent.getLocalPort()).version(Set.of(0)), "does not answer");
    }
  }

  private static void assertNotReady(CompletableFuture<?> answer, String words) {
    assertThatThrownBy(() -> Waiting.join(answer))
        .isInstanceOf(NotReadyException.class)
        .hasMessageContaining(words);
  }

  private static Parts remote(String application, String token, int port) {
    return new RemoteParts.Asker(
            HttpClient.newHttpClient(), application, Optional.of(token), Duration.ofSeconds(2))
        .at(new HostInfo("127.0.0.1", port));
  }

  /** The store of the test driver as the part of an instance. */
  private final class DriverParts implements Parts {
    volatile boolean moved;
    volatile Set<Integer> asked;

    List<Agreement> all() {
      List<Agreement> agreements = new ArrayList<>();
      try (KeyValueIterator<String, Agreement> all =
          pipeline.<Agreement>store(Pipeline.AGREEMENTS_STORE).all()) {
        all.forEachRemaining(entry -> agreements.add(entry.value));
      }
      return agreements;
    }

    @Override
    public CompletableFuture<String> version(Set<Integer> partitions) {
      return answer(partitions, "version of " + new java.util.TreeSet<>(partitions));
    }

    @Override
    public CompletableFuture<List<Agreement>> agreements(Set<Integer> partitions) {
      return answer(partitions, all().stream().map(AgreementFile::lean).toList());
    }

    @Override
    public CompletableFuture<Optional<Agreement>> agreement(int partition, String id) {
      return answer(
          Set.of(partition),
          all().stream().filter(one -> one.getAgreementId().equals(id)).findFirst());
    }

    private <T> CompletableFuture<T> answer(Set<Integer> partitions, T answer) {
      asked = partitions;
      return moved
          ? CompletableFuture.failedFuture(new NotReadyException("It moves.", null))
          : CompletableFuture.completedFuture(answer);
    }
  }
}
