package dev.pactline.launcher.print;

import java.util.List;

/** How the reports of articles are printed. */
public enum ReportsFormat {
  /** For people, in 80 columns. */
  TABLE {
    @Override
    public void print(List<ArticleReports> articles, Appendable out) {
      ReportsTable.print(articles, out);
    }
  },
  /** For programs. */
  JSON {
    @Override
    public void print(List<ArticleReports> articles, Appendable out) {
      ReportsJson.print(articles, out);
    }
  };

  /** Prints what each article says. */
  public abstract void print(List<ArticleReports> articles, Appendable out);
}
