package io.yuanhui.statistics.trial;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.database.DatabaseResource;
import io.yuanhui.testing.token.TokenResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test of the running trial service over a real database; it runs once on MariaDB and, unless it
 * is tagged {@code one-database}, once on MySQL: what has no SQL that others have not. All such
 * tests share one start, so each works in a {@link Corner} of its own.
 */
@QuarkusTest
@Tag("database")
@WithTestResource(DatabaseResource.class)
@WithTestResource(TokenResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TrialTest {}
