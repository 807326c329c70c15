-- Which regions have synthetic readings is asked with every summary and ranking.
CREATE INDEX station_synthetic ON station (synthetic, region_code);
