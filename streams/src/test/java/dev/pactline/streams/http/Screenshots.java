package dev.pactline.streams.http;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures in {@code docs/screenshots} of a page that runs: give its address and the
 * folder. Not a test.
 */
final class Screenshots {
  private Screenshots() {}

  public static void main(String[] args) throws Exception {
    String page = args[0];
    Path folder = Files.createDirectories(Path.of(args[1]));
    for (boolean dark : new boolean[] {false, true}) {
      Path profile = Files.createTempDirectory("profile");
      try (Browser browser = Browser.start(profile, dark)) {
        String light = dark ? "dark" : "light";
        take(browser, page, 1280, 1000, folder.resolve("desktop-" + light + ".png"));
        take(browser, page, 390, 844, folder.resolve("phone-" + light + ".png"));
        openFirst(browser);
        take(browser, null, 1280, 1000, folder.resolve("sources-" + light + ".png"));
      }
    }
  }

  private static void take(Browser browser, String page, int width, int height, Path file)
      throws Exception {
    browser.size(width, height);
    if (page != null) {
      browser.open(page);
    }
    browser.await("document.body.dataset.drawn && document.querySelector('.circle')");
    Files.write(file, browser.screenshot());
  }

  private static void openFirst(Browser browser) throws Exception {
    browser.run("document.querySelector('#ranking-rows a').click()");
    browser.await("document.querySelector('#agreements-title').textContent.includes('with')");
    browser.run("document.querySelector('.why').click()");
    browser.await("document.querySelector('.evidence mark')");
    browser.run("document.querySelector('#agreements-title').scrollIntoView()");
  }
}
