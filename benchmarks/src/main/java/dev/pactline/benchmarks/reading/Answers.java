package dev.pactline.benchmarks.reading;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * How long the HTTP face takes for its answers, one after another over one connection. Against a
 * running {@code pactline up}:
 *
 * <pre>
 * java -cp "benchmarks/target/lib/*" dev.pactline.benchmarks.reading.Answers http://localhost:8080
 * </pre>
 */
public final class Answers {
  private static final int WARM_UP = 50;
  private static final int MEASURED = 200;
  private static final List<String> PATHS =
      List.of(
          "/",
          "/api/countries",
          "/api/countries?from=2018-01&to=2020-12&sort=-signedProjects",
          "/api/months",
          "/api/sectors",
          "/api/agreements?limit=100",
          "/api/agreements?limit=1000");

  private Answers() {}

  public static void main(String[] arguments) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : PATHS) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(arguments[0] + path))
              .header("Accept-Encoding", "gzip")
              .build();
      Times times = new Times();
      int size = 0;
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        long started = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        size = answer.body().length;
        if (i >= WARM_UP) {
          times.add(System.nanoTime() - started);
        }
      }
      System.out.println(path + ": " + times + ", " + size + " bytes compressed");
    }
  }
}
