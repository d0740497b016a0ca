package dev.pactline.launcher.pipeline;

import java.nio.file.Path;

class ContainerPipelineIT extends PipelineContract {
  @Override
  Cluster start(Path directory) {
    return ContainerCluster.start();
  }
}
