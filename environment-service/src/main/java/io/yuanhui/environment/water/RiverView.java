package io.yuanhui.environment.water;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a river amounts to over a period. */
@Schema(description = "河流水质评价；what a river amounts to")
record RiverView(
    @Schema(examples = "澧河") String river,
    @Schema(examples = "2020-06") String period,
    @Schema(description = "断面数；sections", examples = "1") int sections,
    @Schema(description = "有监测值的断面数；sections with samples", examples = "1") int sampled,
    @Schema(description = "各类别断面数；sections by class", examples = "{\"II\": 1}")
        Map<String, Integer> classes,
    @Schema(description = "全河均值的类别，5 个及以上断面时为空", examples = "II", nullable = true)
        @JsonProperty("class")
        String waterClass,
    @Schema(description = "水质状况", examples = "优", nullable = true) String status,
    @Schema(description = "I–III 类断面比例（%）", examples = "100", nullable = true)
        BigDecimal shareOfClassesOneToThree,
    @Schema(description = "可判定的断面数", examples = "1") int assessed,
    @Schema(description = "达标断面数", examples = "1") int compliant,
    @Schema(description = "断面达标率（%）", examples = "100", nullable = true) BigDecimal complianceRate,
    @Schema(description = "是否为合成数据；whether samples were made up", examples = "false")
        boolean synthetic) {

  /** A river of sections that have samples or not. */
  static RiverView of(
      String river, String period, List<SectionPeriod> sections, WaterAssessments assessments) {
    List<SectionPeriod> sampled = sections.stream().filter(each -> each.water() != null).toList();
    List<WaterClass> classes = sampled.stream().map(each -> each.water().waterClass()).toList();
    Map<String, Integer> counts = new TreeMap<>();
    classes.forEach(each -> counts.merge(each.code(), 1, Integer::sum));
    boolean many = classes.size() >= RiverStatus.MANY;
    WaterClass ofMean =
        many || sampled.isEmpty()
            ? null
            : assessments
                .ofRiver(sampled, sampled.get(0).to())
                .map(WaterAssessment::waterClass)
                .orElse(null);
    int good = (int) classes.stream().filter(each -> !each.isWorseThan(WaterClass.III)).count();
    List<Boolean> verdicts =
        sampled.stream()
            .map(each -> each.water().compliant())
            .filter(each -> each != null)
            .toList();
    int compliant = (int) verdicts.stream().filter(each -> each).count();
    String status =
        many ? RiverStatus.ofMany(classes).zh() : ofMean == null ? null : ofMean.status().zh();
    return new RiverView(
        river,
        period,
        sections.size(),
        sampled.size(),
        counts,
        ofMean == null ? null : ofMean.code(),
        status,
        SectionPeriod.rate(good, classes.size()),
        verdicts.size(),
        compliant,
        SectionPeriod.rate(compliant, verdicts.size()),
        sections.stream().anyMatch(each -> each.section().synthetic));
  }
}
