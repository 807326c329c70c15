/**
 * The only door of the suite.
 *
 * <p>{@code entrance} refuses what is no sane request, {@code access} whoever may not come in, and
 * {@code proxy} takes the rest to the service that owns the path, unchanged and as a stream. {@code
 * login} and {@code session} let staff in browsers come in without a token of their own; {@code
 * events} keeps record of it.
 */
package io.yuanhui.gateway;
