package org.junheng.sample;

import org.junheng.definition.Stage;

/** One class. */
record SchoolClass(Stage stage, int grade, int number, int pupils) {}
