/** Encryption of what is kept, with keys from the configuration. */
package io.yuanhui.commons.seal;
