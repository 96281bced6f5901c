package org.junheng.landing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens .xlsx workbooks that a program locked with the password that every spreadsheet knows, as it
 * does where only changes are to be prevented; any other password is nobody's to guess.
 */
final class Encrypted {
  private static final String PACKAGE = "EncryptedPackage";

  private Encrypted() {}

  /** The workbook inside; null where the compound file holds none that is locked. */
  static byte[] opened(byte[] content, Limits limits) throws UnreadableFileException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      if (!files.getRoot().hasEntryCaseInsensitive(PACKAGE)) {
        return null;
      }
      Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
      if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        throw new UnreadableFileException("workbook_password", "", "");
      }
      try (InputStream inside = decryptor.getDataStream(files)) {
        return inside.readNBytes((int) limits.largestFile());
      }
    } catch (EncryptedDocumentException | GeneralSecurityException e) {
      throw new UnreadableFileException("workbook_password", "", "");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return null; // what it is instead, or that it is broken, is told by who reads it
    }
  }
}
