package dev.pactline.launcher.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database. */
final class SqlOptions {
  private static final String PASSWORD = "PACTLINE_DATABASE_PASSWORD";
  private static final String CONNECT_TIMEOUT_SECONDS = "10";

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "jdbc:postgresql://localhost:5432/pactline",
      description = "Where the database is. Default: ${DEFAULT-VALUE}.")
  String databaseUrl;

  @Option(
      names = "--database-user",
      paramLabel = "USER",
      defaultValue = "pactline",
      description = "Who makes the tables and owns them. Default: ${DEFAULT-VALUE}.")
  String databaseUser;

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description = "Holds the password of that user. Default: the variable " + PASSWORD + ".")
  Path passwordFile;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  /** The password; null where none is given. */
  String password() {
    if (passwordFile == null) {
      return System.getenv(PASSWORD);
    }
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new CommandFailedException(
          "cannot read the password in " + passwordFile + ": " + KnownFailures.reason(e), e);
    }
  }

  Connection connect() {
    if (!databaseUrl.startsWith("jdbc:postgresql:")) {
      throw new ParameterException(
          spec.commandLine(), "--database-url must begin with jdbc:postgresql:");
    }
    Properties properties = new Properties();
    properties.put("user", databaseUser);
    properties.put("connectTimeout", CONNECT_TIMEOUT_SECONDS);
    properties.put("ApplicationName", "pactline");
    String password = password();
    if (password != null) {
      properties.put("password", password);
    }
    try {
      return DriverManager.getConnection(databaseUrl, properties);
    } catch (SQLException e) {
      throw new CommandFailedException(
          "the database cannot be used; is it running, and are --database-url, --database-user and "
              + PASSWORD
              + " right? ("
              + e.getMessage()
              + ")",
          e);
    }
  }

  /** What to tell of a database that refuses. */
  CommandFailedException failed(SQLException e) {
    return new CommandFailedException(
        "the database refuses; may "
            + databaseUser
            + " make schemas and, unless an administrator has made it, the role pactline_reader? ("
            + e.getMessage()
            + ")",
        e);
  }
}
