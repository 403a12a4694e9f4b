package org.rebond.reporting.pdf;

import org.jspecify.annotations.Nullable;

/** One element of the structure tree while it is open; closed, it is in the file and no longer here. */
class Element {

    /** For the cells of a usual row. */
    private static final int ROOM = 128;

    private final StructureTree tree;
    private final Tag tag;
    private final int parent;
    private final int number;
    private final Syntax kids = new Syntax(ROOM);
    private int kidCount;
    private int page;
    private @Nullable String attributes;
    private @Nullable String alternative;
    private boolean closed;

    Element(StructureTree tree, Tag tag, int parent, int number) {
        this.tree = tree;
        this.tag = tag;
        this.parent = parent;
        this.number = number;
    }

    Tag tag() {
        return tag;
    }

    int number() {
        return number;
    }

    Element child(Tag kind) {
        int child = tree.newNumber();
        kid().reference(child);
        return new Element(tree, kind, number, child);
    }

    /** The words that stand for a picture. */
    Element alternative(String words) {
        alternative = words;
        return this;
    }

    /** @param dictionaryEntries such as {@code /A<</O/Table/Scope/Row>>} */
    Element attributes(String dictionaryEntries) {
        attributes = dictionaryEntries;
        return this;
    }

    /** A new piece of content on the current page. */
    int piece() {
        int piece = tree.newPiece(number);
        if (page == 0) {
            page = tree.page();
        }
        if (page == tree.page()) {
            kid().put(piece);
        } else {
            kid().put("<</Type/MCR/Pg ")
                    .reference(tree.page())
                    .put("/MCID ")
                    .put(piece)
                    .put(">>");
        }
        return piece;
    }

    /**
     * A child that holds one piece of content and nothing else, opened and closed at once: what most cells are.
     *
     * @return the identifier of its piece
     */
    int leaf(Tag kind, String dictionaryEntries) {
        int child = tree.newNumber();
        int piece = tree.newPiece(child);
        start(child, kind, dictionaryEntries).put("/K ").put(piece).put(">>");
        return piece;
    }

    /** A child that holds nothing, opened and closed at once: an empty cell. */
    void empty(Tag kind, String dictionaryEntries) {
        start(tree.newNumber(), kind, dictionaryEntries).put(">>");
    }

    private Syntax start(int child, Tag kind, String dictionaryEntries) {
        kid().reference(child);
        return tree.open(child)
                .put("<</S/")
                .put(kind.type)
                .put(dictionaryEntries)
                .put(tree.place(number));
    }

    /** Ties a link's annotation to this element: both ways round. */
    int annotation(int annotationObject) {
        kid().put("<</Type/OBJR/Pg ")
                .reference(tree.page())
                .put("/Obj ")
                .reference(annotationObject)
                .put(">>");
        return tree.newLinkKey(number);
    }

    void close() {
        if (closed) {
            throw new IllegalStateException("This element is closed: " + tag);
        }
        closed = true;
        Syntax out = tree.open(number).put("<</S/").put(tag.type);
        if (attributes != null) {
            out.put(attributes);
        }
        if (alternative != null) {
            out.put("/Alt").text(alternative);
        }
        if (page != 0) {
            out.put("/Pg ").reference(page);
        }
        out.put("/P ").reference(parent);
        if (kidCount > 0) {
            out.put("/K[").put(kids).put("]");
        }
        out.put(">>");
    }

    private Syntax kid() {
        if (closed) {
            throw new IllegalStateException("This element is closed: " + tag);
        }
        if (kidCount++ > 0) {
            kids.put(" ");
        }
        return kids;
    }
}
