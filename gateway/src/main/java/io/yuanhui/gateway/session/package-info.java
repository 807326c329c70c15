/**
 * Sessions of staff in browsers: rows in the door's own schema, known to the browser by a random
 * number only. Everything here blocks, and belongs on a worker thread.
 */
package io.yuanhui.gateway.session;
