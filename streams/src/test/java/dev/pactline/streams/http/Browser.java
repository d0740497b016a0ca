package dev.pactline.streams.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium without a window, driven by the W3C's WebDriver protocol: a few requests, for which a
 * library would bring some fifty jars.
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PORT = Pattern.compile("on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  private Browser(Process driver, int port, Path profile, boolean dark) throws Exception {
    this.driver = driver;
    String sessions = "http://127.0.0.1:" + port + "/session";
    JsonNode made = send(sessions, capabilities(profile, dark));
    this.session = sessions + '/' + made.path("sessionId").asText();
    ObjectNode timeouts = JSON.createObjectNode().put("script", PATIENCE.toMillis() / 2);
    send(session + "/timeouts", timeouts);
  }

  /** Whether there is a Chromium with its driver here. */
  static boolean isInstalled() {
    return program("chromium").isPresent() && program("chromedriver").isPresent();
  }

  static Browser start(Path profile, boolean dark) throws Exception {
    Process driver =
        new ProcessBuilder(program("chromedriver").orElseThrow().toString(), "--port=0")
            .redirectErrorStream(true)
            .start();
    try {
      return new Browser(driver, port(driver), profile, dark);
    } catch (Exception e) {
      driver.destroyForcibly();
      throw e;
    }
  }

  void open(String address) throws Exception {
    send(session + "/url", JSON.createObjectNode().put("url", address));
  }

  void size(int width, int height) throws Exception {
    send(
        session + "/goog/cdp/execute",
        (ObjectNode)
            JSON.readTree(
                """
                {"cmd": "Emulation.setDeviceMetricsOverride",
                 "params": {"width": %d, "height": %d, "deviceScaleFactor": 1, "mobile": false}}\
                """
                    .formatted(width, height)));
  }

  /** What a piece of JavaScript returns. */
  JsonNode run(String script) throws Exception {
    ObjectNode body = JSON.createObjectNode().put("script", script);
    body.putArray("args");
    return send(session + "/execute/sync", body);
  }

  /** Waits until an expression of JavaScript is true. */
  void await(String expression) throws Exception {
    String script =
        "const done = arguments[0]; const look = () => { let ok = false; try { ok = "
            + expression
            + "; } catch (e) {} if (ok) done(true); else setTimeout(look, 30); }; look();";
    ObjectNode body = JSON.createObjectNode().put("script", script);
    body.putArray("args");
    send(session + "/execute/async", body);
  }

  /** Presses keys; special ones as WebDriver numbers them, such as U+E004 for the tabulator. */
  void press(String keys) throws Exception {
    ObjectNode actions = JSON.createObjectNode();
    var keyboard = actions.putArray("actions").addObject().put("type", "key").put("id", "keys");
    var presses = keyboard.putArray("actions");
    for (int i = 0; i < keys.length(); i++) {
      String key = keys.substring(i, i + 1);
      presses.addObject().put("type", "keyDown").put("value", key);
      presses.addObject().put("type", "keyUp").put("value", key);
    }
    send(session + "/actions", actions);
  }

  byte[] screenshot() throws Exception {
    return Base64.getDecoder().decode(get(session + "/screenshot").asText());
  }

  /** What the browser has logged since the last call: its console, or its network. */
  List<JsonNode> log(String kind) throws Exception {
    JsonNode entries = send(session + "/se/log", JSON.createObjectNode().put("type", kind));
    return entries.valueStream().toList();
  }

  /** Ends the browser; its driver follows. */
  @Override
  public void close() {
    HttpRequest end = HttpRequest.newBuilder(URI.create(session)).DELETE().build();
    client.sendAsync(end, BodyHandlers.discarding()).join();
    driver.destroy();
    driver.onExit().join();
  }

  private static ObjectNode capabilities(Path profile, boolean dark) {
    ObjectNode whole = JSON.createObjectNode();
    ObjectNode wanted = whole.putObject("capabilities").putObject("alwaysMatch");
    wanted.putObject("goog:loggingPrefs").put("browser", "ALL").put("performance", "ALL");
    var arguments = wanted.putObject("goog:chromeOptions").putArray("args");
    Stream.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--lang=en",
            "--user-data-dir=" + profile)
        .forEach(arguments::add);
    if (dark) {
      arguments.add("--blink-settings=preferredColorScheme=0");
    }
    return whole;
  }

  private static int port(Process driver) throws IOException {
    LineNumberReader lines =
        new LineNumberReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = PORT.matcher(line);
      if (matcher.find() && !matcher.group(1).equals("0")) {
        return Integer.parseInt(matcher.group(1));
      }
    }
    throw new IOException("chromedriver ended without telling its port");
  }

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private JsonNode get(String address) throws Exception {
    return answer(HttpRequest.newBuilder(URI.create(address)));
  }

  private JsonNode send(String address, ObjectNode body) throws Exception {
    return answer(
        HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString(body.toString())));
  }

  private JsonNode answer(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    JsonNode value = JSON.readTree(answer.body()).path("value");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(value.path("message").asText());
    }
    return value;
  }
}
