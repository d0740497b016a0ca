package dev.pactline.launcher.print;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** How all our JSON looks: indented, money as plain text. */
final class Json {
  private static final ObjectWriter LINE = new ObjectMapper().writer();
  private static final ObjectWriter INDENTED = new ObjectMapper().writer(printer());

  private Json() {}

  /** An amount without exponent and without zeros at its end, such as {@code 45000000}. */
  static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  /** Writes a tree of maps, lists and values, and a line feed. */
  static void print(Object tree, Appendable out) {
    print(INDENTED, tree, out);
  }

  /** Writes a tree on one line. */
  static void printLine(Object tree, Appendable out) {
    print(LINE, tree, out);
  }

  private static void print(ObjectWriter writer, Object tree, Appendable out) {
    try {
      out.append(writer.writeValueAsString(tree)).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }
}
