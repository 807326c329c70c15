/**
 * The database: MariaDB of our own, or a server given from outside; one schema and user per
 * service.
 */
package io.yuanhui.launcher.database;
