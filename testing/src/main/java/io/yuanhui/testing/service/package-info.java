/**
 * What must hold in every service alike: cases that a service's tests inherit.
 *
 * <p>All of them speak to the running service over HTTP only. They share one start of it, and so
 * leave alone what others rely on: only {@code SeedFiguresCases} publishes anything.
 */
package io.yuanhui.testing.service;
