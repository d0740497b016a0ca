package dev.pactline.streams.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pages, as server-sent events, that what they show has changed: an event {@code state} on
 * connecting and with every change, and a comment now and then so that a lost connection is
 * noticed. The number of listeners is bounded. Each is let go after a while, and then comes again
 * by itself: one that does not read can so never fill up what the system buffers for it, which
 * would block the others.
 */
final class LiveUpdates implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVENTS = "text/event-stream";

  /**
   * How it behaves.
   *
   * @param mostListeners how many may listen at once; further ones get 503
   * @param look how often it is looked for changes
   * @param heartbeat how long a listener hears nothing at most
   * @param life how long one may stay
   */
  record Settings(int mostListeners, Duration look, Duration heartbeat, Duration life) {
    static Settings defaults() {
      return new Settings(
          64, Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofMinutes(10));
    }
  }

  private final Instance instance;
  private final Settings settings;
  private final LongSupplier nanoTime = System::nanoTime;
  private final Semaphore places;
  private final Map<SseClient, Listener> listeners = new ConcurrentHashMap<>();
  private final ScheduledExecutorService teller;
  private final Future<?> looking;

  LiveUpdates(Instance instance, Settings settings) {
    this.instance = instance;
    this.settings = settings;
    this.places = new Semaphore(settings.mostListeners());
    this.teller =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "live-updates");
              thread.setDaemon(true);
              return thread;
            });
    long pause = settings.look().toMillis();
    looking = teller.scheduleWithFixedDelay(this::tellAll, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** Lets a caller listen. */
  void listen(Context ctx) throws Exception {
    if (!EVENTS.equals(ctx.header("Accept"))) {
      throw new Problem(406, "Not acceptable", "There is only " + EVENTS + " of this.", null)
          .refused();
    }
    if (!places.tryAcquire()) {
      throw Problem.later("As many listen as may listen.").refused();
    }
    new SseHandler(this::welcome).handle(ctx);
  }

  private void welcome(SseClient client) {
    client.keepAlive();
    client.onClose(() -> leave(client));
    listeners.put(client, new Listener(client, nanoTime.getAsLong()));
    teller.execute(this::tellAll);
  }

  private void leave(SseClient client) {
    if (listeners.remove(client) != null) {
      places.release();
    }
  }

  private void tellAll() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      String state = state();
      listeners.values().forEach(listener -> listener.tell(state));
    } catch (RuntimeException e) { // else nobody would be told anything ever again
      LOG.atError().setCause(e).log("Live updates failed once");
    }
  }

  private String state() {
    ObjectNode state = JSON.createObjectNode().put("state", instance.state());
    try {
      String version = instance.version().toString();
      return state.put("ready", true).put("version", version).toString();
    } catch (NotReadyException e) {
      return state.put("ready", false).putNull("version").toString();
    }
  }

  /** Lets all go. */
  @Override
  public void close() {
    looking.cancel(false);
    teller.shutdownNow();
    listeners.keySet().forEach(SseClient::close);
  }

  /** One who listens; used by the one thread of the teller. */
  private final class Listener {
    private final SseClient client;
    private final long since;
    private String told = "";
    private long toldAt;

    Listener(SseClient client, long since) {
      this.client = client;
      this.since = since;
    }

    void tell(String state) {
      long now = nanoTime.getAsLong();
      if (now - since > settings.life().toNanos()) {
        client.close();
      } else if (!state.equals(told)) {
        client.sendEvent("state", state);
        told = state;
        toldAt = now;
      } else if (now - toldAt > settings.heartbeat().toNanos()) {
        client.sendComment("still here");
        toldAt = now;
      }
    }
  }
}
