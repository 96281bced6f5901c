package org.junheng.definition;

import java.io.Serializable;

/** A value for the primary and one for the junior stage. */
public record ByStage<T extends Serializable>(T primary, T junior) implements Serializable {
  public ByStage {
    Required.key("primary", primary);
    Required.key("junior", junior);
  }

  /** The value of a stage. */
  public T of(Stage stage) {
    return stage == Stage.PRIMARY ? primary : junior;
  }
}
