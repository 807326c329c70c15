/** What the service's own database user may do, table by table. */
package io.yuanhui.commons.rights;
