package dev.pactline.streams.http;

import dev.pactline.schemas.Topics;
import dev.pactline.streams.PactlineStreams;
import dev.pactline.streams.ProcessMeters;
import dev.pactline.streams.StreamsSettings;
import dev.pactline.streams.http.Problem.RefusedException;
import dev.pactline.streams.http.RemoteParts.Asker;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline over HTTP: {@code /} a page of the statistics, {@code /api} the tables as {@code
 * /openapi.json} describes them, {@code /metrics} for Prometheus, {@code /health/live}, {@code
 * /health/ready}, {@code /topology}, {@code /info}. Read-only. Of several instances each answers
 * for all. Tables that are being restored or moved are answered with 503 and Retry-After.
 */
public final class HttpFace implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpFace.class);
  private static final int MOST_THREADS = 16;

  private final Javalin server;
  private final LiveUpdates live;
  private final Runnable behind;

  private HttpFace(Javalin server, LiveUpdates live, Runnable behind) {
    this.server = server;
    this.live = live;
    this.behind = behind;
  }

  /**
   * Starts to answer. Also binds the meters of the process to the registry.
   *
   * @param streams what is looked at; may be started before or after
   * @param settings those that {@code streams} was made with; {@code /info} shows them without
   *     secrets
   * @param topics the topics of the pipeline
   * @param meters what {@code /metrics} shows
   * @param version of the program, for {@code /info}
   */
  public static HttpFace start(
      HttpSettings http,
      PactlineStreams streams,
      StreamsSettings settings,
      Topics topics,
      PrometheusMeterRegistry meters,
      String version) {
    Map<String, Object> properties = new HashMap<>(settings.kafka());
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    String counted = topics.agreementEvents().name();
    Admin admin = Admin.create(properties);
    ProcessMeters processMeters = ProcessMeters.bind(streams, meters);
    Instance instance = instance(http, streams, settings, counted, new TopicSize(admin, counted));
    return start(
        http,
        instance,
        meters,
        new Info(version, MaskedSettings.of(settings)),
        () -> {
          processMeters.close();
          admin.close();
        });
  }

  private static Instance instance(
      HttpSettings http,
      PactlineStreams streams,
      StreamsSettings settings,
      String countedTopic,
      IntSupplier partitions) {
    LocalParts local = new LocalParts(streams);
    Asker asker = Asker.of(settings.applicationId(), http.token());
    Optional<HostInfo> self =
        Optional.ofNullable(settings.kafka().get(StreamsConfig.APPLICATION_SERVER_CONFIG))
            .map(HostInfo::buildFromEndpoint);
    Owners owners = new Owners(local, streams.kafkaStreams(), countedTopic, self, asker::at);
    return new RunningInstance(
        streams, partitions, owners, new PartsRoutes(settings.applicationId(), local));
  }

  static HttpFace start(
      HttpSettings http,
      Instance instance,
      PrometheusMeterRegistry meters,
      Info info,
      Runnable behind) {
    LiveUpdates live = new LiveUpdates(instance, LiveUpdates.Settings.defaults());
    Javalin server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.startup.showOldJavalinVersionWarning = false;
                  config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 2);
                  config.http.prefer405over404 = true;
                  config.routes.before(HttpFace::harden);
                  http.token().ifPresent(token -> config.routes.before(new Gate(token)::check));
                  Assets.routes(config.routes);
                  new Api(instance).routes(config.routes);
                  config.routes.get("/api/live", live::listen);
                  operations(config.routes, instance, meters, info);
                  instance.routes(config.routes);
                  problems(config.routes);
                })
            .start(http.host(), http.port());
    LOG.atInfo()
        .addKeyValue("host", http.host())
        .addKeyValue("port", server.port())
        .log("HTTP is up");
    return new HttpFace(server, live, behind);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  private static void harden(Context ctx) {
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  private static void operations(
      RoutesConfig routes, Instance instance, PrometheusMeterRegistry meters, Info info) {
    routes.get("/metrics", ctx -> metrics(ctx, meters));
    routes.get("/health/live", ctx -> health(ctx, instance, !instance.isOver()));
    routes.get("/health/ready", ctx -> health(ctx, instance, instance.isReady()));
    routes.get("/topology", ctx -> ctx.contentType("text/plain").result(instance.topology()));
    routes.get("/info", ctx -> Answers.json(ctx, info));
  }

  private static void problems(RoutesConfig routes) {
    routes.exception(RefusedException.class, (e, ctx) -> e.problem().answer(ctx));
    routes.exception(
        NotReadyException.class, (e, ctx) -> Problem.later(e.getMessage()).answer(ctx));
    routes.exception(
        HttpResponseException.class, // Javalin's own: no such path, no such method
        (e, ctx) ->
            new Problem(e.getStatus(), e.getMessage(), "There is nothing of this kind here.", null)
                .answer(ctx));
    routes.exception(Exception.class, HttpFace::failed);
  }

  private static void metrics(Context ctx, PrometheusMeterRegistry meters) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
  }

  private static void health(Context ctx, Instance instance, boolean good) {
    ctx.status(good ? 200 : 503);
    ctx.header("Cache-Control", "no-store");
    ctx.json(Map.of("state", instance.state()));
  }

  private static void failed(Exception e, Context ctx) {
    LOG.atError().addKeyValue("path", ctx.path()).setCause(e).log("A request failed");
    new Problem(500, "Failed", "This is our fault; the log tells more.", null).answer(ctx);
  }

  /** Stops answering; the pipeline goes on. */
  @Override
  public void close() {
    live.close(); // else the server would wait for those who listen
    server.stop();
    behind.run();
  }

  /**
   * What {@code /info} tells.
   *
   * @param version of the program
   * @param configuration settings by name, without secrets
   */
  record Info(String version, Map<String, String> configuration) {}
}
