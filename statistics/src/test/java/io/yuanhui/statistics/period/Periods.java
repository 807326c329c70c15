package io.yuanhui.statistics.period;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Periods of every frequency whose codes can be read, for the properties of all packages. */
public final class Periods implements ArbitraryProvider {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 8);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 20);

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return targetType.isOfType(Period.class);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypes) {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(FIRST.toEpochDay(), LAST.toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Set.of(Combinators.combine(Arbitraries.of(Frequency.class), days).as(Period::of));
  }
}
