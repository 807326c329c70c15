package io.yuanhui.testing.database;

/**
 * A schema made for one test run.
 *
 * @param name the schema's name, and its user's
 * @param jdbcUrl its address for MySQL's driver
 * @param user the user with all rights in this schema, and none elsewhere
 * @param password that user's password
 */
public record Schema(String name, String jdbcUrl, String user, String password) {}
