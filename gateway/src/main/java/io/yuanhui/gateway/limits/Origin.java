package io.yuanhui.gateway.limits;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody calls, as coarse as addresses are handed out. */
final class Origin {

  private static final int IPV6_BYTES = 16;

  /** A household or an office has a whole /64 to choose addresses from. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private Origin() {}

  /**
   * The address, or the network of an IPv6 address.
   *
   * @param address a literal, as the connection has it
   */
  static String of(String address) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null || bytes.length != IPV6_BYTES) {
      return address;
    }
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)) + "/64";
  }
}
