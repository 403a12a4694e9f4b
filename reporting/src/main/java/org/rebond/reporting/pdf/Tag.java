package org.rebond.reporting.pdf;

/** The standard structure types (ISO 32000-1, 14.8.4) that the kit uses. */
enum Tag {
    DOCUMENT("Document"),
    SECTION("Sect"),
    H1("H1"),
    H2("H2"),
    H3("H3"),
    PARAGRAPH("P"),
    NOTE("Note"),
    LINK("Link"),
    LIST("L"),
    LIST_ITEM("LI"),
    LABEL("Lbl"),
    LIST_BODY("LBody"),
    FIGURE("Figure"),
    TABLE("Table"),
    CAPTION("Caption"),
    HEAD("THead"),
    BODY("TBody"),
    FOOT("TFoot"),
    ROW("TR"),
    HEADER_CELL("TH"),
    CELL("TD");

    final String type;

    Tag(String type) {
        this.type = type;
    }

    static Tag heading(int level) {
        return switch (level) {
            case 1 -> H1;
            case 2 -> H2;
            case 3 -> H3;
            default -> throw new IllegalArgumentException("Heading levels go from 1 to 3, not " + level);
        };
    }
}
