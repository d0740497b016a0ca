package dev.pactline.streams.http;

import static dev.pactline.streams.TestObjects.about;
import static dev.pactline.streams.TestObjects.atLeast;
import static dev.pactline.streams.TestObjects.event;
import static dev.pactline.streams.TestObjects.exactly;
import static dev.pactline.streams.TestObjects.report;
import static dev.pactline.streams.TestObjects.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.Status;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.extraction.Reading;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path stateDir;
  private final HttpClient client = HttpClient.newHttpClient();
  private PipelineDriver pipeline;
  private DriverInstance instance;
  private HttpFace face;

  @BeforeEach
  void start() {
    pipeline = new PipelineDriver(stateDir, article -> new Reading.Found(List.of()));
    put(
        report("r1")
            .country("NO")
            .name("Fish fair")
            .on(LocalDate.of(2021, 5, 4))
            .projects(exactly(3))
            .attendance(atLeast(250))
            .sector("A", "fishing")
            .values(value("500", "NOK"))
            .build());
    put(
        report("r2")
            .country("NO")
            .name("Ship forum")
            .on(LocalDate.of(2021, 6, 8))
            .projects(exactly(4))
            .attendance(exactly(90))
            .sector("H", "shipping")
            .values(value("700", "NOK"), value("20", "USD"))
            .build());
    put(
        report("r3")
            .country("PL")
            .name("Apple fair")
            .on(LocalDate.of(2021, 6, 9))
            .projects(about(9))
            .sector("A", "fruit")
            .build());
    put(
        report("r4")
            .country("PL")
            .name("Pear fair")
            .on(LocalDate.of(2022, 1, 2))
            .status(Status.PLANNED)
            .build());
    put(
        report("r5")
            .joint("PL", "NO")
            .name("Tour")
            .on(LocalDate.of(2021, 6, 10))
            .projects(exactly(30))
            .build());
    instance = new DriverInstance(pipeline);
    face =
        HttpFace.start(
            new HttpSettings(HttpSettings.LOOPBACK, 0),
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
  void lines_over_all_agreements_are_those_of_the_topic() throws Exception {
    Map<String, CountryStatistics> rows = pipeline.table(Topics::countryStatistics);

    JsonNode countries = json("/api/countries").path("countries");

    assertThat(countries.findValuesAsText("country")).containsExactly("NO", "PL");
    for (JsonNode country : countries) {
      CountryStatistics row = rows.get(country.path("country").asText());
      assertThat(country.path("agreements").asLong()).isEqualTo(row.getAgreements());
      assertThat(country.path("planned").asLong()).isEqualTo(row.getPlanned());
      assertThat(country.at("/signedProjects/count").asLong()).isEqualTo(row.getSignedProjects());
      assertThat(country.at("/signedProjects/exact").asLong())
          .isEqualTo(row.getSignedProjectsExact());
      assertThat(country.at("/attendance/count").asLong()).isEqualTo(row.getAttendance());
      assertThat(country.path("reports").asLong()).isEqualTo(row.getReports());
      assertThat(country.path("firstDate").asText()).isEqualTo(row.getFirstDate().toString());
      assertThat(country.path("lastDate").asText()).isEqualTo(row.getLastDate().toString());
    }
    assertThat(countries.at("/0/dealValues").toString())
        .isEqualTo("{\"NOK\":\"1200\",\"USD\":\"20\"}");
  }

  @Test
  void a_sum_with_a_lower_bound_in_it_is_a_lower_bound() throws Exception {
    JsonNode countries = json("/api/countries").path("countries");

    assertThat(countries.at("/0/attendance").toString())
        .isEqualTo("{\"count\":340,\"exact\":90,\"qualifier\":\"AT_LEAST\",\"stated\":2}");
    assertThat(countries.at("/0/signedProjects/qualifier").asText()).isEqualTo("EXACT");
    assertThat(countries.at("/1/signedProjects/qualifier").asText()).isEqualTo("ABOUT");
  }

  @Test
  void joint_figures_are_apart_from_the_world() throws Exception {
    JsonNode all = json("/api/countries");

    assertThat(all.at("/world/signedProjects/count").asLong()).isEqualTo(16);
    assertThat(all.at("/joint/signedProjects/count").asLong()).isEqualTo(30);
    assertThat(json("/api/agreements?country=joint").findValuesAsText("name"))
        .containsExactly("Tour");
  }

  @Test
  void filters_choose_agreements_and_all_is_counted_anew() throws Exception {
    JsonNode june = json("/api/countries?from=2021-06&to=2021-06&country=NO");
    JsonNode food = json("/api/countries?sector=A");

    assertThat(june.at("/countries/0/signedProjects/count").asLong()).isEqualTo(4);
    assertThat(june.at("/countries/0/firstDate").asText()).isEqualTo("2021-06-08");
    assertThat(june.path("total").asLong()).isEqualTo(1);
    assertThat(food.at("/world/agreements").asLong()).isEqualTo(2);
    assertThat(json("/api/agreements?status=planned").findValuesAsText("name"))
        .containsExactly("Pear fair");
  }

  @Test
  void months_sectors_and_currencies_are_by_country_or_together() throws Exception {
    assertThat(json("/api/months").path("months").findValuesAsText("month"))
        .containsExactly("2021-05", "2021-06", "2021-06", "2022-01");
    JsonNode together = json("/api/months?by=all").path("months");
    assertThat(together.findValuesAsText("month")).containsExactly("2021-05", "2021-06", "2022-01");
    assertThat(together.at("/1/signedProjects/count").asLong()).isEqualTo(13);
    assertThat(together.at("/1/country").isNull()).isTrue();
    assertThat(json("/api/sectors?by=all").path("sectors").findValuesAsText("sector"))
        .containsExactly("A", "H");
    assertThat(json("/api/currencies?country=NO").path("currencies").findValuesAsText("amount"))
        .containsExactly("1200", "20");
  }

  @Test
  void pages_follow_one_another_in_the_order_asked_for() throws Exception {
    String sorted = "/api/agreements?sort=-signedProjects&limit=2";

    JsonNode first = json(sorted);
    JsonNode second = json(sorted + "&offset=2");

    assertThat(first.path("total").asLong()).isEqualTo(5);
    assertThat(first.path("agreements").findValuesAsText("name"))
        .containsExactly("Tour", "Apple fair");
    assertThat(second.path("agreements").findValuesAsText("name"))
        .containsExactly("Ship forum", "Fish fair");
    assertThat(json(sorted + "&offset=100").path("agreements")).isEmpty();
  }

  @Test
  void who_has_the_answer_already_is_told_so_until_it_changes() throws Exception {
    HttpResponse<String> first = get("/api/countries");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same = get("/api/countries", "If-None-Match", "\"other\", " + tag);
    put(report("r6").country("CZ").name("Glass fair").on(LocalDate.of(2021, 7, 1)).build());
    instance.version.incrementAndGet();
    HttpResponse<String> changed = get("/api/countries", "If-None-Match", tag);

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void csv_comes_by_Accept_or_by_a_parameter() throws Exception {
    String expected =
        """
        country,country_name,currency,agreements,amount,amount_exact,usd_stated,usd_converted
        NO,Norway,NOK,2,1200.0000,1200.0000,0.0000,0.0000
        NO,Norway,USD,1,20.0000,20.0000,20.0000,0.0000
        """
            .replace("\n", "\r\n");

    assertThat(get("/api/currencies", "Accept", "text/csv;q=0.9, application/json;q=0.1").body())
        .isEqualTo(expected);
    assertThat(get("/api/currencies?format=csv").body()).isEqualTo(expected);
    assertThat(get("/api/currencies", "Accept", "text/html,*/*;q=0.8").body()).startsWith("{");
    assertThat(get("/api/countries?format=csv").body()).contains("NOK 1200; USD 20");
  }

  @Test
  void a_name_that_is_a_formula_is_text_in_a_spreadsheet() throws Exception {
    put(report("r7").country("CZ").name("=HYPERLINK(\"http://x\")").undated().build());
    instance.version.incrementAndGet();

    assertThat(get("/api/agreements?country=CZ&format=csv").body())
        .contains(",\"'=HYPERLINK(\"\"http://x\"\")\",");
  }

  @Test
  void one_cut_serves_while_nothing_changes() throws Exception {
    json("/api/countries");
    json("/api/months");
    assertThat(instance.cuts).hasValue(1);
  }

  private JsonNode json(String target) throws Exception {
    HttpResponse<String> answer = get(target);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String target, String... headers) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + face.port() + target);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private void put(AgreementReport report) {
    String key = report.getCountry() == null ? Topics.JOINT : report.getCountry();
    pipeline.into(Topics::agreementEvents).pipeInput(key, event(1, report));
  }
}
