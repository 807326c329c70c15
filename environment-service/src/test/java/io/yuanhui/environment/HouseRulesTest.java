package io.yuanhui.environment;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.yuanhui.testing.architecture.HouseRules;
import io.yuanhui.testing.architecture.ProductCode;

@AnalyzeClasses(packages = "io.yuanhui", importOptions = ProductCode.class)
class HouseRulesTest {

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
