package io.yuanhui.statistics.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The stored versions of validation rules. */
@ApplicationScoped
class RuleRepository implements PanacheRepositoryBase<Rule, Integer> {

  /** Locks a rule until the transaction ends: its versions come one after the other. */
  void lock(String code) {
    getEntityManager()
        .createNativeQuery(
            "SELECT id FROM validation_rule WHERE code = :code FOR UPDATE", Integer.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** Newest first. */
  List<Rule> versions(String code) {
    return list("code = ?1 order by number desc", code);
  }

  /** The newest version of each rule after a code, in the order of codes. */
  List<Rule> newest(String form, Integer indicatorId, String afterCode, int most) {
    return find(
            "from Rule r where r.number = (select max(n.number) from Rule n where n.code = r.code)"
                + " and (:form is null or r.form = :form)"
                + " and (:indicator is null or r.indicatorId = :indicator)"
                + " and (:after is null or r.code > :after) order by r.code",
            Parameters.with("form", form).and("indicator", indicatorId).and("after", afterCode))
        .page(0, most)
        .list();
  }

  /** Every version of the rules about a form, or about some indicators, in the order of codes. */
  List<Rule> about(String form, Set<Integer> indicatorIds) {
    Collection<Integer> ids = indicatorIds.isEmpty() ? List.of(-1) : indicatorIds;
    return list("form = ?1 or indicatorId in ?2 order by code, number", form, ids);
  }
}
