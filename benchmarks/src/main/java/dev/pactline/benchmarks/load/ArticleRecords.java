package dev.pactline.benchmarks.load;

import dev.pactline.schemas.Article;
import dev.pactline.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A load as records of {@code articles}, made while they are asked for. */
public final class ArticleRecords implements Iterator<ProducerRecord<byte[], byte[]>> {

  private static final int BAD_KINDS = 3;

  private final Items items;
  private final Topic<String, Article> topic;

  /**
   * @param items what the records tell
   * @param topic where they go, with the serde that writes them
   */
  public ArticleRecords(Items items, Topic<String, Article> topic) {
    this.items = items;
    this.topic = topic;
  }

  @Override
  public boolean hasNext() {
    return items.hasNext();
  }

  @Override
  public ProducerRecord<byte[], byte[]> next() {
    Item item = items.next();
    if (item instanceof Item.Bad bad) {
      return bad(bad.kind() % BAD_KINDS, bad.telling());
    }
    Telling telling = ((Item.Told) item).telling();
    return record(telling.url(), bytes(ArticleText.article(telling)));
  }

  private ProducerRecord<byte[], byte[]> bad(int kind, Telling telling) {
    Article article = ArticleText.article(telling);
    byte[] value = bytes(article);
    return switch (kind) {
      case 0 -> record(telling.url(), Arrays.copyOf(value, value.length / 2));
      case 1 -> record(telling.url(), bytes(Article.newBuilder(article).setText(" ").build()));
      default -> record(telling.url(), "no Avro".getBytes(StandardCharsets.UTF_8));
    };
  }

  private byte[] bytes(Article article) {
    return topic.values().serializer().serialize(topic.name(), article);
  }

  private ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
    return new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value);
  }
}
