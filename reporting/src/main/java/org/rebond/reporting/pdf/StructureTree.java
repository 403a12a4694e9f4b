package org.rebond.reporting.pdf;

import java.util.Arrays;

/**
 * The logical structure of a document (ISO 32000-1, 14.7): which element holds which piece of content, in reading order.
 * Each element is written as soon as it is closed; of a page only the owners of its pieces are kept, until it ends.
 */
class StructureTree {

    private final ObjectStreams objects;
    private final int root;

    /** For each key of the parent tree, the object that answers: a page's array or a link's element. */
    private int[] parents = new int[64];

    private int keys;

    private int page;
    private int pageKey;
    private int[] owners = new int[256];
    private int pieces;

    private final Syntax place = new Syntax(64);
    private int placePage;
    private int placeParent;

    StructureTree(ObjectStreams objects) {
        this.objects = objects;
        this.root = objects.newNumber();
    }

    int root() {
        return root;
    }

    Element document() {
        return new Element(this, Tag.DOCUMENT, root, objects.newNumber());
    }

    /** @return the key by which the page finds the owners of its pieces (StructParents) */
    int startPage(int pageObject) {
        page = pageObject;
        pageKey = newKey();
        pieces = 0;
        return pageKey;
    }

    void endPage() {
        int number = objects.newNumber();
        Syntax array = objects.open(number).put("[");
        for (int i = 0; i < pieces; i++) {
            array.put(i == 0 ? "" : " ").reference(owners[i]);
        }
        array.put("]");
        parents[pageKey] = number;
    }

    int page() {
        return page;
    }

    /** On the current page below this parent: what the cells of a row have in common, made once. */
    Syntax place(int parent) {
        if (placeParent != parent || placePage != page) {
            placeParent = parent;
            placePage = page;
            place.clear().put("/Pg ").reference(page).put("/P ").reference(parent);
        }
        return place;
    }

    /** The identifier, unique on its page, of a new piece of content that this element owns. */
    int newPiece(int owner) {
        if (pieces == owners.length) {
            owners = Arrays.copyOf(owners, pieces * 2);
        }
        owners[pieces] = owner;
        return pieces++;
    }

    /** @return the key by which a link's annotation finds its element (StructParent) */
    int newLinkKey(int owner) {
        int key = newKey();
        parents[key] = owner;
        return key;
    }

    int newNumber() {
        return objects.newNumber();
    }

    Syntax open(int number) {
        return objects.open(number);
    }

    /** Writes the parent tree and the root, once everything else is closed. */
    void close(int document) {
        int parentTree = objects.newNumber();
        Syntax tree = objects.open(parentTree).put("<</Nums[");
        for (int key = 0; key < keys; key++) {
            tree.put(key == 0 ? "" : " ").put(key).put(" ").reference(parents[key]);
        }
        tree.put("]>>");
        objects.open(root)
                .put("<</Type/StructTreeRoot/K ")
                .reference(document)
                .put("/ParentTree ")
                .reference(parentTree)
                .put("/ParentTreeNextKey ")
                .put(keys)
                .put(">>");
    }

    private int newKey() {
        if (keys == parents.length) {
            parents = Arrays.copyOf(parents, keys * 2);
        }
        return keys++;
    }
}
