package dev.pactline.launcher.commands;

import dev.pactline.launcher.print.AgreementText;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.schemas.Agreement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the agreements, with the ids that {@code show} takes. */
@Command(
    name = "list",
    description = "List the agreements, with the ids that 'show' takes.",
    footer = {"", "Example:", "  pactline agreements list --country JP"})
final class AgreementsListCommand implements Callable<Integer> {
  @Mixin ClusterOptions cluster;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Only those with this partner, as ISO 3166-1 code.")
  String country;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    try (TopicReader reader = new TopicReader(cluster.clients(), ClusterOptions.PATIENCE)) {
      List<Agreement> agreements =
          reader.table(cluster.topics().agreements()).values().stream()
              .filter(agreement -> country == null || country.equals(agreement.getCountry()))
              .sorted(Comparator.comparing(Agreement::getAgreementId))
              .toList();
      AgreementText.list(agreements, spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }
}
