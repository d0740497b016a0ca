# The application in a container: `docker build -t pactline .`; see docs/operations.md.
#
# DISTRIBUTION says where the jars come from: `built` compiles them here, and `host` takes what
# `./mvnw -Dquick package` left in launcher/target.
ARG DISTRIBUTION=built

FROM eclipse-temurin:17-jdk AS built
WORKDIR /build
COPY mvnw ./
COPY .mvn .mvn
# The libraries first, in a layer that stays as long as no pom changes: modules without sources
# need the same plugins and dependencies.
COPY pom.xml ./
COPY language/pom.xml language/
COPY schemas/pom.xml schemas/
COPY connect/pom.xml connect/
COPY producers/pom.xml producers/
COPY streams/pom.xml streams/
COPY launcher/pom.xml launcher/
COPY benchmarks/pom.xml benchmarks/
COPY benchmarks/flink/pom.xml benchmarks/flink/
RUN mkdir -p schemas/src/main/avro streams/src/main/avro \
 && ./mvnw -q -Dquick -Dmdep.skip -Dmaven.antrun.skip -pl launcher -am package
COPY language/src/main language/src/main
COPY schemas/src/main schemas/src/main
COPY connect/src/main connect/src/main
COPY producers/src/main producers/src/main
COPY streams/src/main streams/src/main
COPY launcher/src/main launcher/src/main
RUN ./mvnw -q -Dquick -Dembedded-registry.skip -pl launcher -am package \
 && mv launcher/target/pactline/lib /distribution \
 && mv launcher/target/pactline/plugins/pactline-sql /plugin

FROM scratch AS host
COPY launcher/target/pactline/lib /distribution
COPY launcher/target/pactline/plugins/pactline-sql /plugin

FROM ${DISTRIBUTION} AS distribution

# Libraries change seldom, and are most of the bytes; our own jars change with each build.
# The programs of PostgreSQL are for `up --sql`, which is not for containers.
FROM eclipse-temurin:17-jre AS split
COPY --from=distribution /distribution /split/libraries
RUN mkdir /split/ours && mv /split/libraries/pactline-*.jar /split/ours/ \
 && rm -f /split/libraries/embedded-postgres-binaries-*.jar

# A worker of Kafka Connect that can write the tables: `docker build --target connect .`
FROM apache/kafka:4.3.1 AS connect
COPY --from=distribution /plugin /opt/pactline/plugins/pactline-sql
COPY ops/connect/worker.properties /opt/pactline/
CMD ["/opt/kafka/bin/connect-distributed.sh", "/opt/pactline/worker.properties"]

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /var/lib/pactline pactline \
 && install -d -o pactline -g pactline /var/lib/pactline
COPY --from=split /split/libraries /opt/pactline/lib
COPY --from=split /split/ours /opt/pactline/lib
COPY ops/image/jvm.options /opt/pactline/
USER pactline
WORKDIR /var/lib/pactline
# The local stores: each instance has its own, and rebuilds them from the cluster if they are lost.
VOLUME /var/lib/pactline
ENV PACTLINE_STATE_DIR=/var/lib/pactline
# For `stream`: healthy once it has its partitions and their stores. Other commands just end.
HEALTHCHECK --interval=5s --timeout=5s --start-period=90s --retries=5 \
    CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:8080/health/ready"]
# The JVM is process 1 and so gets the SIGTERM of `docker stop` itself.
ENTRYPOINT ["java", "@/opt/pactline/jvm.options", "dev.pactline.launcher.Pactline"]
CMD ["--help"]
