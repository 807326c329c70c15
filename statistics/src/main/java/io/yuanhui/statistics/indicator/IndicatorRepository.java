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
