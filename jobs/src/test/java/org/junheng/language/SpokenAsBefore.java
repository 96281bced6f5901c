package org.junheng.language;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** After each test the language is spoken that was spoken before it. */
public final class SpokenAsBefore implements BeforeEachCallback, AfterEachCallback {
  private static final Namespace OWN = Namespace.create(SpokenAsBefore.class);

  @Override
  public void beforeEach(ExtensionContext test) {
    test.getStore(OWN).put("spoken", Language.spoken());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Language.speak(test.getStore(OWN).get("spoken", Language.class));
  }
}
