package org.junheng.sample;

/** A room for one subject; its area in dm². */
record Room(Kind kind, long area) {

  /** What the room is for. */
  enum Kind {
    MUSIC("音乐"),
    ART("美术");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As the form writes it. */
    String label() {
      return label;
    }
  }
}
