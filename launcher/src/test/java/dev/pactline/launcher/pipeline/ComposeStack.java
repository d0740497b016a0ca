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
  private static final int FIRST_BROKER_PORT = 29_092;

  private final List<String> files;
  private final String image;

  /**
   * Nothing runs yet.
   *
   * @param files such as {@code docker-compose.yml}
   */
  ComposeStack(List<String> files) throws IOException, InterruptedException {
    this.files = files;
    this.image = ApplicationImage.built();
  }

  /** Starts services, and what they depend on. */
  void up(String... services) {
    List<String> arguments = new ArrayList<>(List.of("up", "-d", "--no-build"));
    arguments.addAll(List.of(services));
    run(arguments);
  }

  /** As {@code docker kill} does: at once, and it does not come back by itself. */
  void kill(String service) {
    run(List.of("kill", "--signal", "KILL", service));
  }

  /** Stops a service in peace, and removes its container and local stores. */
  void remove(String service) {
    run(List.of("rm", "--stop", "--force", "--volumes", service));
  }

  /** Runs a shell's command in the container of a service. */
  void exec(String service, String command) {
    run(List.of("exec", "-T", service, "sh", "-ec", command));
  }

  /** Runs a command of Pactline; what it says, whether it succeeds or not. */
  String pactline(String... command) {
    List<String> arguments = new ArrayList<>(List.of("run", "--rm", "-T", "pactline"));
    arguments.addAll(List.of(command));
    return answer(arguments).output();
  }

  /** What a container has said. */
  String log(String service) {
    return run(List.of("logs", "--no-color", service));
  }

  /** Starts one that was lost, and nothing else. */
  void again(String service) {
    run(List.of("up", "-d", "--no-build", "--no-deps", service));
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
    Answer answer = answer(arguments);
    if (answer.exitCode() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + ": " + answer.output());
    }
    return answer.output();
  }

  private record Answer(int exitCode, String output) {}

  private Answer answer(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("docker", "compose", "-p", "pactline-it"));
    files.forEach(file -> command.addAll(List.of("-f", file)));
    command.addAll(arguments);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true);
      builder.environment().put("PACTLINE_IMAGE", image);
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
