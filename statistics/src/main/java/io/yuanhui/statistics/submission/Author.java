package io.yuanhui.statistics.submission;

import io.yuanhui.commons.audit.Origin;
import io.yuanhui.commons.staff.StaffMember;

/**
 * Who reports figures, and from where: known of a file's sender when the file's turn comes.
 *
 * @param origin what audit events tell of it
 */
public record Author(StaffMember member, Origin origin) {}
