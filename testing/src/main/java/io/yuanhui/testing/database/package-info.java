/** Real database servers for tests: MariaDB 11.4 and MySQL 8.0, without Docker or installation. */
package io.yuanhui.testing.database;
