package dev.pactline.streams;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Bytes that are no record of ours become a dead letter; a registry that is away stops us. */
public final class UndecodableHandler implements DeserializationExceptionHandler {

  private DeadLetters letters;

  @Override
  public void configure(Map<String, ?> configs) {
    letters = DeadLetters.configured(configs);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> bytes, Exception why) {
    return Outage.isCauseOf(why)
        ? Response.fail()
        : Response.resume(letters.letter("decode", context, bytes.key(), bytes.value(), why));
  }
}
