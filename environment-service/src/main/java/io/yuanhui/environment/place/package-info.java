/** Where things are: points, boxes, circles, and collections of places as GeoJSON. */
package io.yuanhui.environment.place;
