package dev.pactline.launcher.pipeline;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Engine.class)
class ContainerPipelineIT extends PipelineContract {
  @Override
  Cluster start(Path directory) {
    return ContainerCluster.start();
  }
}
