package io.yuanhui.environment.aqi;

/**
 * A level of air quality.
 *
 * @param number from 1, the best
 * @param upTo the greatest AQI of the level; null for the last
 * @param grade 一级 to 六级
 * @param name 优 to 严重污染
 * @param color red, green and blue as {@code #RRGGBB}
 */
public record AirLevel(
    int number, Integer upTo, String grade, String name, String nameEn, String color) {}
