package dev.pactline.schemas.registry;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * How to reach a registry. Property names are those of Confluent's clients, with or without the
 * prefix {@code schema.registry.}; what they call a password is never printed.
 *
 * @param urls where it answers, without credentials; each is tried before giving up
 * @param credentials {@code user:password}, if the registry wants them
 * @param tls what to trust and to present, if the settings say so; else what Java trusts
 * @param connectTimeout for a connection
 * @param requestTimeout for one request, from its first byte to the last of the answer
 * @param retries how often all the urls are tried again, 0 or more
 * @param backoff before the first retry; doubles with each
 * @param maxBackoff the most it grows to
 * @param cachedSchemas how many schemas are remembered by their id
 * @param missingTtl for how long an id is remembered as unknown
 */
public record RegistrySettings(
    List<URI> urls,
    Optional<Password> credentials,
    Optional<SSLContext> tls,
    Duration connectTimeout,
    Duration requestTimeout,
    int retries,
    Duration backoff,
    Duration maxBackoff,
    int cachedSchemas,
    Duration missingTtl) {

  /** Addresses of the registry, separated by commas, such as {@code http://localhost:8081}. */
  public static final String URL = "schema.registry.url";

  /** Where credentials are found: {@code URL} or {@code USER_INFO}. */
  public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";

  /** The credentials as {@code user:password}, for {@code USER_INFO}. */
  public static final String USER_INFO = "basic.auth.user.info";

  /** Milliseconds for a connection; 5000 unless set. */
  public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";

  /** Milliseconds for one request and its answer; 10000 unless set. */
  public static final String REQUEST_TIMEOUT = "http.read.timeout.ms";

  /** How often all the addresses are tried again; 10 unless set. */
  public static final String RETRIES = "max.retries";

  /** Milliseconds before the first retry, doubled with each; 200 unless set. */
  public static final String BACKOFF = "retries.wait.ms";

  /** The most milliseconds between two retries; 2000 unless set. */
  public static final String MAX_BACKOFF = "retries.max.wait.ms";

  /** How many schemas are remembered by their id; 1000 unless set. */
  public static final String CACHED_SCHEMAS = "pactline.cached.schemas";

  /** Seconds for which an id is remembered as unknown; 10 unless set. */
  public static final String MISSING_TTL = "missing.id.cache.ttl.sec";

  private static final String PREFIX = "schema.registry.";
  private static final String BEARER = "bearer.auth.credentials.source";

  private static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(URL, ConfigDef.Type.LIST, Importance.HIGH, "Addresses of the registry.")
          .define(
              CREDENTIALS_SOURCE, ConfigDef.Type.STRING, null, Importance.MEDIUM, "Or USER_INFO.")
          .define(USER_INFO, ConfigDef.Type.PASSWORD, null, Importance.MEDIUM, "As user:password.")
          .define(CONNECT_TIMEOUT, ConfigDef.Type.INT, 5_000, Range.atLeast(1), Importance.LOW, "")
          .define(REQUEST_TIMEOUT, ConfigDef.Type.INT, 10_000, Range.atLeast(1), Importance.LOW, "")
          .define(RETRIES, ConfigDef.Type.INT, 10, Range.between(0, 1000), Importance.LOW, "")
          .define(BACKOFF, ConfigDef.Type.INT, 200, Range.atLeast(0), Importance.LOW, "")
          .define(MAX_BACKOFF, ConfigDef.Type.INT, 2_000, Range.atLeast(0), Importance.LOW, "")
          .define(
              CACHED_SCHEMAS,
              ConfigDef.Type.INT,
              1000,
              Range.between(1, 100_000),
              Importance.LOW,
              "")
          .define(MISSING_TTL, ConfigDef.Type.INT, 10, Range.atLeast(0), Importance.LOW, "")
          .define(BEARER, ConfigDef.Type.STRING, null, Importance.LOW, "");

  public RegistrySettings {
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new ConfigException(URL, urls, "at least one address is needed");
    }
  }

  /**
   * Reads the settings of a client; properties of other things are left alone.
   *
   * @param properties such as {@code schema.registry.url=http://localhost:8081}
   * @throws ConfigException naming the property that is missing, wrong or not supported
   */
  public static RegistrySettings from(Map<String, ?> properties) {
    AbstractConfig config = new AbstractConfig(DEFINITION, withoutPrefix(properties), false);
    if (config.getString(BEARER) != null) {
      throw new ConfigException(
          BEARER, config.getString(BEARER), "only basic authentication is supported");
    }
    List<URI> addresses = config.getList(URL).stream().map(RegistrySettings::address).toList();
    return new RegistrySettings(
        addresses.stream().map(RegistrySettings::withoutCredentials).toList(),
        credentials(config, addresses),
        tls(properties),
        Duration.ofMillis(config.getInt(CONNECT_TIMEOUT)),
        Duration.ofMillis(config.getInt(REQUEST_TIMEOUT)),
        config.getInt(RETRIES),
        Duration.ofMillis(config.getInt(BACKOFF)),
        Duration.ofMillis(config.getInt(MAX_BACKOFF)),
        config.getInt(CACHED_SCHEMAS),
        Duration.ofSeconds(config.getInt(MISSING_TTL)));
  }

  private static Map<String, Object> withoutPrefix(Map<String, ?> properties) {
    Map<String, Object> plain = new HashMap<>();
    for (String name : DEFINITION.names()) {
      Object value = properties.get(PREFIX + name);
      if (value == null) {
        value = properties.get(name);
      }
      if (value != null) {
        plain.put(name, value);
      }
    }
    return plain;
  }

  private static URI address(String text) {
    URI address;
    try {
      address = URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw new ConfigException(URL + " holds something that is no address"); // may hold a secret
    }
    if (address.getHost() == null || !String.valueOf(address.getScheme()).startsWith("http")) {
      throw new ConfigException(
          URL + " must hold addresses that start with http:// or https:// and a host");
    }
    return address;
  }

  private static URI withoutCredentials(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return URI.create(address.getScheme() + "://" + address.getHost() + port + trimmed);
  }

  private static Optional<Password> credentials(AbstractConfig config, List<URI> addresses) {
    Password userInfo = config.getPassword(USER_INFO);
    String source = config.getString(CREDENTIALS_SOURCE);
    if (source == null) {
      source = userInfo == null ? "URL" : "USER_INFO";
    }
    return switch (source) {
      case "URL" ->
          addresses.stream()
              .map(URI::getUserInfo)
              .filter(info -> info != null && !info.isEmpty())
              .findFirst()
              .map(Password::new);
      case "USER_INFO" -> Optional.of(required(userInfo));
      default -> throw new ConfigException(CREDENTIALS_SOURCE, source, "use URL or USER_INFO");
    };
  }

  private static Password required(Password userInfo) {
    if (userInfo == null || userInfo.value().isBlank()) {
      throw new ConfigException(
          USER_INFO + " is missing, though " + CREDENTIALS_SOURCE + " is USER_INFO");
    }
    return userInfo;
  }

  /**
   * Kafka's own reading of {@code ssl.*}, so that key stores of every kind work as they do there.
   */
  private static Optional<SSLContext> tls(Map<String, ?> properties) {
    Map<String, Object> given = new HashMap<>();
    properties.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX + "ssl.")) {
            given.put(name.substring(PREFIX.length()), value);
          }
        });
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if ("".equals(given.get("ssl.endpoint.identification.algorithm"))) {
      throw new ConfigException(
          PREFIX + "ssl.endpoint.identification.algorithm", "", "host names are always checked");
    }
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(new ConfigDef().withClientSslSupport().parse(given));
      return Optional.of(factory.sslContext());
    }
  }
}
