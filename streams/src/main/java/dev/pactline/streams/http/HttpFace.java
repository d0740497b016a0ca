package dev.pactline.streams.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.ProcessMeters;
import dev.pactline.streams.StreamsSettings;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline over HTTP: {@code /} a page of the statistics, {@code /api/countries}, {@code
 * /api/countries/PL}, {@code /api/agreements/ID}, {@code /metrics} for Prometheus, {@code
 * /health/live}, {@code /health/ready}, {@code /topology}. Read-only. Tables that are being
 * restored or moved are answered with 503 and Retry-After.
 */
public final class HttpFace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFace.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RETRY_SECONDS = "5";
  private static final int MOST_THREADS = 16;

  private final Javalin server;
  private final Runnable behind;

  private HttpFace(Javalin server, Runnable behind) {
    this.server = server;
    this.behind = behind;
  }

  /**
   * Starts to answer. Also binds the meters of the process to the registry.
   *
   * @param streams what is looked at; may be started before or after
   * @param settings those that {@code streams} was made with
   * @param topics the topics of the pipeline
   * @param meters what {@code /metrics} shows
   */
  public static HttpFace start(
      HttpSettings http,
      PactlineStreams streams,
      StreamsSettings settings,
      Topics topics,
      PrometheusMeterRegistry meters) {
    Map<String, Object> properties = new HashMap<>(settings.kafka());
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    String counted = topics.agreements().name();
    Admin admin = Admin.create(properties);
    ProcessMeters processMeters = ProcessMeters.bind(streams, meters);
    Instance instance = new RunningInstance(streams, counted, new TopicSize(admin, counted));
    return start(
        http,
        instance,
        meters,
        () -> {
          processMeters.close();
          admin.close();
        });
  }

  static HttpFace start(
      HttpSettings http, Instance instance, PrometheusMeterRegistry meters, Runnable behind) {
    Javalin server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.startup.showOldJavalinVersionWarning = false;
                  config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 2);
                  routes(config, instance, meters);
                })
            .start(http.host(), http.port());
    LOG.atInfo()
        .addKeyValue("host", http.host())
        .addKeyValue("port", server.port())
        .log("HTTP is up");
    return new HttpFace(server, behind);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  private static void routes(
      JavalinConfig config, Instance instance, PrometheusMeterRegistry meters) {
    config.routes.get("/", HttpFace::page);
    config.routes.get(
        "/api/countries", ctx -> json(ctx, StatisticsJson.all(instance.statistics())));
    config.routes.get("/api/countries/{code}", ctx -> country(ctx, instance));
    config.routes.get("/api/agreements/{id}", ctx -> agreement(ctx, instance));
    config.routes.get("/metrics", ctx -> metrics(ctx, meters));
    config.routes.get("/health/live", ctx -> health(ctx, instance, !instance.isOver()));
    config.routes.get("/health/ready", ctx -> health(ctx, instance, instance.isReady()));
    config.routes.get(
        "/topology", ctx -> ctx.contentType("text/plain").result(instance.topology()));
    config.routes.exception(NotReadyException.class, HttpFace::notReady);
    config.routes.exception(Exception.class, HttpFace::failed);
  }

  private static void country(Context ctx, Instance instance) throws JsonProcessingException {
    String code = ctx.pathParam("code").toUpperCase(Locale.ROOT);
    var country = instance.statistics().country(code);
    if (country.isPresent()) {
      json(ctx, StatisticsJson.country(country.get()));
    } else {
      error(ctx, 404, "Nothing is known of a country with this code.");
    }
  }

  private static void agreement(Context ctx, Instance instance) throws JsonProcessingException {
    var agreement = instance.agreement(ctx.pathParam("id"));
    if (agreement.isPresent()) {
      json(ctx, RecordJson.of(agreement.get()));
    } else {
      error(ctx, 404, "There is no agreement with this id.");
    }
  }

  private static void metrics(Context ctx, PrometheusMeterRegistry meters) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
  }

  private static void health(Context ctx, Instance instance, boolean good)
      throws JsonProcessingException {
    ctx.status(good ? 200 : 503);
    json(ctx, Map.of("state", instance.state()));
  }

  private static void page(Context ctx) throws IOException {
    try (InputStream page = HttpFace.class.getResourceAsStream("index.html")) {
      ctx.contentType("text/html; charset=utf-8").result(page.readAllBytes());
    }
  }

  private static void notReady(NotReadyException e, Context ctx) {
    ctx.header("Retry-After", RETRY_SECONDS);
    error(ctx, 503, e.getMessage());
  }

  private static void failed(Exception e, Context ctx) {
    LOG.atError().addKeyValue("path", ctx.path()).setCause(e).log("A request failed");
    error(ctx, 500, "This is our fault; the log tells more.");
  }

  private static void error(Context ctx, int status, String message) {
    ctx.status(status).contentType("application/json");
    ctx.result(JSON.createObjectNode().put("error", message).toString());
  }

  private static void json(Context ctx, Object tree) throws JsonProcessingException {
    ctx.contentType("application/json").result(JSON.writeValueAsString(tree));
  }

  /** Stops answering; the pipeline goes on. */
  @Override
  public void close() {
    server.stop();
    behind.run();
  }
}
