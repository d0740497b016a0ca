package dev.pactline.launcher.commands;

import java.nio.file.Path;
import java.util.Map;

/** Where users keep what programs remember. */
final class UserFolders {
  private UserFolders() {}

  /**
   * Our folder for state that may be lost without harm, such as {@code ~/.local/state/pactline}.
   */
  static Path state() {
    return state(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /** As freedesktop.org has it, and as Windows does. */
  static Path state(Map<String, String> environment, Path home) {
    String stated = environment.getOrDefault("XDG_STATE_HOME", environment.get("LOCALAPPDATA"));
    Path folder =
        stated == null || !Path.of(stated).isAbsolute()
            ? home.resolve(".local").resolve("state")
            : Path.of(stated);
    return folder.resolve("pactline");
  }
}
