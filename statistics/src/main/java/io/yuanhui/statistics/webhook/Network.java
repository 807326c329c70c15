package io.yuanhui.statistics.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses with a common beginning, as CIDR writes them (RFC 4632, RFC 4291).
 *
 * @param base 4 or 16 bytes
 * @param bits how many of them are common
 */
record Network(byte[] base, int bits) {

  /**
   * Reads one, such as {@code 10.0.0.0/8}, {@code fc00::/7} or a single address.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Network parse(String text) {
    String[] parts = text.strip().split("/", 2);
    if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      throw new IllegalArgumentException(text + " is no network");
    }
    try {
      byte[] base = InetAddress.getByName(parts[0]).getAddress();
      int bits = parts.length == 1 ? base.length * 8 : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > base.length * 8) {
        throw new IllegalArgumentException(text + " is no network");
      }
      return new Network(base, bits);
    } catch (UnknownHostException | NumberFormatException unreadable) {
      throw new IllegalArgumentException(text + " is no network", unreadable);
    }
  }

  boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    if (other.length != base.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((base[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
