package io.yuanhui.testing.service;

import io.quarkus.test.common.WithTestResource;
import io.yuanhui.testing.database.DatabaseResource;
import io.yuanhui.testing.token.TokenResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a {@code @QuarkusTest} of a whole service needs around it: a real database, and tokens that
 * the service takes.
 *
 * <p>One annotation for all, so that their resources are the same and the service starts once. It
 * cannot include {@code @QuarkusTest}: Quarkus looks for that on the test class itself.
 */
@WithTestResource(TokenResource.class)
@WithTestResource(DatabaseResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithDatabaseAndTokens {}
