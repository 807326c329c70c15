-- A catalogue with every frequency, several departments and units, and formulas upon formulas.
INSERT INTO indicator (code, name, name_en, unit, frequency, accumulation, better, decimals, department, formula, description) VALUES
  ('revenue', '一般公共预算收入', 'Budget revenue', '10K_CNY', 'M', 'YTD', 'UP', 0, 'finance', NULL, '按地方口径。'),
  ('revenue.tax', '税收收入', 'Tax revenue', '10K_CNY', 'M', 'YTD', 'UP', 0, 'finance', NULL, NULL),
  ('revenue.tax-share', '税收占比', 'Tax share of revenue', 'PCT', 'M', 'YTD', 'UP', 1, 'finance', 'revenue.tax / revenue * 100', NULL),
  ('revenue.other', '非税收入', 'Revenue other than taxes', '100M_CNY', 'M', 'YTD', 'NONE', 2, 'finance', 'revenue - revenue.tax', NULL),
  ('revenue.other-share', '非税占比', 'Share of other revenue', 'PCT', 'M', 'YTD', 'DOWN', 1, 'finance', 'revenue.other / revenue * 100', NULL),
  ('debt', '政府债务余额', 'Government debt', '10K_CNY', 'A', 'END', 'DOWN', 2, 'finance', NULL, NULL),
  ('gdp', '生产总值', 'Gross domestic product', '100M_CNY', 'Q', 'YTD', 'UP', 1, 'stats', NULL, NULL),
  ('retail', '社会消费品零售总额', 'Retail sales', '100M_CNY', 'M', 'YTD', 'UP', 1, 'stats', NULL, NULL),
  ('investment', '固定资产投资', 'Fixed-asset investment', '100M_CNY', 'M', 'YTD', 'UP', 1, 'stats', NULL, NULL),
  ('grain.area', '粮食播种面积', 'Area sown with grain', 'MU', 'S', 'YTD', 'UP', 0, 'agriculture', NULL, NULL),
  ('jobs.new', '城镇新增就业', 'New urban jobs', 'PERSON', 'M', 'YTD', 'UP', 0, 'hrss', NULL, NULL),
  ('jobs.lost', '登记失业率', 'Registered unemployment', 'PCT', 'M', 'END', 'DOWN', 2, 'hrss', NULL, NULL),
  ('air.assessment', '周考核得分', 'Weekly assessment', 'COUNT', 'W', 'CURRENT', 'DOWN', 1, 'ecology', NULL, NULL),
  ('air.dust', '日扬尘次数', 'Dust events of the day', 'COUNT', 'D', 'CURRENT', 'DOWN', 0, 'ecology', NULL, NULL),
  ('air.smoke', '日秸秆火点', 'Straw fires of the day', 'COUNT', 'D', 'CURRENT', 'DOWN', 0, 'ecology', NULL, NULL);
