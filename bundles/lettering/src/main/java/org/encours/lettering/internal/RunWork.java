package org.encours.lettering.internal;

import org.encours.api.work.WorkHandler;
import org.encours.api.work.WorkResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does the runs that people ask for. */
@Component
public final class RunWork implements WorkHandler {
  static final String KIND = "lettering-run";

  private final RunExecutor executor;

  @Activate
  public RunWork(@Reference RunExecutor executor) {
    this.executor = executor;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public WorkResult run(String payload) {
    executor.execute(Long.parseLong(payload));
    return new WorkResult.Done();
  }
}
