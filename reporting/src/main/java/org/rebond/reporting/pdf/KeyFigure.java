package org.rebond.reporting.pdf;

/** A figure to be seen first: its name, its value written out, and a few words that place it. */
public record KeyFigure(String name, String value, String detail) {}
