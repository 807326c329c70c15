package io.yuanhui.testing.database;

/**
 * A schema made for one test run.
 *
 * @param name the schema's name, and its user's
 * @param jdbcUrl its address for MySQL's driver
 * @param user the application's user: it may read until the owner gives it more
 * @param password that user's password
 * @param owner the user with all rights in this schema, who may pass them on, and none elsewhere
 * @param ownerPassword the owner's password
 */
public record Schema(
    String name,
    String jdbcUrl,
    String user,
    String password,
    String owner,
    String ownerPassword) {}
