package dev.pactline.producers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on the loopback address that answers as a test tells it, and keeps count. */
public final class TestSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Headers lastHeaders = new Headers();

  private TestSite(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public static TestSite start() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    return new TestSite(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
  }

  private void serve(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    requests.add(target);
    if (!target.equals("/robots.txt")) {
      lastHeaders = exchange.getRequestHeaders();
    }
    pages.getOrDefault(target, answer(404, "text/plain", "nothing here")).handle(exchange);
  }

  /** Answers requests for {@code target}, such as {@code /a?page=2}. */
  public TestSite on(String target, HttpHandler handler) {
    pages.put(target, handler);
    return this;
  }

  public TestSite page(String target, String html) {
    return on(target, answer(200, "text/html; charset=utf-8", html));
  }

  public static HttpHandler answer(int status, String type, String body) {
    return answer(status, type, body.getBytes(UTF_8));
  }

  public static HttpHandler answer(int status, String type, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      send(exchange, status, body);
    };
  }

  public static HttpHandler status(int status, String header, String value) {
    return exchange -> {
      exchange.getResponseHeaders().set(header, value);
      send(exchange, status, new byte[0]);
    };
  }

  public static HttpHandler redirect(String location) {
    return status(302, "Location", location);
  }

  /** Answers 304 to whoever has seen this version. */
  public static HttpHandler versioned(String etag, String type, String body) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        send(exchange, 304, new byte[0]);
      } else {
        answer(200, type, body).handle(exchange);
      }
    };
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public String url(String target) {
    return "http://127.0.0.1:" + port() + target;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** What was asked for so far, without robots.txt. */
  public List<String> requests() {
    return requests.stream().filter(target -> !target.equals("/robots.txt")).toList();
  }

  public List<String> allRequests() {
    return requests;
  }

  public void forgetRequests() {
    requests.clear();
  }

  public Headers lastHeaders() {
    return lastHeaders;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
