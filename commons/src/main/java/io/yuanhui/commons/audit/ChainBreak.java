package io.yuanhui.commons.audit;

import io.yuanhui.commons.problem.Text;

/** The first place where the chain does not hold. */
record ChainBreak(long position, Reason reason) {

  /** What is wrong there. */
  enum Reason {
    ALTERED("该事件（或其前一事件连同哈希）被修改。", "This event, or the one before it with its hash, was altered."),
    MISSING("该事件缺失，其后的事件仍在。", "This event is missing; later ones are there."),
    CUT("自该事件起，链尾被截去。", "From this event on the tail was cut off."),
    REWRITTEN(
        "该事件与已签名的链尾不符：链被整体改写。",
        "This event is not the one that the signed head names: the chain was rewritten."),
    HEAD_ALTERED("记录的链尾与最后事件不符。", "What stands as the end of the chain is not its last event."),
    CHECKPOINT_ALTERED("检查点的签名无效。", "The signature of the checkpoint is not valid.");

    private final Text text;

    Reason(String zh, String en) {
      this.text = Text.of(zh, en);
    }

    /** For the auditor. */
    Text text() {
      return text;
    }
  }
}
