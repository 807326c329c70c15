package io.yuanhui.gateway;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.yuanhui.testing.architecture.HouseRules;
import io.yuanhui.testing.architecture.ProductCode;

@AnalyzeClasses(packages = "io.yuanhui.gateway", importOptions = ProductCode.class)
class ArchitectureTest {

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
