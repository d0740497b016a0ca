package dev.pactline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class SchemaCacheTest {
  private static final Schema SCHEMA = SchemaBuilder.builder().stringType();

  private final AtomicLong nanos = new AtomicLong();
  private final SchemaCache cache = new SchemaCache(2, Duration.ofSeconds(10), nanos::get);
  private final List<Integer> fetched = new ArrayList<>();

  @Test
  void a_schema_is_fetched_once() {
    cache.get(1, this::known);
    cache.get(1, this::known);

    assertThat(fetched).containsExactly(1);
  }

  @Test
  void the_one_that_was_not_used_for_longest_goes_first() {
    cache.get(1, this::known);
    cache.get(2, this::known);
    cache.get(1, this::known);
    cache.get(3, this::known);
    cache.get(1, this::known);
    cache.get(2, this::known);

    assertThat(fetched).containsExactly(1, 2, 3, 2);
  }

  @Test
  void an_unknown_id_is_asked_for_again_after_a_while() {
    assertThatThrownBy(() -> cache.get(1, this::unknown))
        .isInstanceOf(UnknownSchemaException.class);
    assertThatThrownBy(() -> cache.get(1, this::known)).isInstanceOf(UnknownSchemaException.class);

    nanos.set(Duration.ofSeconds(10).toNanos());

    assertThat(cache.get(1, this::known)).isEqualTo(SCHEMA);
    assertThat(fetched).containsExactly(1, 1);
  }

  @Test
  void an_outage_is_not_remembered() {
    assertThatThrownBy(() -> cache.get(1, this::away))
        .isInstanceOf(RegistryUnavailableException.class);

    assertThat(cache.get(1, this::known)).isEqualTo(SCHEMA);
  }

  private Schema known(int id) {
    fetched.add(id);
    return SCHEMA;
  }

  private Schema unknown(int id) {
    fetched.add(id);
    throw new UnknownSchemaException("no " + id);
  }

  private Schema away(int id) {
    throw new RegistryUnavailableException("away", new IOException("refused"));
  }
}
