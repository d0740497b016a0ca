package dev.pactline.language;

/** Chinese characters. */
public final class Han {
  private Han() {}

  /** The simplified form of a traditional character, 签 for 簽; any other character as it is. */
  public static char simplified(char c) {
    return Letters.isHan(c) ? Letters.fold(c) : c;
  }
}
