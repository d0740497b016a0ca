package dev.pactline.streams.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * What other instances of the same application ask of this one. It tells only what it holds itself,
 * so that no question goes round in circles. Not for others: it changes with any release.
 */
final class PartsRoutes {
  /** What the paths begin with. */
  static final String PATH = "/internal/";

  private static final int MISDIRECTED = 421;

  private final String application;
  private final Parts parts;

  PartsRoutes(String application, Parts parts) {
    this.application = application;
    this.parts = parts;
  }

  void add(RoutesConfig routes) {
    routes.get(PATH + "version", this::version);
    routes.get(PATH + "agreements", this::agreements);
    routes.get(PATH + "agreement", this::agreement);
  }

  private void version(Context ctx) {
    refuseStrangers(ctx);
    ctx.contentType("text/plain").result(Waiting.join(parts.version(partitions(ctx))));
  }

  private void agreements(Context ctx) {
    refuseStrangers(ctx);
    avro(ctx, AgreementFile.write(Waiting.join(parts.agreements(partitions(ctx)))));
  }

  private void agreement(Context ctx) {
    refuseStrangers(ctx);
    String id = Optional.ofNullable(ctx.queryParam("id")).orElseThrow(() -> wrong("id"));
    CompletableFuture<Optional<dev.pactline.schemas.Agreement>> found =
        parts.agreement(number(ctx.queryParam("partition"), "partition"), id);
    avro(ctx, AgreementFile.write(Waiting.join(found).map(List::of).orElseGet(List::of)));
  }

  private static void avro(Context ctx, byte[] file) {
    ctx.contentType("application/vnd.apache.avro").result(file);
  }

  private void refuseStrangers(Context ctx) {
    if (!application.equals(ctx.queryParam("application"))) {
      throw new Problem(
              MISDIRECTED,
              "Misdirected",
              "This is an instance of the application " + application + ".",
              "application")
          .refused();
    }
  }

  private static Set<Integer> partitions(Context ctx) {
    String list = Optional.ofNullable(ctx.queryParam("partitions")).orElse("");
    return Arrays.stream(list.split(",", -1))
        .map(text -> number(text, "partitions"))
        .collect(Collectors.toSet());
  }

  private static int number(String text, String parameter) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) { // also of null
      throw wrong(parameter);
    }
  }

  private static Problem.RefusedException wrong(String parameter) {
    return Problem.parameter(parameter, "Only instances of Pactline ask here.").refused();
  }
}
