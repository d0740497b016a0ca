package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.util.Random;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever bytes are in a topic: a record, or the one exception that makes a dead letter of them.
 * More with {@code -Dpactline.fuzz.rounds=1000000}, others with {@code -Dpactline.fuzz.seed=7}.
 */
@Timeout(3_600)
class AvroFuzzTest {
  private static final int ROUNDS = Integer.getInteger("pactline.fuzz.rounds", 5_000);
  private static final long SEED = Long.getLong("pactline.fuzz.seed", 42);
  private static final String TOPIC = "articles";

  private final Random random = new Random(SEED);
  private final Serde<Article> serde =
      AvroSerdes.using(new InMemorySchemaRegistry()).values(Article.class);

  @Test
  void bytes_are_a_record_or_unreadable_and_nothing_else() {
    byte[] right =
        serde
            .serializer()
            .serialize(
                TOPIC,
                Article.newBuilder().setArticleId("a").setText("Five deals in Lima.").build());
    int unreadable = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutated(right);
      try {
        assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isNotNull();
      } catch (UnreadableRecordException e) {
        assertThat(e).hasMessageContaining(TOPIC);
        unreadable++;
      }
    }
    assertThat(unreadable).isGreaterThan(ROUNDS / 4);
  }

  private byte[] mutated(byte[] right) {
    byte[] bytes = new byte[random.nextInt(4) == 0 ? random.nextInt(200) : right.length];
    System.arraycopy(right, 0, bytes, 0, Math.min(right.length, bytes.length));
    for (int left = random.nextInt(6); left > 0 && bytes.length > 0; left--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    if (random.nextInt(8) == 0 && bytes.length > 5) { // a length that promises gigabytes
      int at = 5 + random.nextInt(bytes.length - 5);
      for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
        bytes[i] = (byte) 0xfe;
      }
    }
    return bytes;
  }
}
