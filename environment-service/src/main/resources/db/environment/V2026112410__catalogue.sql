-- The catalogue: every indicator of the district's account of 2020 that belongs here.
INSERT INTO indicator (code, name, name_en, unit, frequency, accumulation, better, decimals, department, formula, description) VALUES
  ('air.good-days', '优良天数', 'Days of good air', 'DAY', 'D', 'YTD', 'UP', 0, 'ecology', NULL, 'AQI 不大于 100 的有效天数。'),
  ('air.valid-days', '有效监测天数', 'Valid days of air monitoring', 'DAY', 'D', 'YTD', 'NONE', 0, 'ecology', NULL, '空气质量数据有效的天数，是优良天数比例的分母。'),
  ('air.good-days.ratio', '优良天数比例', 'Share of days of good air', 'PCT', 'D', 'YTD', 'UP', 2, 'ecology', 'air.good-days / air.valid-days * 100', '优良天数 ÷ 有效天数。'),
  ('air.pm25.weekly-first', '国控点PM2.5周考核第一次数', 'Weeks ranked first in the PM2.5 assessment of the national stations', 'COUNT', 'D', 'YTD', 'UP', 0, 'ecology', NULL, '国控点 PM2.5 周均浓度在全市县区中排第一的周数，自当年首次考核起累计。'),
  ('water.tangjiang.compliance', '唐江河断面水质达标率', 'Compliance rate of water section tangjiang', 'PCT', 'M', 'YTD', 'UP', 1, 'ecology', NULL, NULL),
  ('water.lihe-sanliqiao.compliance', '澧河三里桥断面水质达标率', 'Compliance rate of water section lihe-sanliqiao', 'PCT', 'M', 'YTD', 'UP', 1, 'ecology', NULL, NULL),
  ('soil.farmland.safe-use', '耕地安全利用率', 'Safe-use rate of farmland', 'PCT', 'M', 'END', 'UP', 1, 'ecology', NULL, NULL),
  ('soil.construction-land.safe-use', '建设用地安全利用率', 'Safe-use rate of construction land', 'PCT', 'M', 'END', 'UP', 1, 'ecology', NULL, NULL);
