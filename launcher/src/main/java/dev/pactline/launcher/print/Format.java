package dev.pactline.launcher.print;

import dev.pactline.launcher.topics.Statistics;

/** How results are printed. */
public enum Format {
  /** For people, in 80 columns. */
  TABLE {
    @Override
    public void print(Statistics statistics, Appendable out) {
      StatisticsTable.print(statistics, out);
    }
  },
  /** For programs. */
  JSON {
    @Override
    public void print(Statistics statistics, Appendable out) {
      StatisticsJson.print(statistics, out);
    }
  },
  /** For spreadsheets. */
  CSV {
    @Override
    public void print(Statistics statistics, Appendable out) {
      StatisticsCsv.print(statistics, out);
    }
  };

  /** Prints the statistics, and a line feed. */
  public abstract void print(Statistics statistics, Appendable out);
}
