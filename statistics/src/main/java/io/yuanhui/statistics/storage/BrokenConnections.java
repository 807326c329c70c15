package io.yuanhui.statistics.storage;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.MySQLExceptionSorter;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells the pool which errors mean that a connection is broken. Quarkus knows that of the databases
 * it has extensions for; ours is of kind "other" to it.
 */
@ApplicationScoped
@Unremovable
@JdbcDriver("other")
class BrokenConnections implements AgroalConnectionConfigurer {

  @Override
  public void setExceptionSorter(
      String databaseKind, AgroalDataSourceConfigurationSupplier configuration) {
    configuration.connectionPoolConfiguration().exceptionSorter(new MySQLExceptionSorter());
  }
}
