package io.yuanhui.commons.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code POST} that honours {@code Idempotency-Key}: the same key and request within 24 hours
 * takes effect once and gets the first answer again.
 *
 * <p>The key is written in the transaction of the change itself: after a crash there are both or
 * neither.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
