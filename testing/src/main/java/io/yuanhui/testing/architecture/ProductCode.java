package io.yuanhui.testing.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** Imports what is delivered: neither a module's tests nor this module. */
public final class ProductCode implements ImportOption {

  private static final Pattern SHARED_TEST_CODE = Pattern.compile(".*/io/yuanhui/testing/.*");
  private static final ImportOption NO_TESTS = Predefined.DO_NOT_INCLUDE_TESTS;

  @Override
  public boolean includes(Location location) {
    return NO_TESTS.includes(location) && !location.matches(SHARED_TEST_CODE);
  }
}
