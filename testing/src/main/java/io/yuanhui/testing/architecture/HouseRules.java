package io.yuanhui.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house, each of which has been seen to fire.
 *
 * <p>A module takes all of them with
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "io.yuanhui", importOptions = ProductCode.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 */
public final class HouseRules {

  /** Where time, output and injection are the application's; launcher and bench are programs. */
  private static final String[] APPLICATIONS = {
    "io.yuanhui.commons..",
    "io.yuanhui.statistics..",
    "io.yuanhui.economy..",
    "io.yuanhui.livelihood..",
    "io.yuanhui.environment..",
    "io.yuanhui.poverty..",
    "io.yuanhui.gateway.."
  };

  private static final DescribedPredicate<JavaMethod> ENDPOINTS =
      describe("answer HTTP", method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));

  /** Service to statistics to commons, and no service to another. */
  @ArchTest
  public static final ArchRule DEPENDENCIES_RUN_ONE_WAY =
      classes()
          .that()
          .resideInAnyPackage(APPLICATIONS)
          .should(new DependOneWay())
          .because("a service is deployed, scaled and broken alone")
          .allowEmptyShould(true);

  /** Requests and responses are records; tables may change without the API. */
  @ArchTest
  public static final ArchRule RESOURCES_SPEAK_IN_RECORDS =
      methods()
          .that(ENDPOINTS)
          .or(describe("are open in a resource", SpeakInRecords::isOpenInResource))
          .should(new SpeakInRecords())
          .allowEmptyShould(true);

  /** On the method, where a reader of the method sees it. */
  @ArchTest
  public static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL_THEM =
      methods()
          .that(ENDPOINTS)
          .should()
          .beAnnotatedWith("io.quarkus.security.PermissionsAllowed")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.security.PermitAll")
          .orShould()
          .beAnnotatedWith("io.quarkus.security.Authenticated")
          .because("an endpoint that nobody thought about is open")
          .allowEmptyShould(true);

  /** A department's system repeats a request whose answer was lost. */
  @ArchTest
  public static final ArchRule POSTS_TAKE_EFFECT_ONCE =
      methods()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.POST")
          .should()
          .beAnnotatedWith("io.yuanhui.commons.idempotency.Idempotent")
          .orShould(new KeyTheirRequests())
          .because("a repeated Idempotency-Key must not do it again")
          .allowEmptyShould(true);

  /** Such names say nothing of what the class is. */
  @ArchTest
  public static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base)")
          .allowEmptyShould(true);

  /** {@code java.time} only. */
  @ArchTest
  public static final ArchRule NO_OLD_DATES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Date")
          .allowEmptyShould(true);

  /** Logs carry the request's number and are JSON; what is printed does and is not. */
  @ArchTest
  public static final ArchRule NOTHING_IS_PRINTED =
      noClasses()
          .that()
          .resideInAnyPackage(APPLICATIONS)
          .should(ACCESS_STANDARD_STREAMS)
          .allowEmptyShould(true);

  /** Injection goes through constructors, so that a class can be made without a container. */
  @ArchTest
  public static final ArchRule NO_INJECTED_FIELDS =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
          .allowEmptyShould(true);

  /** The time comes from the injected {@link java.time.Clock}, which a test can set. */
  @ArchTest
  public static final ArchRule THE_CLOCK_IS_INJECTED =
      classes()
          .that()
          .resideInAnyPackage(APPLICATIONS)
          .and()
          .doNotHaveFullyQualifiedName("io.yuanhui.commons.time.Clocks")
          .should(new AskTheInjectedClock())
          .allowEmptyShould(true);

  private HouseRules() {}
}
