package dev.pactline.producers.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends single requests: no redirects, no retries, no cookies, no credentials, no proxy, which
 * would look names up by itself; nothing of an answer without a limit of size and time. For one
 * thread; any may close it.
 */
final class WebClient implements AutoCloseable {
  private static final int LONGEST_LINE = 16_384;
  private static final int MOST_HEADERS = 200;
  private static final byte[] NOTHING = {};

  private final WebSettings settings;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines;

  WebClient(WebSettings settings, AddressGuard guard) {
    this.settings = settings;
    this.client = client(settings, connections(settings, guard));
    this.deadlines = new ScheduledThreadPoolExecutor(1, WebClient::daemon);
    deadlines.setRemoveOnCancelPolicy(true);
  }

  private static PoolingHttpClientConnectionManager connections(
      WebSettings settings, AddressGuard guard) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(guard)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.limits().connectTimeout()))
                .setSocketTimeout(Timeout.of(settings.limits().silence()))
                .build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build())
        .build();
  }

  private static CloseableHttpClient client(
      WebSettings settings, PoolingHttpClientConnectionManager connections) {
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setUserAgent(settings.agent())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(Timeout.of(settings.limits().silence()))
                .setProtocolUpgradeEnabled(false)
                .build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression() // we bound what comes out of it, and read one layer only
        .build();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "pactline-web-deadlines");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Asks once.
   *
   * @throws ForbiddenAddressException if the host leads to an address that must not be reached
   * @throws TooLargeException if the answer is too large
   * @throws IOException if there is no answer, or not in time
   */
  Answer get(URI address, Validators known, String accept) throws IOException {
    HttpGet request = new HttpGet(URI.create(address.toASCIIString()));
    request.setHeader("Accept", accept);
    request.setHeader("Accept-Encoding", "gzip");
    if (known.etag() != null) {
      request.setHeader("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.setHeader("If-Modified-Since", known.lastModified());
    }
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            settings.limits().deadline().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(request);
    } catch (IOException e) {
      throw late.get() ? late() : e;
    } finally {
      alarm.cancel(false);
    }
  }

  private Answer exchange(HttpGet request) throws IOException {
    try {
      return answer(client.executeOpen(RoutingSupport.determineHost(request), request, null));
    } catch (HttpException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      // Hangs up, unless all was read. Closing the answer would read on to its end, wherever it is.
      request.cancel();
    }
  }

  private Answer answer(ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    return new Answer(
        status,
        header(response, "Location"),
        header(response, "Content-Type"),
        header(response, "Retry-After"),
        new Validators(header(response, "ETag"), header(response, "Last-Modified")),
        Answer.isSuccess(status) ? body(response) : NOTHING);
  }

  private byte[] body(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return NOTHING;
    }
    String coding = header(response, "Content-Encoding");
    InputStream raw = response.getEntity().getContent();
    byte[] body = decoded(raw, coding).readNBytes(settings.limits().bytes() + 1);
    if (body.length > settings.limits().bytes()) {
      throw new TooLargeException(settings.limits().bytes());
    }
    return body;
  }

  private static InputStream decoded(InputStream raw, String coding) throws IOException {
    return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> raw;
      case "gzip", "x-gzip" -> new GZIPInputStream(raw);
      default -> throw new IOException("The answer is encoded as " + coding + ", unasked.");
    };
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private IOException late() {
    return new InterruptedIOException(
        "The answer was not complete after "
            + settings.limits().deadline().toSeconds()
            + " seconds.");
  }

  /** Ends a request under way, too. */
  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    deadlines.shutdownNow();
  }
}
