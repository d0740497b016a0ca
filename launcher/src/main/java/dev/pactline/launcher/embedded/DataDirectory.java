package dev.pactline.launcher.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The folder of one embedded stack. It is ours as long as we hold its lock: a second copy of
 * Pactline is refused, and a temporary folder whose owner was killed is known by its free lock.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String PREFIX = "pactline-";
  private static final String LOCK = "pactline.lock";

  private final Path path;
  private final FileChannel channel;
  private final boolean temporary;

  private DataDirectory(Path path, FileChannel channel, boolean temporary) {
    this.path = path;
    this.channel = channel;
    this.temporary = temporary;
  }

  /**
   * A new folder that is removed on {@link #close}. Folders that killed copies left are removed
   * too.
   *
   * @param parent where to make it, such as the value of {@code java.io.tmpdir}
   */
  public static DataDirectory temporary(Path parent) throws IOException {
    removeAbandoned(parent);
    Path path = Files.createTempDirectory(parent, PREFIX);
    return new DataDirectory(path, lock(path), true);
  }

  /**
   * A folder that stays.
   *
   * @param path the folder; made where it is missing
   * @throws InUseException if another copy of Pactline works in it
   */
  public static DataDirectory persistent(Path path) throws IOException {
    Files.createDirectories(path);
    return new DataDirectory(path, lock(path), false);
  }

  /** The folder itself. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      delete(path);
    }
    channel.close(); // the lock goes last: whoever takes it finds nothing half removed
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new InUseException(path);
    }
    return channel;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this JVM
    }
  }

  private static void removeAbandoned(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        // A folder without a lock file may be another copy's that is just being made.
        if (Files.exists(folder.resolve(LOCK)) && Files.isWritable(folder.resolve(LOCK))) {
          removeIfAbandoned(folder);
        }
      }
    }
  }

  private static void removeIfAbandoned(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      if (locked(channel)) {
        delete(folder);
      }
    } catch (NoSuchFileException e) {
      return; // its owner, or another copy, removed it meanwhile
    }
  }

  private static void delete(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return skipMissing(failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }

          private FileVisitResult skipMissing(IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE; // a broker that stops removes files of its own
            }
            throw failure;
          }
        });
  }

  /** Another copy of Pactline works in the folder. */
  public static final class InUseException extends IOException {
    private static final long serialVersionUID = 1L;

    InUseException(Path path) {
      super(path + " is in use by another copy of Pactline");
    }
  }
}
