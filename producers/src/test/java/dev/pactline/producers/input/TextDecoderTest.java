package dev.pactline.producers.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String CHINESE = "浙江省商务厅在布拉格举办经贸合作论坛，共有一百二十名企业家参加，现场签约项目八个。";
  private static final String GERMAN =
      "Über 160 Gäste kamen am Dienstag nach München, größer als je.";

  private final TextDecoder decoder = new TextDecoder();

  @Test
  void valid_utf8_is_utf8_whatever_is_declared() {
    assertThat(text(GERMAN.getBytes(UTF_8), "iso-8859-1")).isEqualTo(GERMAN);
    assertThat(text(CHINESE.getBytes(UTF_8), "gb2312")).isEqualTo(CHINESE);
  }

  @ParameterizedTest
  @CsvSource({"utf-8", "iso-8859-1", "big5-no-such", "'not a name'"})
  void gb18030_is_recognised_under_a_wrong_declaration(String declared) {
    assertThat(text(CHINESE.getBytes(Charset.forName("GB18030")), declared)).isEqualTo(CHINESE);
  }

  @Test
  void gb18030_is_recognised_without_a_declaration() {
    assertThat(text(CHINESE.getBytes(Charset.forName("GB18030")))).isEqualTo(CHINESE);
  }

  @Test
  void western_text_is_not_taken_for_chinese() {
    assertThat(text(GERMAN.getBytes(Charset.forName("windows-1252")), "utf-8")).isEqualTo(GERMAN);
    assertThat(text("The café “Zhejiang”".getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("The café “Zhejiang”");
  }

  @ParameterizedTest
  @CsvSource({
    "Big5, 臺灣與浙江的企業家在臺北舉行會議，簽署了七項合作協議。",
    "EUC-KR, 절강성과 경기도가 서울에서 투자 포럼을 열고 협약 다섯 건을 체결했다.",
    "Shift_JIS, 浙江省と静岡県は東京でフォーラムを開き、十一件の契約に署名した。",
    "windows-1251, Форум в Москве собрал двести участников из Китая и России."
  })
  void a_declared_encoding_is_believed_where_the_bytes_bear_it_out(String name, String sentence) {
    assertThat(text(sentence.getBytes(Charset.forName(name)), name)).isEqualTo(sentence);
  }

  @Test
  void a_byte_order_mark_is_read_and_dropped() {
    assertThat(text(("\uFEFF" + GERMAN).getBytes(UTF_8))).isEqualTo(GERMAN);
    assertThat(text(("\uFEFF" + CHINESE).getBytes(UTF_16LE), "utf-8")).isEqualTo(CHINESE);
  }

  @Test
  void utf16_shows_without_a_mark() {
    assertThat(text("Eight projects were signed.".getBytes(UTF_16LE)))
        .isEqualTo("Eight projects were signed.");
  }

  @Test
  void utf8_cut_off_within_a_character_stays_utf8() {
    byte[] whole = CHINESE.getBytes(UTF_8);

    String text = text(Arrays.copyOf(whole, whole.length - 1));

    assertThat(text).startsWith("浙江省商务厅").endsWith("\uFFFD");
  }

  @Test
  void line_ends_become_line_feeds() {
    assertThat(text("a\r\nb\rc\u2028d".getBytes(UTF_8))).isEqualTo("a\nb\nc\nd");
  }

  @Test
  void bytes_of_a_picture_are_no_text() {
    assertThat(decoder.decode("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1), List.of()))
        .isInstanceOfSatisfying(
            Decoded.NoText.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_TEXT));
  }

  @Test
  void text_full_of_zeros_is_no_text() {
    assertThat(decoder.decode("Eight\0projects\0were signed".getBytes(UTF_8), List.of()))
        .isInstanceOfSatisfying(
            Decoded.NoText.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_TEXT));
  }

  @Test
  void white_space_alone_is_empty() {
    assertThat(decoder.decode(" \r\n\t ".getBytes(UTF_8), List.of()))
        .isInstanceOfSatisfying(
            Decoded.NoText.class, no -> assertThat(no.reason()).isEqualTo(Reason.EMPTY));
  }

  private String text(byte[] bytes, String... declared) {
    Decoded decoded = decoder.decode(bytes, List.of(declared));
    assertThat(decoded).isInstanceOf(Decoded.Text.class);
    return ((Decoded.Text) decoded).text();
  }
}
