package io.yuanhui.statistics.storage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * SQL for all that is stored; a row that people edit is written as a {@link Row}.
 *
 * <p>Every statement joins the caller's transaction. Times are bound as UTC date-times, dates as
 * text (the driver spends most of a row's cost on binding dates), UUIDs as their 16 bytes.
 */
@ApplicationScoped
public class Storage {

  @Produces
  @ApplicationScoped
  Jdbi jdbi(AgroalDataSource dataSource) {
    return Jdbi.create(dataSource)
        .registerArgument(new Times())
        .registerArgument(new Dates())
        .registerArgument(new Uuids())
        .registerColumnMapper(
            Instant.class,
            (row, column, context) -> {
              LocalDateTime utc = row.getObject(column, LocalDateTime.class);
              return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
            })
        .registerColumnMapper(UUID.class, (row, column, context) -> uuid(row.getBytes(column)));
  }

  /** The 16 bytes of a UUID, as MySQL keeps it in {@code BINARY(16)}. */
  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** The UUID of 16 bytes; null stays null. */
  public static UUID uuid(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static final class Times extends AbstractArgumentFactory<Instant> {
    Times() {
      super(Types.TIMESTAMP);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      LocalDateTime utc = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
      return (position, statement, context) -> statement.setObject(position, utc);
    }
  }

  private static final class Dates extends AbstractArgumentFactory<LocalDate> {
    Dates() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, value.toString());
    }
  }

  private static final class Uuids extends AbstractArgumentFactory<UUID> {
    Uuids() {
      super(Types.BINARY);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setBytes(position, bytes(value));
    }
  }
}
