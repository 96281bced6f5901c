package org.junheng.warehouse;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.junheng.storage.Storage;

/** Files of a folder as Parquet takes them: a disk's without Hadoop, which is slower to begin. */
final class ParquetFiles {
  static final ParquetConfiguration CONFIGURATION = new PlainParquetConfiguration();

  private ParquetFiles() {}

  static OutputFile output(Storage folder, String name) throws IOException {
    return folder.isOnDisk()
        ? new LocalOutputFile(folder.onDisk().resolve(name))
        : HadoopOutputFile.fromPath(new Path(folder.location(name)), Storage.configuration());
  }

  static InputFile input(Storage folder, String name) throws IOException {
    return folder.isOnDisk()
        ? new LocalInputFile(folder.onDisk().resolve(name))
        : HadoopInputFile.fromPath(new Path(folder.location(name)), Storage.configuration());
  }
}
