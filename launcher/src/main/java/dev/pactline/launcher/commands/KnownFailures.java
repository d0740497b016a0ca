package dev.pactline.launcher.commands;

import dev.pactline.launcher.embedded.DataDirectory;
import dev.pactline.launcher.embedded.PortTakenException;
import dev.pactline.schemas.registry.RegistryException;
import dev.pactline.schemas.registry.RegistryUnavailableException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Failures that users can mend, each with the sentence that says how. */
final class KnownFailures {
  private KnownFailures() {}

  /** What to tell the user of a failure; empty for one that we did not expect. */
  static Optional<String> sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> sentence = sentenceOf(cause);
      if (sentence.isPresent()) {
        return sentence;
      }
    }
    return Optional.empty();
  }

  /** The reason within a failure of the file system, without the name of its class. */
  static String reason(Throwable failure) {
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "access is denied";
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  private static Optional<String> sentenceOf(Throwable failure) {
    if (failure instanceof CommandFailedException) {
      return Optional.of(failure.getMessage());
    }
    if (failure instanceof DataDirectory.InUseException) {
      return Optional.of(failure.getMessage() + ": stop that one, or name another --data-dir");
    }
    if (failure instanceof PortTakenException) {
      return Optional.of(failure.getMessage() + ": stop that program, or name another port");
    }
    if (failure instanceof NoSuchFileException missing) {
      return Optional.of(missing.getFile() + ": there is no such file or folder");
    }
    return failure instanceof RegistryException ? ofRegistry(failure) : ofKafka(failure);
  }

  private static Optional<String> ofRegistry(Throwable failure) {
    if (failure instanceof RegistryUnavailableException) {
      return Optional.of(
          "the schema registry does not answer; is it running, and is --schema-registry-url right?"
              + " ("
              + failure.getMessage()
              + ")");
    }
    return Optional.of("the schema registry cannot be used: " + failure.getMessage());
  }

  private static Optional<String> ofKafka(Throwable failure) {
    if (failure instanceof UnknownTopicOrPartitionException) {
      return Optional.of("the topics are missing: create them with 'pactline topics create'");
    }
    if (failure instanceof AuthenticationException) {
      return Optional.of(
          "the broker does not accept our credentials; see the kafka.* settings: "
              + failure.getMessage());
    }
    if (failure instanceof AuthorizationException) {
      return Optional.of("the broker does not allow this: " + failure.getMessage());
    }
    if (failure instanceof TimeoutException) {
      return Optional.of(
          "the broker does not answer; is it running, and is --bootstrap-servers right? ("
              + failure.getMessage()
              + ")");
    }
    boolean wrapper =
        failure instanceof ExecutionException || failure instanceof CompletionException;
    return failure instanceof KafkaException && failure.getCause() == null && !wrapper
        ? Optional.of("Kafka refused: " + failure.getMessage())
        : Optional.empty();
  }
}
