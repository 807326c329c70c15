-- The catalogue: every indicator of the district's account of 2020 that belongs here.
INSERT INTO indicator (code, name, name_en, unit, frequency, accumulation, better, decimals, department, formula, description) VALUES
  ('spending.guarantee', '民生运转等保障资金', 'Spending on livelihood, operation and other guarantees', '100M_CNY', 'M', 'YTD', 'UP', 2, 'finance', NULL, NULL),
  ('spending.guarantee.share', '保障资金占一般公共预算支出比重', 'Share of general public budget expenditure', 'PCT', 'M', 'YTD', 'UP', 1, 'finance', NULL, NULL),
  ('employment.urban-new', '城镇新增就业', 'New urban employment', 'PERSON', 'M', 'YTD', 'UP', 0, 'hrss', NULL, '年内累计新就业人数减自然减员。'),
  ('employment.re-employed', '下岗失业人员再就业', 'Re-employment of laid-off and unemployed people', 'PERSON', 'M', 'YTD', 'UP', 0, 'hrss', NULL, NULL),
  ('employment.hard-to-place', '就业困难人员就业', 'Employment of people with difficulty finding work', 'PERSON', 'M', 'YTD', 'UP', 0, 'hrss', NULL, NULL),
  ('employment.rural-transfer', '农村劳动力转移就业', 'Transfer employment of rural labour', 'PERSON', 'M', 'YTD', 'UP', 0, 'hrss', NULL, NULL),
  ('unemployment.registered-rate', '城镇登记失业率', 'Registered urban unemployment rate', 'PCT', 'M', 'END', 'DOWN', 1, 'hrss', NULL, '期末登记失业人数 ÷（就业人数＋登记失业人数）。'),
  ('zero-employment-households', '零就业家庭', 'Zero-employment households', 'HOUSEHOLD', 'M', 'END', 'DOWN', 0, 'hrss', NULL, '期末未消除的零就业家庭户数，应为 0。'),
  ('startup-loans', '创业担保贷款发放额', 'Startup guarantee loans issued', '10K_CNY', 'M', 'YTD', 'UP', 0, 'hrss', NULL, NULL),
  ('startup-loans.jobs', '创业担保贷款带动就业', 'Jobs created by startup guarantee loans', 'PERSON', 'M', 'YTD', 'UP', 0, 'hrss', NULL, NULL),
  ('farmland.high-standard.building', '在建高标准农田', 'High-standard farmland under construction', '10K_MU', 'M', 'END', 'UP', 1, 'agriculture', NULL, NULL),
  ('wheat-consortia.new', '新组建小麦产业化联合体', 'New wheat industrial consortia', 'COUNT', 'M', 'YTD', 'UP', 0, 'agriculture', NULL, NULL),
  ('grain.summer.output', '夏粮总产', 'Summer grain output', '10K_TON', 'A', 'CURRENT', 'UP', 2, 'agriculture', NULL, NULL),
  ('pigs.stock', '生猪存栏', 'Pigs in stock', '10K_HEAD', 'M', 'END', 'UP', 1, 'agriculture', NULL, NULL),
  ('pigs.slaughtered', '生猪出栏', 'Pigs slaughtered', '10K_HEAD', 'M', 'YTD', 'UP', 2, 'agriculture', NULL, NULL),
  ('property.problem-estates-resolved', '新化解问题楼盘', 'Problem housing estates resolved', 'COUNT', 'M', 'YTD', 'UP', 0, 'housing', NULL, NULL),
  ('safety.hazards-rectified', '排查整治安全隐患', 'Safety hazards found and rectified', 'COUNT', 'M', 'YTD', 'UP', 0, 'emergency', NULL, NULL);
