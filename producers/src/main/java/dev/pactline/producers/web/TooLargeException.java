package dev.pactline.producers.web;

import java.io.IOException;

/** An answer has more bytes than it may have. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(int most) {
    super("The answer has over " + most + " bytes.");
  }
}
