package dev.pactline.streams;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * A result that cannot be written because of what it is makes its source record a dead letter; one
 * that cannot be written because of where it goes to stops us.
 */
public final class UnwritableHandler implements ProductionExceptionHandler {

  private DeadLetters letters;

  @Override
  public void configure(Map<String, ?> configs) {
    letters = DeadLetters.configured(configs);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> result, Exception why) {
    return why instanceof RecordTooLargeException
        ? Response.resume(letter(context, why))
        : Response.fail();
  }

  // Kafka declares the record without its type arguments.
  @SuppressWarnings("rawtypes")
  @Override
  public Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord result,
      Exception why,
      SerializationExceptionOrigin origin) {
    return Outage.isCauseOf(why) ? Response.fail() : Response.resume(letter(context, why));
  }

  private List<ProducerRecord<byte[], byte[]>> letter(ErrorHandlerContext context, Exception why) {
    return letters.letter("write", context, context.sourceRawKey(), context.sourceRawValue(), why);
  }
}
