package io.yuanhui.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuanhui.k8s.reach.Reachability;
import io.yuanhui.k8s.reach.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule is broken once, in the manifests of production, and says so. */
class BrokenManifestsTest {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String DEPLOYMENT = "Deployment economy-service";

  /** Where, a value to be put there (none takes it away), and the only fault that it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deployment economy-service | pod/securityContext/runAsNonRoot | false | may run as root",
        "Deployment economy-service | pod/securityContext/runAsUser | 0 | has no user of its own",
        "Deployment economy-service | pod/securityContext/seccompProfile | | has no seccomp profile",
        "Deployment economy-service | container/securityContext/allowPrivilegeEscalation | | may gain privileges",
        "Deployment economy-service | container/securityContext/privileged | true | is privileged",
        "Deployment economy-service | container/securityContext/runAsUser | 0 | a container overrides its pod's user",
        "Deployment economy-service | container/securityContext/capabilities | {add: [NET_ADMIN], drop: [ALL]} | keeps capabilities",
        "Job gateway-migration-0.1.0 | container/securityContext/capabilities | | keeps capabilities",
        "Deployment economy-service | container/securityContext/readOnlyRootFilesystem | | may write to its root file system",
        "Deployment economy-service | pod/hostNetwork | true | shares the node's namespaces",
        "Deployment economy-service | pod/volumes | [{name: tmp, hostPath: {path: /}}] | mounts a volume of a kind that the profile forbids",
        "Deployment economy-service | container/startupProbe | | startup is not /q/health/started",
        "Deployment economy-service | container/readinessProbe/httpGet/path | /q/health/live | readiness is not /q/health/ready",
        "Deployment economy-service | container/readinessProbe/timeoutSeconds | 1 | readiness gives up before the service does",
        "Deployment economy-service | container/livenessProbe/httpGet/path | /q/health | liveness is not /q/health/live",
        "Deployment economy-service | container/resources | | has no requests or no limits",
        "Job gateway-migration-0.1.0 | container/resources/limits/memory | | has no request or no limit of memory",
        "Deployment economy-service | container/resources/requests/memory | 1Gi | asks for more memory than it may use",
        "Deployment economy-service | container/image | yuanhui/economy-service:latest | image yuanhui/economy-service:latest is no release's",
        "Deployment economy-service | container/image | registry:5000/economy-service | image registry:5000/economy-service is no release's",
        "Deployment economy-service | container/env | [{name: DB_PASSWORD, value: abc}] | DB_PASSWORD is a secret",
        "Deployment economy-service | container/env | [{name: DB_URL, value: 'jdbc:mysql://db/x?password=abc'}] | DB_URL is a secret",
        "Deployment economy-service | container/env | [{name: DB_OWNER_PASSWORD, valueFrom: {secretKeyRef: {name: economy-owner, key: DB_OWNER_PASSWORD}}}] | knows the schema's owner by DB_OWNER_PASSWORD",
        "Deployment economy-service | pod/automountServiceAccountToken | | mounts a token",
        "CronJob backup | job/spec/automountServiceAccountToken | | mounts a token",
        "CronJob backup | job/spec/securityContext/runAsUser | 0 | has no user of its own",
        "CronJob archive-binlogs | job/spec/containers/0/resources | | has no requests or no limits",
        "CronJob archive-binlogs | job/spec/containers/0/env | [{name: DB_PASSWORD, value: abc}] | DB_PASSWORD is a secret",
        "CronJob restore | job/spec/containers/0/image | yuanhui/backup | image yuanhui/backup is no release's",
        "Job gateway-migration-0.1.0 | pod/enableServiceLinks | | gets variables of services",
        "Deployment economy-service | pod/topologySpreadConstraints | | is not spread over nodes and zones",
        "Deployment economy-service | spec/strategy/rollingUpdate/maxUnavailable | 1 | goes before its successor is ready",
        "Deployment economy-service | container/lifecycle | | ends while requests still come",
        "Deployment economy-service | pod/terminationGracePeriodSeconds | 45 | is killed before 55 s have passed",
      })
  void a_workload_against_a_rule_is_named(String workload, String where, String value, String fault)
      throws Exception {
    List<JsonNode> documents = production();
    ObjectNode broken = find(workload, documents);
    String path =
        where
            .replaceFirst("^pod/", "spec/template/spec/")
            .replaceFirst("^job/", "spec/jobTemplate/spec/template/")
            .replaceFirst("^container/", "spec/template/spec/containers/0/");

    put(broken, path, value);

    assertEquals(List.of(workload + ": " + fault), faults(documents));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: yuanhui}} | Secret s: is written down",
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {SESSION_KEY: x}} | ConfigMap c: SESSION_KEY is a secret",
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {URL: 'https://me:word@host/'}} | ConfigMap c: URL is a secret",
        "{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}} | ServiceAccount a: mounts a token",
      })
  void so_is_another_manifest(String manifest, String fault) throws Exception {
    List<JsonNode> documents = production();
    documents.add(YAML.readTree(manifest));

    assertEquals(List.of(fault), faults(documents));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spec/rules/0/http/paths/0/pathType | Prefix | opens /q",
        "spec/rules/0/http/paths/1/path | /q/metrics | opens /q",
        "spec/tls | [] | has no TLS",
      })
  void so_is_an_entrance(String path, String value, String fault) throws Exception {
    List<JsonNode> documents = production();

    put(find("Ingress gateway", documents), path, value);

    assertEquals(List.of("Ingress gateway: " + fault), faults(documents));
  }

  @Test
  void a_server_without_a_disruption_budget_is_named() throws Exception {
    List<JsonNode> documents = production();
    documents.remove(find("PodDisruptionBudget economy-service", documents));

    assertEquals(List.of(DEPLOYMENT + ": has no disruption budget"), faults(documents));
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment economy-service, spec/template/spec/containers/0/livenesProbe, {}",
    "Deployment economy-service, spec/template/spec/terminationGracePeriodSeconds, soon",
    "ServiceMonitor yuanhui, spec/endpoints/0/pathh, /q/metrics",
    "HorizontalPodAutoscaler gateway, spec/minReplica, 2",
    "NetworkPolicy default-deny, spec/podselector, {}",
  })
  void what_is_not_of_its_kind_is_refused(String manifest, String path, String value)
      throws Exception {
    List<JsonNode> documents = production();
    put(find(manifest, documents), path, value);

    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Manifests.of(documents));

    assertTrue(refusal.getMessage().contains(manifest), refusal.getMessage());
  }

  @Test
  void a_kind_without_a_model_is_refused() throws Exception {
    List<JsonNode> documents = production();
    documents.add(YAML.readTree("{apiVersion: v1, kind: Pod, metadata: {name: p}}"));

    assertThrows(IllegalArgumentException.class, () -> Manifests.of(documents));
  }

  /** A policy taken away, and a way that then stands open or is shut. */
  @ParameterizedTest
  @CsvSource({
    "default-deny, foreigner -> gateway-migration-0.1.0:9999",
    "default-deny, stranger -> internet:443",
    "services-are-reached-by-the-gateway, gateway -> economy-service:8080",
    "gateway-reaches-services, gateway -> economy-service:8080",
    "economy-reaches-its-database, economy-migration-0.1.0 -> database:3306",
    "servers-reach-keycloak, gateway -> identity-provider:443",
    "gateway-is-reached-by-the-ingress, ingress -> gateway:8080",
    "names-are-resolved, poverty-service -> dns:53",
  })
  void every_policy_is_needed(String policy, String way) throws Exception {
    List<JsonNode> documents = production();
    Set<String> before = ways(documents);
    documents.remove(find("NetworkPolicy " + policy, documents));

    assertNotEquals(before.contains(way), ways(documents).contains(way));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "services-are-reached-by-the-gateway | spec/ingress/0/from | [{podSelector: {}}] | economy-service -> gateway:8080 | no",
        "gateway-is-reached-by-the-ingress | spec/ingress/0/ports | [] | ingress -> gateway:9999 | yes",
        "gateway-is-reached-by-the-ingress | spec/ingress/0/ports | [{port: http}] | ingress -> gateway:8080 | yes",
        "gateway-is-reached-by-the-ingress | spec/ingress/0/ports | [{port: 9000, endPort: 9999}] | ingress -> gateway:9999 | yes",
        "gateway-is-reached-by-the-ingress | spec/ingress/0/from | [{podSelector: {}}] | foreigner -> gateway:8080 | no",
        "gateway-is-reached-by-the-ingress | spec/ingress/0/from | [{namespaceSelector: {}}] | foreigner -> gateway:8080 | yes",
        "servers-reach-keycloak | spec/egress/0/to | [{ipBlock: {cidr: 0.0.0.0/0}}] | gateway -> internet:443 | yes",
        "servers-reach-keycloak | spec/egress/0/to | [{ipBlock: {cidr: 0.0.0.0/0, except: [198.51.100.0/24]}}] | gateway -> internet:443 | no",
        "gateway-reaches-services | spec/egress/0/to/0/podSelector/matchExpressions | [{key: app.kubernetes.io/name, operator: NotIn, values: [economy-service]}] | gateway -> economy-service:8080 | no",
      })
  void what_a_policy_says_is_what_is_computed(
      String policy, String path, String value, String way, String open) throws Exception {
    List<JsonNode> documents = production();

    put(find("NetworkPolicy " + policy, documents), path, value);

    assertEquals(open.equals("yes"), ways(documents).contains(way), () -> way);
  }

  private static Set<String> ways(List<JsonNode> documents) {
    return new TreeSet<>(
        Reachability.of(Manifests.of(documents), Surroundings.of("yuanhui")).lines());
  }

  private static List<String> faults(List<JsonNode> documents) {
    Manifests manifests = Manifests.of(documents);
    return Rules.ALL.stream().flatMap(rule -> rule.faults(manifests).stream()).toList();
  }

  private static List<JsonNode> production() {
    return new ArrayList<>(Manifests.documents(Overlay.PROD.yaml()));
  }

  private static ObjectNode find(String kindAndName, List<JsonNode> documents) {
    return documents.stream()
        .filter(
            document ->
                kindAndName.equals(
                    document.get("kind").asText() + " " + document.at("/metadata/name").asText()))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + kindAndName));
  }

  private static void put(ObjectNode manifest, String path, String value)
      throws JsonProcessingException {
    int last = path.lastIndexOf('/');
    JsonNode place = manifest.at("/" + path.substring(0, last));
    String field = path.substring(last + 1);
    if (value == null) {
      ((ObjectNode) place).remove(field);
    } else if (place instanceof ArrayNode list) {
      list.set(Integer.parseInt(field), YAML.readTree(value));
    } else {
      ((ObjectNode) place).set(field, YAML.readTree(value));
    }
  }
}
