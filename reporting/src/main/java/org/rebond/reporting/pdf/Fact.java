package org.rebond.reporting.pdf;

/** A name and what is known under it. What is not known is said in words. */
public record Fact(String name, Text value) {

    public Fact(String name, String value) {
        this(name, Text.of(value));
    }
}
