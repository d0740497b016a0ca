package dev.pactline.producers.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes read in one encoding, to see how well it fits.
 *
 * @param charset the encoding tried
 * @param text what came of it, with U+FFFD where bytes made no character
 * @param errors how often they made none
 * @param foreign characters beyond ASCII, errors left out
 */
record Attempt(Charset charset, String text, int errors, int foreign) {
  // Of characters beyond ASCII: one in this many may be broken, as by a text cut off or patched.
  private static final int FOREIGN_PER_ERROR = 10;
  private static final Charset GB2312 = Charset.forName("GB2312");

  static Attempt at(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    StringBuilder text = new StringBuilder(bytes.length);
    int errors = 0;
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (result.isError()) {
        errors++;
        text.append('\uFFFD');
        in.position(in.position() + result.length());
      }
    } while (!result.isUnderflow());
    String read = text.toString();
    int foreign = (int) read.chars().filter(c -> c > 0x7F).count() - errors;
    return new Attempt(charset, read, errors, foreign);
  }

  /** Whether the few errors are damage to the text rather than a wrong encoding. */
  boolean isTolerable() {
    return errors == 0 || errors * FOREIGN_PER_ERROR <= foreign || isCutOff();
  }

  private boolean isCutOff() {
    return errors == 1 && text.endsWith("\uFFFD") && foreign > 0;
  }

  boolean isSingleByte() {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
  }

  /** Whether what is beyond ASCII is, for the most part, everyday Chinese with its punctuation. */
  boolean isCommonChinese() {
    CharsetEncoder encoder = GB2312.newEncoder();
    long common = text.chars().filter(c -> c > 0x7F && isCommon((char) c, encoder)).count();
    return errors * FOREIGN_PER_ERROR <= foreign && common > 1 && common * 10 >= foreign * 7L;
  }

  // Rows 16 to 55 of GB 2312 hold its 3,755 commonest characters, rows 1 to 3 punctuation.
  private static boolean isCommon(char c, CharsetEncoder encoder) {
    if (!encoder.canEncode(c)) {
      return false;
    }
    try {
      int lead = encoder.encode(CharBuffer.wrap(new char[] {c})).get(0) & 0xFF;
      return (lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3);
    } catch (CharacterCodingException e) {
      throw new AssertionError("the encoder said it could encode " + (int) c, e);
    }
  }
}
