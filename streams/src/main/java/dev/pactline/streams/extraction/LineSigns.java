package dev.pactline.streams.extraction;

/**
 * The signs of a line that tell what it is there for, found in one pass over it: most lines have
 * none of them, and no further look is taken.
 */
final class LineSigns {
  private static final byte ARROW = 1;
  private static final byte BAR = 2;
  private static final byte LABEL = 4;
  private static final byte CELL = 8;
  private static final byte PHOTO = 16;

  private static final byte[] ASCII = new byte[0x80];

  static {
    ASCII['>'] = ARROW;
    ASCII['|'] = BAR;
    ASCII[':'] = LABEL;
    ASCII['['] = LABEL;
    ASCII['\t'] = CELL;
    ASCII['P'] = PHOTO;
    ASCII['p'] = PHOTO;
  }

  private final String line;
  private int arrows;
  private int bars;
  private boolean cells;
  private boolean mayNamePicture;
  private boolean mayNameChinesePicture;

  LineSigns(String line) {
    this.line = line;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= ASCII.length) {
        note(c);
      } else if (ASCII[c] != 0) {
        note(ASCII[c], i);
      }
    }
  }

  private void note(byte sort, int i) {
    switch (sort) {
      case ARROW -> arrows++;
      case BAR -> bars++;
      case CELL -> cells = true;
      case LABEL -> mayNamePicture = true;
      default -> mayNamePicture |= line.regionMatches(true, i, "photo", 0, 5);
    }
  }

  private void note(char c) {
    switch (c) {
      case '»', '›' -> arrows++;
      case '•', '·' -> bars++;
      case '图' -> mayNameChinesePicture = true;
      default -> {}
    }
  }

  /** How many signs of a path of pages it has: "Home > Economy". */
  int arrows() {
    return arrows;
  }

  /** How many signs between links it has: "Markets | Energy". */
  int bars() {
    return bars;
  }

  /** Whether it has a tab, as the rows of tables do. */
  boolean cells() {
    return cells;
  }

  /** Whether it has a colon, a bracket or "photo", as all English words for pictures have. */
  boolean mayNamePicture() {
    return mayNamePicture;
  }

  /** Whether it has the character that all Chinese words for pictures have. */
  boolean mayNameChinesePicture() {
    return mayNameChinesePicture;
  }
}
