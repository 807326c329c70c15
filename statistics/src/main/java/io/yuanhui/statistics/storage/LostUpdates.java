package io.yuanhui.statistics.storage;

import io.yuanhui.commons.web.Preconditions;
import io.yuanhui.commons.web.ProblemMappers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who saves at the same moment as somebody else, and comes second, is told so: a 412. */
@ApplicationScoped
public class LostUpdates {

  private final ProblemMappers problems;

  LostUpdates(ProblemMappers problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  public Response stale(OptimisticLockException second) {
    return problems.problem(Preconditions.stale());
  }
}
