package dev.pactline.streams;

import static dev.pactline.streams.TestObjects.article;
import static dev.pactline.streams.TestObjects.event;
import static dev.pactline.streams.TestObjects.exactly;
import static dev.pactline.streams.TestObjects.tromsoForum;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.extraction.Reading;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that nobody can use, among others: each is set aside, and nothing else is touched. */
class PoisonTest {

  /** Behind the byte that begins every record. */
  private static final int SCHEMA_ID = 1;

  private static final int HEADER_BYTES = SCHEMA_ID + Integer.BYTES;

  @TempDir Path stateDir;

  private final AgreementEvent good =
      event(1, tromsoForum("r1").projects(exactly(3)).published(TestObjects.FORUM_DAY).build());

  /**
   * One kind.
   *
   * @param record its key may be null, and its value
   * @param told what the dead letter says, or a part of it
   */
  private record Poison(TestRecord<byte[], byte[]> record, String told) {}

  @Test
  void every_kind_of_poison_becomes_one_dead_letter_and_the_rest_is_counted() {
    try (PipelineDriver pipeline =
        new PipelineDriver(stateDir, article -> new Reading.Found(List.of()))) {
      pipeline.into(Topics::articles).pipeInput("a", article("a", "nothing")); // known to registry
      List<Poison> poisons = poisons(pipeline);
      for (Poison poison : poisons) {
        pipeline.bytesInto(Topics::agreementEvents).pipeInput(poison.record());
      }
      pipeline.into(Topics::agreementEvents).pipeInput("NO", good);

      List<TestRecord<byte[], byte[]>> letters = pipeline.deadLetters();
      assertThat(letters).hasSameSizeAs(poisons);
      for (int i = 0; i < letters.size(); i++) {
        assertThat(letters.get(i).key()).isEqualTo(poisons.get(i).record().key());
        assertThat(letters.get(i).value()).isEqualTo(poisons.get(i).record().value());
        assertThat(text(letters.get(i), DeadLetters.MESSAGE)).contains(poisons.get(i).told());
        assertThat(text(letters.get(i), DeadLetters.OFFSET)).isEqualTo(Integer.toString(i));
      }
      assertThat(pipeline.table(Topics::countryStatistics))
          .hasSize(1)
          .extractingByKey("NO")
          .extracting(CountryStatistics::getSignedProjects)
          .isEqualTo(3L);
    }
  }

  private List<Poison> poisons(PipelineDriver pipeline) {
    byte[] value = bytes(pipeline, good);
    byte[] key = "NO".getBytes(UTF_8);
    return List.of(
        poison(key, new byte[0], "0 bytes cannot hold the id of a schema"),
        poison(key, new byte[] {0, 0, 1}, "3 bytes cannot hold the id of a schema"),
        poison(key, "{\"a\": 1}".getBytes(UTF_8), "the first byte is 123, not 0"),
        poison(key, spoilt(value, bytes -> withSchema(bytes, 77_777)), "77777"),
        poison(key, spoilt(value, bytes -> withSchema(bytes, articleSchema(pipeline))), ""),
        poison(key, spoilt(value, bytes -> Arrays.copyOf(bytes, bytes.length / 2)), "end"),
        poison(key, spoilt(value, bytes -> Arrays.copyOf(bytes, bytes.length + 1)), "go on"),
        poison(key, spoilt(value, PoisonTest::withHugeText), "AgreementEvent"),
        poison(null, value, "the key must be a country code"),
        poison("no".getBytes(UTF_8), value, "the key must be a country code"),
        poison("SE".getBytes(UTF_8), value, "the key is SE, the partner NO"),
        poison(key, null, "not by a tombstone"),
        poison(key, bytes(pipeline, ofAnotherReport()), "the event is of report r1"),
        poison(key, bytes(pipeline, withProjects(-1)), "signed projects must be from 0"),
        poison(key, bytes(pipeline, withProjects(Long.MAX_VALUE)), "signed projects must be"));
  }

  private static Poison poison(byte[] key, byte[] value, String told) {
    return new Poison(new TestRecord<>(key, value), told);
  }

  private static byte[] spoilt(byte[] value, UnaryOperator<byte[]> how) {
    return how.apply(value.clone());
  }

  private static byte[] withSchema(byte[] value, int id) {
    ByteBuffer.wrap(value).putInt(SCHEMA_ID, id);
    return value;
  }

  /** A text that claims to be of two gigabytes, where the id of the report is. */
  private static byte[] withHugeText(byte[] value) {
    byte[] length = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
    System.arraycopy(length, 0, value, HEADER_BYTES, length.length);
    return value;
  }

  private static int articleSchema(PipelineDriver pipeline) {
    byte[] article = pipeline.bytesOf(Topics::articles, article("a", "nothing"));
    return ByteBuffer.wrap(article).getInt(SCHEMA_ID);
  }

  private AgreementEvent ofAnotherReport() {
    return AgreementEvent.newBuilder(good)
        .setReport(tromsoForum("r2").projects(exactly(3)).build())
        .build();
  }

  private static AgreementEvent withProjects(long count) {
    return event(1, tromsoForum("r1").projects(exactly(count)).build());
  }

  private static byte[] bytes(PipelineDriver pipeline, AgreementEvent event) {
    return pipeline.bytesOf(Topics::agreementEvents, event);
  }

  private static String text(TestRecord<byte[], byte[]> letter, String header) {
    return new String(letter.headers().lastHeader(header).value(), UTF_8);
  }
}
