package org.rebond.execution;

/** A document as somebody who downloads it gets it. */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record DocumentContent(String fileName, DocumentFormat format, byte[] content) {}
