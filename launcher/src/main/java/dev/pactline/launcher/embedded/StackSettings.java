package dev.pactline.launcher.embedded;

import dev.pactline.schemas.registry.embedded.RegistryProcess.Storage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an {@link EmbeddedStack} is made of.
 *
 * @param directory where the broker keeps its topics and the registry its log; nobody else's
 * @param storage where the registry keeps the schemas
 * @param brokerPort where Kafka's clients connect, such as 9092; 0 for any free port
 * @param registryPort where the registry answers, such as 8081; 0 for any free port
 * @param registryInstallation where the registry was unpacked
 * @param registryArchive classes of the registry as Java has loaded them; empty for none
 */
public record StackSettings(
    Path directory,
    Storage storage,
    int brokerPort,
    int registryPort,
    Path registryInstallation,
    Optional<Path> registryArchive) {}
