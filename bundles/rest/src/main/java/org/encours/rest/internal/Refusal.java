package org.encours.rest.internal;

import java.util.Map;
import org.encours.api.Words;

/** Ends a resource method with a {@link Problem} as its answer. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.detail().en(), null, false, false);
    this.problem = problem;
  }

  /** The request is malformed in that parameter or member. */
  static Refusal badParameter(String name, String fr, String en) {
    return new Refusal(new Problem(400, new Words(fr, en), Map.of("parameter", name)));
  }

  /** The request is malformed. */
  static Refusal bad(String fr, String en) {
    return new Refusal(Problem.of(400, new Words(fr, en)));
  }

  /** There is no such thing. */
  static Refusal notFound(String fr, String en) {
    return new Refusal(Problem.of(404, new Words(fr, en)));
  }

  Problem problem() {
    return problem == null ? Problem.of(500) : problem;
  }
}
