package dev.pactline.launcher.commands;

import dev.pactline.producers.feeds.PageArticles;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes articles from the web, by their addresses. */
@Command(
    name = "page",
    description = "Publish articles on the web; one that is spread over several pages is joined.",
    footer = {"", "Example:", "  pactline publish page https://news.example/forum-in-harare.html"})
final class PublishPageCommand implements Callable<Integer> {
  @Mixin PublishOptions options;
  @Mixin WebOptions web;

  @Parameters(paramLabel = "URL", arity = "1..*", description = "Addresses of articles.")
  List<String> addresses;

  @Override
  public Integer call() {
    List<String> pages = web.addresses(addresses);
    try (WebSession session = web.begin();
        Publishing publishing = options.begin()) {
      PageArticles articles =
          new PageArticles(pages, session.fetcher(), session.settings(), publishing.progress());
      return publishing.run(() -> publishing.publisher().publish(articles, publishing.progress()));
    }
  }
}
