package org.junheng.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/** A folder on any file system that Hadoop reaches; names are relative to it, parted by slashes. */
public final class Storage implements Folder {
  private final Path root;
  private final FileSystem files;
  private final Configuration configuration;

  private Storage(Path root, FileSystem files, Configuration configuration) {
    this.root = root;
    this.files = files;
    this.configuration = configuration;
  }

  /** The folder at a path or URI. */
  public static Storage at(String location) {
    Configuration configuration = configuration();
    try {
      Path given = new Path(location);
      FileSystem files = given.getFileSystem(configuration);
      return new Storage(files.makeQualified(given), files, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(location + " cannot be reached: " + e.getMessage(), e);
    }
  }

  /** Hadoop's configuration; files on a disk are written plainly, without checksum files. */
  public static Configuration configuration() {
    return FileSystems.configuration();
  }

  /** The folder of that name within this one. */
  public Storage in(String name) {
    return new Storage(path(name), files, configuration);
  }

  /** Where the folder lies, as Spark takes it. */
  @Override
  public String location() {
    return root.toString();
  }

  /** Where a file lies, as Spark takes it. */
  public String location(String name) {
    return path(name).toString();
  }

  /** Whether the folder lies on a disk of this machine. */
  public boolean isOnDisk() {
    return root.toUri().getScheme().equals("file");
  }

  /** The folder's path on a disk of this machine. */
  public java.nio.file.Path onDisk() {
    return java.nio.file.Path.of(root.toUri().getPath());
  }

  /** Whether the folder itself is there. */
  public boolean exists() {
    return exists("");
  }

  /** Whether a file or folder of that name is there. */
  public boolean exists(String name) {
    try {
      return files.exists(path(name));
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  /** How many bytes a file has; -1 where there is none. */
  public long length(String name) {
    return status(name).map(FileStatus::getLen).orElse(-1L);
  }

  /**
   * When a file was written, by the file system's clock, in milliseconds; -1 where there is none.
   */
  public long modified(String name) {
    return status(name).map(FileStatus::getModificationTime).orElse(-1L);
  }

  private Optional<FileStatus> status(String name) {
    try {
      return Optional.of(files.getFileStatus(path(name)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  /** What lies in a folder: a file with its length in bytes, or a folder. */
  public record Entry(String name, boolean isFolder, long length) {}

  /** What lies in the folder, by name; nothing where there is no such folder. */
  public List<Entry> list() {
    try {
      List<Entry> entries = new ArrayList<>();
      for (FileStatus there : files.listStatus(root)) {
        entries.add(new Entry(there.getPath().getName(), there.isDirectory(), there.getLen()));
      }
      entries.sort(Comparator.comparing(Entry::name));
      return entries;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw failed("", e);
    }
  }

  /**
   * The names in this folder that are links to outside of a folder above, or to nothing, and what
   * is neither file nor folder, as a pipe that would be waited for; always none off the disk.
   */
  public Set<String> linksOutOf(Storage above) {
    if (!isOnDisk() || !Files.isDirectory(onDisk())) {
      return Set.of();
    }
    try {
      return DiskLinks.outOf(above.onDisk(), onDisk());
    } catch (IOException e) {
      throw failed("", e);
    }
  }

  @Override
  public List<String> names() {
    return list().stream().map(Entry::name).toList();
  }

  @Override
  public InputStream open(String name) {
    try {
      return files.open(path(name));
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  /** Makes a file; what stood there is replaced. */
  public OutputStream create(String name) {
    try {
      return files.create(path(name), true);
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  /** All of a text file. */
  public String readText(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  /** Replaces a text file in one step: readers see the text before or this one, never a part. */
  public void replaceText(String name, String text) {
    makeWhole(name, target -> write(target, text));
  }

  private void write(String name, String text) throws IOException {
    try (OutputStream out = create(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Replaces a text file as {@link #replaceText} does, so that it outlasts a power cut. */
  public void keepText(String name, String text) {
    List<java.nio.file.Path> unmade = isOnDisk() ? OntoDisk.unmade(onDisk()) : List.of();
    makeWhole(
        name,
        target -> {
          write(target, text);
          settle(List.of(target));
        });
    settle(List.of());
    unmade.forEach(folder -> OntoDisk.bring(folder.getParent(), List.of()));
  }

  /** Brings files of this folder, and the folder, onto the disk; off the disk they are safe. */
  public void settle(Collection<String> names) {
    if (isOnDisk()) {
      OntoDisk.bring(onDisk(), names);
    }
  }

  /** Brings all that lies in this folder onto the disk; off the disk it is safe. */
  public void settle() {
    if (isOnDisk()) {
      OntoDisk.bringAll(onDisk());
    }
  }

  /**
   * Takes over a file of another folder, as a second name of it where the disk has such, else as a
   * copy. Neither may be changed afterwards, only replaced.
   */
  public void takeOver(Storage from, String fromName, String name) {
    boolean areOnDisk = isOnDisk() && from.isOnDisk();
    try {
      if (areOnDisk && DiskLinks.areOne(onDisk().resolve(name), from.onDisk().resolve(fromName))) {
        return;
      }
    } catch (IOException e) {
      throw failed(name, e);
    }
    makeWhole(
        name,
        target -> {
          if (areOnDisk) {
            DiskLinks.link(from.onDisk().resolve(fromName), onDisk().resolve(target));
          } else {
            try (InputStream in = from.open(fromName)) {
              Filled.with(in, files.create(path(target), true));
            }
          }
        });
  }

  /** Brings a content here, in one step, and closes it; where reading it fails there is no file. */
  public void bring(InputStream content, String name) {
    makeWhole(
        name,
        target -> {
          try (content) {
            Filled.with(content, files.create(path(target), true));
          }
        });
  }

  /**
   * Makes a file, or replaces it, in one step: on disks and HDFS it is made under a name of its own
   * and renamed when it is whole; elsewhere a file shows when it is closed.
   */
  public void makeWhole(String name, Making making) {
    boolean canRename = renamesAtOnce();
    String target = canRename ? Halves.of(name) : name;
    boolean isNew = canRename || !exists(name);
    boolean isWhole = false;
    try {
      if (canRename) { // object stores have no folders
        files.mkdirs(root);
      }
      making.under(target);
      isWhole = true;
      if (isOnDisk()) {
        rename(target, name);
      } else if (canRename) {
        FileContext.getFileContext(root.toUri(), configuration)
            .rename(path(target), path(name), Options.Rename.OVERWRITE);
      }
    } catch (IOException e) {
      throw failed(name, e);
    } finally {
      if (!isWhole && isNew) {
        delete(target);
      }
    }
  }

  /** Gives a file or folder another name, in one step on disks and HDFS. */
  public void rename(String from, String to) {
    try {
      files.mkdirs(path(to).getParent());
      if (!files.rename(path(from), path(to))) {
        throw new IOException("the rename was refused");
      }
    } catch (IOException e) {
      throw failed(from + " -> " + to, e);
    }
  }

  /** Whether a file or folder gets another name in one step here; object stores copy it. */
  public boolean renamesAtOnce() {
    return Set.of("file", "hdfs", "viewfs").contains(root.toUri().getScheme());
  }

  /** Removes a file or a folder with all that it holds. */
  public void delete(String name) {
    try {
      files.delete(path(name), true);
    } catch (IOException e) {
      throw failed(name, e);
    }
  }

  private Path path(String name) {
    return name.isEmpty() ? root : new Path(root, new Path(null, null, name));
  }

  private UncheckedIOException failed(String name, IOException e) {
    return new UncheckedIOException(
        location() + (name.isEmpty() ? "" : "/" + name) + ": " + e.getMessage(), e);
  }
}
