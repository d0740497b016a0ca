package dev.pactline.producers.input;

import java.nio.charset.Charset;

/** What became of bytes that should be text. */
public sealed interface Decoded {

  /**
   * They are text.
   *
   * @param text the characters with line feeds as the only line ends, without control characters
   * @param charset the encoding they were read in
   */
  record Text(String text, Charset charset) implements Decoded {}

  /**
   * They are not, or not in an encoding that could be told.
   *
   * @param detail one sentence for a person
   */
  record NoText(Reason reason, String detail) implements Decoded {}
}
