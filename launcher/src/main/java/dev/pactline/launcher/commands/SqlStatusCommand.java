package dev.pactline.launcher.commands;

import dev.pactline.connect.ConnectWorkers.Status;
import dev.pactline.connect.SqlSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells whether the tables are kept up. */
@Command(
    name = "status",
    description =
        "Tell whether the tables of the database are kept up, and how far they have come.")
final class SqlStatusCommand implements Callable<Integer> {
  @Mixin ConnectOptions connect;
  @Mixin SqlOptions sql;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<Status> status;
    try {
      status = connect.workers().status(connect.connector);
    } catch (IOException e) {
      throw connect.failed(e);
    }
    out.println(
        "connector "
            + connect.connector
            + " "
            + status.map(SqlStatusCommand::told).orElse("is unknown: see 'pactline sql setup'"));
    try (Connection connection = sql.connect()) {
      SqlSchema schema = new SqlSchema(connection);
      if (schema.find() != SqlSchema.Found.CURRENT) {
        throw new CommandFailedException("the tables are missing: see 'pactline sql setup'");
      }
      schema
          .positions()
          .forEach(
              (partition, offset) ->
                  out.printf("agreements of partition %d up to offset %d%n", partition, offset));
    } catch (SQLException e) {
      throw sql.failed(e);
    }
    return status.isPresent() && status.get().task().equals("RUNNING")
        ? ExitCode.OK
        : ExitCode.SOFTWARE;
  }

  static String told(Status status) {
    if (!status.reason().isEmpty()) {
      return "failed: " + status.reason();
    }
    return status.task().equals("RUNNING") ? "runs" : "is " + status.connector();
  }
}
