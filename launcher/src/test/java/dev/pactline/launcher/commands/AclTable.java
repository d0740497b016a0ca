package dev.pactline.launcher.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The ACLs that each command needs, as docs/operations.md lists them for people. */
final class AclTable {
  private static final Pattern ROW =
      Pattern.compile(
          "\\| `([a-z -]+)` \\| (Topic|Group|TransactionalId) \\| (.+) \\| ([A-Z_, ]+) \\|");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`(\\*?)");

  private final Map<String, List<AclBinding>> bindings = new LinkedHashMap<>();

  private AclTable() {}

  static AclTable read() throws IOException {
    AclTable table = new AclTable();
    for (String line : Files.readAllLines(Path.of("../docs/operations.md"))) {
      ROW.matcher(line).results().forEach(table::add);
    }
    return table;
  }

  /** The ACLs of all commands, each for a user of its own. */
  Map<String, List<AclBinding>> bindings() {
    return bindings;
  }

  /** The user that a command runs as: {@code topics-create} for {@code topics create}. */
  static String user(String command) {
    return command.replace(" --", "-").replace(' ', '-');
  }

  private void add(MatchResult row) {
    String command = row.group(1);
    ResourceType type =
        row.group(2).equals("TransactionalId")
            ? ResourceType.TRANSACTIONAL_ID
            : ResourceType.fromString(row.group(2).toUpperCase(java.util.Locale.ROOT));
    List<AclBinding> found = bindings.computeIfAbsent(command, key -> new ArrayList<>());
    NAME.matcher(row.group(3))
        .results()
        .forEach(
            name -> {
              PatternType pattern =
                  name.group(2).isEmpty() ? PatternType.LITERAL : PatternType.PREFIXED;
              Arrays.stream(row.group(4).split(", "))
                  .map(AclOperation::valueOf)
                  .map(
                      operation ->
                          new AclBinding(
                              new ResourcePattern(type, name.group(1), pattern),
                              new AccessControlEntry(
                                  "User:" + user(command),
                                  "*",
                                  operation,
                                  AclPermissionType.ALLOW)))
                  .forEach(found::add);
            });
  }
}
