package dev.pactline.streams;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** A record that breaks a rule, or on which we break, becomes a dead letter; an outage stops us. */
public final class UnprocessableHandler implements ProcessingExceptionHandler {

  private DeadLetters letters;

  @Override
  public void configure(Map<String, ?> configs) {
    letters = DeadLetters.configured(configs);
  }

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception why) {
    return Outage.isCauseOf(why)
        ? Response.fail()
        : Response.resume(
            letters.letter(
                "process", context, context.sourceRawKey(), context.sourceRawValue(), why));
  }
}
