package io.yuanhui.statistics.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The stored catalogue. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, Integer> {

  Optional<Indicator> findByCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** Whether anybody has reported a figure of it, published or not. */
  boolean isReported(Indicator indicator) {
    return (Long)
            getEntityManager()
                .createNativeQuery(
                    "SELECT EXISTS (SELECT 1 FROM series WHERE indicator_id = :id)"
                        + " OR EXISTS (SELECT 1 FROM submission_cell WHERE indicator_id = :id)",
                    Long.class)
                .setParameter("id", indicator.id)
                .getSingleResult()
        != 0;
  }

  /** Those after a code, in the order of codes; each condition holds where it is not null. */
  List<Indicator> search(String text, String department, String afterCode, int most) {
    String pattern =
        text == null ? null : "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return find(
            "(:text is null or code like :text or name like :text or lower(nameEn) like lower(:text))"
                + " and (:department is null or department = :department)"
                + " and (:after is null or code > :after) order by code",
            Parameters.with("text", pattern).and("department", department).and("after", afterCode))
        .page(0, most)
        .list();
  }
}
