package dev.pactline.launcher.print;

import dev.pactline.launcher.topics.CompleteCut;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** How a cut is printed. */
public enum CutFormat {
  /** A line for each partition, such as {@code counted pactline.articles 0:14}. */
  TABLE {
    @Override
    public void print(CompleteCut cut, PrintWriter out) {
      lines("counted", cut.sources(), out);
      lines("table", cut.tables(), out);
    }
  },

  /** An object of {@code sources} and {@code tables}, by topic and partition. */
  JSON {
    @Override
    public void print(CompleteCut cut, PrintWriter out) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("sources", cut.sources());
      tree.put("tables", cut.tables());
      Json.print(tree, out);
    }
  };

  /** Prints a cut. */
  public abstract void print(CompleteCut cut, PrintWriter out);

  private static void lines(
      String what, SortedMap<String, SortedMap<Integer, Long>> offsets, PrintWriter out) {
    offsets.forEach(
        (topic, partitions) ->
            partitions.forEach(
                (partition, offset) ->
                    out.printf("%-8s%s %d:%d%n", what, topic, partition, offset)));
  }
}
