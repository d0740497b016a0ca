package dev.pactline.benchmarks.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** The results of a run, with the machine and versions they were measured on. */
record Report(Path file) {

  /**
   * Writes the file, and its summary to standard output.
   *
   * @param settings of the run
   * @param summary what to look at first
   * @param results single measurements
   */
  void write(String name, Map<String, ?> settings, Object summary, Object results)
      throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("benchmark", name);
    all.put("at", Instant.now().toString());
    all.put("machine", machine());
    all.put("settings", settings);
    all.put("summary", summary);
    all.put("results", results);
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.createDirectories(file.toAbsolutePath().getParent());
    json.writeValue(file.toFile(), all);
    System.out.println(json.writeValueAsString(summary));
  }

  private static Map<String, Object> machine() throws IOException {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("processor", line("/proc/cpuinfo", "model name"));
    machine.put("memory", line("/proc/meminfo", "MemTotal"));
    machine.put("system", System.getProperty("os.name") + ' ' + System.getProperty("os.version"));
    machine.put("java", System.getProperty("java.vm.name") + ' ' + Runtime.version());
    machine.put("kafka", AppInfoParser.getVersion());
    return machine;
  }

  private static String line(String file, String start) throws IOException {
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      return "unknown";
    }
    List<String> lines = Files.readAllLines(path);
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
