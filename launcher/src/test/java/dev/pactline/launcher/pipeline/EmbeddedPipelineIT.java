package dev.pactline.launcher.pipeline;

import java.io.IOException;
import java.nio.file.Path;

class EmbeddedPipelineIT extends PipelineContract {
  @Override
  Cluster start(Path directory) throws IOException {
    return EmbeddedCluster.start(directory);
  }
}
