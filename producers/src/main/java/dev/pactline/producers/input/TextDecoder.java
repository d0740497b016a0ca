package dev.pactline.producers.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the encoding of bytes and reads them as text. In this order: byte order mark, valid UTF-8
 * whatever is declared, the declared encoding if the bytes bear it out, the likeliest other one.
 * Immutable.
 */
public final class TextDecoder {
  // A stray control character happens in good text; more of them are no text.
  private static final int BYTES_PER_CONTROL = 1000;
  private static final int LEAST_CONFIDENCE = 25;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  // What is declared under these names is, as a rule, written in the wider encoding: so in
  // browsers.
  private static final Map<String, String> WIDER =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "ks_c_5601-1987", "x-windows-949",
          "iso-8859-9", "windows-1254");
  private static final List<String> MAGIC =
      List.of(
          "%PDF-",
          "PK\u0003\u0004",
          "\u0089PNG",
          "GIF8",
          "\u00FF\u00D8\u00FF",
          "\u001F\u008B",
          "\u007FELF",
          "\u00D0\u00CF\u0011\u00E0",
          "{\\rtf",
          "RIFF",
          "Rar!",
          "7z\u00BC\u00AF",
          "SQLite format",
          "\u00CA\u00FE\u00BA\u00BE");

  /**
   * Reads bytes as text.
   *
   * @param bytes all of the file, or so much of it as must be told apart
   * @param declared names of encodings that protocol or markup declare, strongest first; unknown
   *     names are passed over
   */
  public Decoded decode(byte[] bytes, List<String> declared) {
    if (bytes.length == 0) {
      return new Decoded.NoText(Reason.EMPTY, "The file is empty.");
    }
    Optional<Attempt> found = marked(bytes);
    if (hasMagic(bytes) || (found.isEmpty() && hasControls(bytes))) {
      return new Decoded.NoText(
          Reason.NOT_TEXT, "The bytes are no text, whatever the file's name.");
    }
    return found
        .or(() -> guessed(bytes, declared.stream().flatMap(TextDecoder::named).toList()))
        .map(TextDecoder::text)
        .orElse(
            new Decoded.NoText(
                Reason.UNDECODABLE, "The encoding could not be told: save the file as UTF-8."));
  }

  private static Decoded text(Attempt attempt) {
    String text = Characters.clean(attempt.text());
    return text.isBlank()
        ? new Decoded.NoText(Reason.EMPTY, "The file holds nothing but white space.")
        : new Decoded.Text(text, attempt.charset());
  }

  private static Optional<Attempt> marked(byte[] bytes) {
    return mark(bytes).map(charset -> Attempt.at(bytes, charset)).filter(Attempt::isTolerable);
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (startsWith(bytes, "\u00EF\u00BB\u00BF")) {
      return Optional.of(UTF_8);
    }
    if (startsWith(bytes, "\u00FF\u00FE\u0000\u0000")) {
      return Optional.of(UTF_32LE);
    }
    if (startsWith(bytes, "\u0000\u0000\u00FE\u00FF")) {
      return Optional.of(UTF_32BE);
    }
    if (startsWith(bytes, "\u00FF\u00FE")) {
      return Optional.of(UTF_16LE);
    }
    return startsWith(bytes, "\u00FE\u00FF") ? Optional.of(UTF_16BE) : unmarkedUtf16(bytes);
  }

  /** ASCII in UTF-16 shows by zeros in every second place. */
  private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int many = bytes.length / 5;
    if (zeros[1] > many && zeros[0] * 20 < zeros[1]) {
      return Optional.of(UTF_16LE);
    }
    return zeros[0] > many && zeros[1] * 20 < zeros[0] ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static boolean hasMagic(byte[] bytes) {
    return MAGIC.stream().anyMatch(magic -> startsWith(bytes, magic));
  }

  private static boolean hasControls(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      controls += isControl(b) ? 1 : 0;
    }
    return controls > bytes.length / BYTES_PER_CONTROL;
  }

  private static boolean isControl(byte b) {
    return b == 0x7F || (b >= 0 && b < 0x20 && !(b >= '\t' && b <= '\r') && b != 0x1B && b != 0x1A);
  }

  private static Optional<Attempt> guessed(byte[] bytes, List<Charset> declared) {
    Attempt utf8 = Attempt.at(bytes, UTF_8);
    if (utf8.errors() == 0 && !(hasEscapes(bytes) && !declared.isEmpty())) {
      return Optional.of(utf8);
    }
    if (utf8.isTolerable() && utf8.foreign() > 0) {
      return Optional.of(utf8);
    }
    Attempt chinese = Attempt.at(bytes, GB18030);
    return declared.stream()
        .filter(charset -> !charset.equals(UTF_8))
        .map(charset -> Attempt.at(bytes, charset))
        .filter(attempt -> attempt.errors() == 0)
        // One byte a character: such an encoding makes something of any bytes, so it proves
        // nothing.
        .filter(attempt -> !attempt.isSingleByte() || !chinese.isCommonChinese())
        .findFirst()
        .or(() -> likeliest(bytes, chinese));
  }

  private static Optional<Attempt> likeliest(byte[] bytes, Attempt chinese) {
    List<Attempt> detected =
        Arrays.stream(new CharsetDetector().setText(bytes).detectAll())
            .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
            .map(CharsetMatch::getName)
            .flatMap(TextDecoder::named)
            .filter(charset -> !charset.equals(UTF_8))
            .map(charset -> Attempt.at(bytes, charset))
            .filter(attempt -> attempt.errors() == 0)
            .toList();
    return detected.stream()
        .filter(attempt -> !attempt.isSingleByte())
        .filter(attempt -> !attempt.charset().equals(GB18030) || chinese.isCommonChinese())
        .findFirst()
        .or(() -> Optional.of(chinese).filter(Attempt::isCommonChinese))
        .or(() -> detected.stream().filter(Attempt::isSingleByte).findFirst())
        .or(() -> Optional.of(Attempt.at(bytes, WINDOWS_1252)).filter(a -> a.errors() == 0));
  }

  private static Stream<Charset> named(String name) {
    try {
      String plain = name.strip().toLowerCase(Locale.ROOT);
      String wider = WIDER.getOrDefault(plain, plain);
      return Charset.isSupported(wider) ? Stream.of(Charset.forName(wider)) : Stream.empty();
    } catch (IllegalCharsetNameException e) {
      return Stream.empty(); // as unknown as a name that is well formed
    }
  }

  private static boolean hasEscapes(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0x1B) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, String magic) {
    byte[] expected = magic.getBytes(ISO_8859_1);
    return bytes.length >= expected.length
        && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
  }
}
