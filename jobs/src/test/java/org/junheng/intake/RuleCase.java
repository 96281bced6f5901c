package org.junheng.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A rule or check with a submission that passes it, one that fails it and one that does so more.
 */
final class RuleCase {
  private final String id;
  private final String message;
  private String file;
  private String header;
  private UnaryOperator<Submitted> beside = submitted -> submitted;
  private UnaryOperator<Submitted> passing;
  private UnaryOperator<Submitted> failing;
  private UnaryOperator<Submitted> failingMore;
  private List<String> places;
  private List<String> morePlaces;

  private RuleCase(String id, String message) {
    this.id = id;
    this.message = message;
  }

  /** A rule; {@code message} is what the failing case says. */
  static RuleCase rule(String id, String message) {
    return new RuleCase(id, message);
  }

  /** A check, which says its own text. */
  static RuleCase check(String id) {
    return new RuleCase(id, Submitted.DEFINITIONS.checks().get(id).text());
  }

  /** The file that the rows given next stand in, under a header. */
  RuleCase in(String name, String headerLine) {
    file = name;
    header = headerLine + "\n";
    return this;
  }

  /** A file that stands beside in every case. */
  RuleCase beside(String name, String text) {
    UnaryOperator<Submitted> before = beside;
    beside = submitted -> before.apply(submitted).with(name, text);
    return this;
  }

  RuleCase passes(String rows) {
    return passes(submitted -> submitted.with(file, header + rows));
  }

  RuleCase fails(String rows, String place) {
    return fails(submitted -> submitted.with(file, header + rows), place);
  }

  RuleCase failsMore(String rows, String... at) {
    return failsMore(submitted -> submitted.with(file, header + rows), at);
  }

  RuleCase passes(UnaryOperator<Submitted> submission) {
    passing = submission;
    return this;
  }

  RuleCase fails(UnaryOperator<Submitted> submission, String place) {
    failing = submission;
    places = List.of(place);
    return this;
  }

  RuleCase failsMore(UnaryOperator<Submitted> submission, String... at) {
    failingMore = submission;
    morePlaces = List.of(at);
    return this;
  }

  /** Whether there is a submission for each of the three. */
  boolean isWhole() {
    return passing != null && failing != null && failingMore != null;
  }

  String id() {
    return id;
  }

  String message() {
    return message;
  }

  List<String> places() {
    return places;
  }

  List<String> morePlaces() {
    return morePlaces;
  }

  Intake takePassing() {
    return take(passing);
  }

  Intake takeFailing() {
    return take(failing);
  }

  Intake takeFailingMore() {
    return take(failingMore);
  }

  private Intake take(UnaryOperator<Submitted> submission) {
    return submission.apply(beside.apply(Submitted.schools())).take();
  }

  /** The places that the rule names, as {@link Submitted#place} has them. */
  List<String> placesIn(Intake intake) {
    List<String> found = new ArrayList<>();
    for (Held held : intake.held()) {
      if (held.rule().equals(id)) {
        found.add(Submitted.place(held));
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return id;
  }
}
