package io.yuanhui.statistics.form;

/** Fired in the transaction that grants an extension, so that timelines can tell it. */
public record ExtensionGranted(Extension extension) {}
