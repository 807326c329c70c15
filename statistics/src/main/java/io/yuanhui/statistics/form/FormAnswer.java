package io.yuanhui.statistics.form;

import io.yuanhui.commons.web.Preconditions;
import jakarta.ws.rs.core.Response;

/** One version of a form as an answer, with the tag by which it can be changed. */
final class FormAnswer {

  private FormAnswer() {}

  static Response of(Forms forms, FormVersion version) {
    return Response.ok(forms.whole(version)).tag(Preconditions.tag(version.version)).build();
  }
}
