package dev.pactline.benchmarks.reading;

import dev.pactline.schemas.Article;
import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The time from publishing a corrected article to the changed row in PostgreSQL, one correction
 * after another, each when the one before has arrived. Against a running {@code pactline up --sql}:
 *
 * <pre>java -cp "benchmarks/target/lib/*" dev.pactline.benchmarks.reading.Corrections \
 *   localhost:9092 http://localhost:8081 'jdbc:postgresql://127.0.0.1:5432/pactline?user=pactline_reader'
 * </pre>
 */
public final class Corrections {
  private static final int WARM_UP = 20;
  private static final int MEASURED = 200;
  private static final long LIMIT_SECONDS = 60;
  private static final String COUNTRY = "TO";

  private Corrections() {}

  public static void main(String[] arguments) throws Exception {
    Topics topics =
        Topics.using(
            Topics.DEFAULT_PREFIX, AvroSerdes.using(Map.of("schema.registry.url", arguments[1])));
    try (Connection database = DriverManager.getConnection(arguments[2]);
        KafkaProducer<String, Article> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", arguments[0]),
                topics.articles().keys().serializer(),
                topics.articles().values().serializer())) {
      Times agreement = new Times();
      Times ranking = new Times();
      for (int i = 1; i <= WARM_UP + 2 * MEASURED; i++) {
        String query =
            i % 2 == 0
                ? "select signed_projects_count from pactline.agreements where country = ?"
                : "select signed_projects from pactline.country_statistics where country = ?";
        long started = System.nanoTime();
        producer
            .send(new ProducerRecord<>(topics.articles().name(), "benchmark", article(i)))
            .get();
        await(database, query, i);
        if (i > WARM_UP) {
          (i % 2 == 0 ? agreement : ranking).add(System.nanoTime() - started);
        }
      }
      System.out.println("row of the agreement: " + agreement);
      System.out.println("row of the country:   " + ranking);
    }
  }

  private static Article article(int projects) {
    String text =
        "NUKU'ALOFA, June 3, 2021 - Zhejiang companies and buyers from Tonga signed "
            + projects
            + " projects at a trade forum in Nuku'alofa, Tonga, on Thursday.";
    return new Article(
        "benchmark",
        "https://courier.example/benchmark",
        null,
        "The Courier",
        "Forum in Nuku'alofa",
        LocalDate.of(2021, 6, 3),
        null,
        "en",
        text);
  }

  private static void await(Connection database, String query, long projects)
      throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    try (PreparedStatement statement = database.prepareStatement(query)) {
      statement.setString(1, COUNTRY);
      while (true) {
        try (ResultSet rows = statement.executeQuery()) {
          if (rows.next() && rows.getLong(1) == projects) {
            return;
          }
        }
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("the correction to " + projects + " did not arrive");
        }
        TimeUnit.MILLISECONDS.sleep(1);
      }
    }
  }
}
