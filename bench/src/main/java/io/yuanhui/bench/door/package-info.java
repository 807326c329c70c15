/** The gateway beside nginx, with the same upstream and the same load. */
package io.yuanhui.bench.door;
