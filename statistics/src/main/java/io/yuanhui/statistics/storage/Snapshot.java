package io.yuanhui.statistics.storage;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reading of several statements that all see the figures of one moment: what is published between
 * two of them is seen by none.
 *
 * <p>The other transactions of a service read what is committed, statement by statement, which is
 * right for those who write and would show an analysis half of a release.
 */
@InterceptorBinding
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Snapshot {}
