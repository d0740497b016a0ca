package dev.pactline.launcher.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The containers of the project's Compose files, as operators start and lose them. */
final class ComposeStack implements Cluster {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final String PROJECT = "pactline-it";
  private static final String NETWORK = PROJECT + "_default";
  private static final int FIRST_BROKER_PORT = 29_092;

  private final List<String> files;
  private final String image;
  private final String connectImage;

  /**
   * Nothing runs yet.
   *
   * @param files such as {@code docker-compose.yml}
   */
  ComposeStack(List<String> files) throws IOException, InterruptedException {
    this.files = files;
    this.image = ApplicationImage.built();
    this.connectImage = ApplicationImage.connectBuilt();
  }

  /** Starts services, and what they depend on. */
  void up(String... services) {
    List<String> arguments = new ArrayList<>(List.of("up", "-d", "--no-build"));
    arguments.addAll(List.of(services));
    run(arguments);
  }

  /** As {@code docker kill} does: at once, and none comes back by itself. */
  void kill(String... services) {
    List<String> arguments = new ArrayList<>(List.of("kill", "--signal", "KILL"));
    arguments.addAll(List.of(services));
    run(arguments);
  }

  /** Stops a service in peace, and removes its container and local stores. */
  void remove(String service) {
    run(List.of("rm", "--stop", "--force", "--volumes", service));
  }

  /** Runs a shell's command in the container of a service; what it says. */
  String exec(String service, String command) {
    return run(List.of("exec", "-T", service, "sh", "-ec", command));
  }

  /** Runs a command of Pactline; what it says, whether it succeeds or not. */
  String pactline(String... command) {
    return once("pactline", command);
  }

  /** Runs a service once; with a command, with that instead of its own. What it says. */
  String once(String service, String... command) {
    List<String> arguments = new ArrayList<>(List.of("run", "--rm", "--no-deps", "-T", service));
    arguments.addAll(List.of(command));
    return answer(arguments).output();
  }

  /** What a container has said. */
  String log(String service) {
    return run(List.of("logs", "--no-color", service));
  }

  /** Starts what was lost, and nothing else. */
  void again(String... services) {
    List<String> arguments = new ArrayList<>(List.of("up", "-d", "--no-build", "--no-deps"));
    arguments.addAll(List.of(services));
    run(arguments);
  }

  /** Has so many instances of a service, and leaves what it depends on alone. */
  void scale(String service, int instances) {
    run(
        List.of(
            "up", "-d", "--no-build", "--no-deps", "--scale", service + "=" + instances, service));
  }

  /** Restarts one instance of a service, in peace; its container and local stores stay. */
  void restart(String service, int instance) {
    succeeded(docker(List.of("restart", "--time", "40", PROJECT + "-" + service + "-" + instance)));
  }

  /** Takes the first instance of a service out of the network; it goes on running. */
  void cutOff(String service) {
    succeeded(docker(List.of("network", "disconnect", NETWORK, PROJECT + "-" + service + "-1")));
  }

  /** Lets it into the network again. */
  void reconnect(String service) {
    succeeded(docker(List.of("network", "connect", NETWORK, PROJECT + "-" + service + "-1")));
  }

  /**
   * Where the HTTP face of the application is: each start may give it another of several ports.
   *
   * @return empty while there is none
   */
  Optional<URI> api(String path) {
    String address = answer(List.of("port", "stream", "8080")).output().strip();
    return address.startsWith("127.0.0.1:")
        ? Optional.of(URI.create("http://" + address + path))
        : Optional.empty();
  }

  @Override
  public String bootstrapServers() {
    return IntStream.range(0, files.size() == 1 ? 1 : 3)
        .mapToObj(broker -> "localhost:" + (FIRST_BROKER_PORT + broker))
        .collect(Collectors.joining(","));
  }

  @Override
  public String registryUrl() {
    return "http://localhost:28081/apis/ccompat/v7";
  }

  /** Removes the containers and their data. */
  @Override
  public void close() {
    run(List.of("down", "--volumes", "--timeout", "5"));
  }

  private String run(List<String> arguments) {
    return succeeded(answer(arguments));
  }

  private static String succeeded(Answer answer) {
    if (answer.exitCode() != 0) {
      throw new IllegalStateException(answer.command() + ": " + answer.output());
    }
    return answer.output();
  }

  private record Answer(String command, int exitCode, String output) {}

  private Answer answer(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("compose", "-p", PROJECT, "--profile", "sql"));
    files.forEach(file -> command.addAll(List.of("-f", file)));
    command.addAll(arguments);
    return docker(command);
  }

  private Answer docker(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(arguments);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true);
      builder.environment().put("PACTLINE_IMAGE", image);
      builder.environment().put("PACTLINE_CONNECT_IMAGE", connectImage);
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(String.join(" ", command), process.waitFor(), output);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
