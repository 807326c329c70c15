package io.yuanhui.statistics.form;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The stored versions of forms. */
@ApplicationScoped
class FormRepository implements PanacheRepositoryBase<FormVersion, Integer> {

  /** Locks a form until the transaction ends: fillings and changes come one after the other. */
  boolean lock(String code) {
    return !getEntityManager()
        .createNativeQuery("SELECT code FROM form WHERE code = :code FOR UPDATE", String.class)
        .setParameter("code", code)
        .getResultList()
        .isEmpty();
  }

  boolean exists(String code) {
    return getEntityManager().find(Form.class, code) != null;
  }

  Optional<FormVersion> find(String code, int number) {
    return find("form.code = ?1 and number = ?2", code, number).firstResultOptional();
  }

  /** Newest first. */
  List<FormVersion> versions(String code) {
    return list(
        "from FormVersion v join fetch v.form f where f.code = ?1 order by v.number desc", code);
  }

  /** Every version of every form, or of those that a department fills or reviews. */
  List<FormVersion> all(String department) {
    return list(
        "from FormVersion v join fetch v.form f"
            + " where ?1 is null or f.department = ?1 or v.reviewDepartment = ?1",
        department);
  }

  /** The newest version of each form after a code, in the order of codes. */
  List<FormVersion> newest(String department, String afterCode, int most) {
    return find(
            "from FormVersion v join fetch v.form f"
                + " where v.number = (select max(w.number) from FormVersion w where w.form = f)"
                + " and (:department is null or f.department = :department)"
                + " and (:after is null or f.code > :after) order by f.code",
            Parameters.with("department", department).and("after", afterCode))
        .page(0, most)
        .list();
  }

  /** Whether any submission was filled by it. */
  boolean isUsed(FormVersion version) {
    return (Long)
            getEntityManager()
                .createNativeQuery(
                    "SELECT EXISTS (SELECT 1 FROM submission"
                        + " WHERE form_code = :code AND form_version = :number)",
                    Long.class)
                .setParameter("code", version.code())
                .setParameter("number", version.number)
                .getSingleResult()
        != 0;
  }

  /** The latest period of a form that was begun; codes of one frequency sort as their periods. */
  Optional<String> latestFilled(String code) {
    return Optional.ofNullable(
        (String)
            getEntityManager()
                .createNativeQuery(
                    "SELECT MAX(period) FROM submission WHERE form_code = :code", String.class)
                .setParameter("code", code)
                .getSingleResult());
  }
}
