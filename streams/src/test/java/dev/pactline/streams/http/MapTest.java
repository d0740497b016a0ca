package dev.pactline.streams.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.language.Countries;
import dev.pactline.language.Country;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class MapTest {
  private static final double EDGE = 8; // as in map.js

  @Test
  void every_country_that_can_be_a_partner_has_a_place_on_the_map() throws Exception {
    try (InputStream in = HttpFace.class.getResourceAsStream("page/world.json")) {
      JsonNode world = new ObjectMapper().readTree(in);
      for (Country country : Countries.all()) {
        JsonNode place = world.path("points").path(country.code());
        assertThat(place.path(0).asDouble(-100))
            .as(country.name())
            .isBetween(-EDGE, world.path("width").asDouble() + EDGE);
      }
    }
  }
}
