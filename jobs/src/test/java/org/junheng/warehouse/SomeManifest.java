package org.junheng.warehouse;

import java.util.List;
import java.util.Map;

/** A manifest of a release that holds nothing. */
final class SomeManifest {
  private SomeManifest() {}

  static Manifest of(String id, String madeAt, String previous) {
    return new Manifest(
        id,
        madeAt,
        previous,
        "test",
        null,
        "fingerprint",
        "definitions",
        List.of("Q2017"),
        List.of(2025),
        2025,
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        0,
        0,
        List.of(),
        List.of(),
        Map.of());
  }
}
