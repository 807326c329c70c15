-- The catalogue: every indicator of the district's account of 2020 that belongs here.
INSERT INTO indicator (code, name, name_en, unit, frequency, accumulation, better, decimals, department, formula, description) VALUES
  ('poor.employed', '贫困群众务工就业', 'Poor people in employment', 'PERSON', 'M', 'YTD', 'UP', 0, 'poverty-relief', NULL, NULL),
  ('insurance.fund', '防贫保险救助金', 'Anti-poverty insurance relief fund', '10K_CNY', 'M', 'END', 'UP', 0, 'poverty-relief', NULL, NULL),
  ('funds.special', '专项扶贫资金', 'Special poverty-alleviation funds', '10K_CNY', 'M', 'YTD', 'UP', 2, 'poverty-relief', NULL, NULL),
  ('projects.total', '扶贫项目数', 'Poverty-alleviation projects', 'COUNT', 'M', 'END', 'UP', 0, 'poverty-relief', NULL, NULL),
  ('projects.completed', '完工扶贫项目数', 'Poverty-alleviation projects completed', 'COUNT', 'M', 'END', 'UP', 0, 'poverty-relief', NULL, NULL),
  ('funds.paid', '扶贫资金支付额', 'Poverty-alleviation funds paid', '10K_CNY', 'M', 'YTD', 'UP', 2, 'poverty-relief', NULL, NULL),
  ('funds.payment-ratio', '资金支付比例', 'Payment ratio of the funds', 'PCT', 'M', 'YTD', 'UP', 2, 'poverty-relief', 'funds.paid / funds.special * 100', '支付额 ÷ 专项扶贫资金；分母为下达额。');
