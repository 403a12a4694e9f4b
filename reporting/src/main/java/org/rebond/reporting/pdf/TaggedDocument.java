package org.rebond.reporting.pdf;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;

/**
 * An accessible PDF being written from its first line to its last: what is called first is read first. The file is whole
 * once the document is {@linkplain #finish finished}; when something went wrong before, it stays a stump that no reader
 * takes for a document.
 */
public final class TaggedDocument {

    private static final float NAMES = 150;
    private static final int FIGURES_IN_ROW = 4;
    private static final float FIGURE_GAP = 8;
    private static final float FIGURE_PADDING = 10;
    private static final float FIGURE_HEIGHT = 66;

    /** What must fit below a heading for it to stay: a heading of the next level and key figures, or those alone. */
    private static final float BELOW_SECTION = 120;

    private static final float BELOW_SUBSECTION = 80;

    private final Locale language;
    private final Pages pages;
    private final Typesetter typesetter;
    private final Element document;
    private final PdfOutline[] bookmarks = new PdfOutline[4];
    private @Nullable Element section;
    private int level;
    private int notes;
    private boolean tableOpen;

    public TaggedDocument(OutputStream out, Metadata metadata, Furniture furniture) {
        this(new TaggedWriter(out, metadata), metadata.language(), furniture);
    }

    TaggedDocument(TaggedWriter writer, Locale language, Furniture furniture) {
        this.language = language;
        writer.start();
        document = writer.structure().document();
        pages = new Pages(writer, furniture);
        typesetter = new Typesetter(pages);
        bookmarks[0] = writer.getRootOutline();
    }

    /**
     * The title of the whole, on a band across the first page. Comes first, once.
     *
     * @param kind what sort of document this is
     * @param lead who and what it is about, in a line
     */
    public void title(String title, String kind, String lead) {
        if (level != 0) {
            throw new IllegalStateException("The title comes first");
        }
        level = 1;
        new TitleBand(pages, document).draw(title, kind, lead);
        bookmark(1, title);
    }

    /**
     * @param newLevel 2 for a section, 3 within it
     * @throws IllegalArgumentException when a level is left out
     */
    public void heading(int newLevel, String words) {
        if (newLevel < 2 || newLevel > level + 1) {
            throw new IllegalArgumentException("A heading of level " + newLevel + " cannot follow level " + level);
        }
        Tag tag = Tag.heading(newLevel);
        level = newLevel;
        if (newLevel == 2) {
            startSection();
        }
        float size = newLevel == 2 ? Look.SECTION : Look.SUBSECTION;
        pages.down(newLevel == 2 ? 12 : 6);
        pages.need(Look.leading(size) + (newLevel == 2 ? BELOW_SECTION : BELOW_SUBSECTION));
        bookmark(newLevel, words);
        Element heading = here().child(tag);
        Text text = Text.styled(words, Face.SEMI_BOLD, newLevel == 2 ? Look.BRAND : Look.INK);
        typesetter.set(heading, text, size, Look.LEFT, Look.WIDTH);
        heading.close();
        pages.down(newLevel == 2 ? 6 : 4);
    }

    public void paragraph(String words) {
        paragraph(Text.of(words));
    }

    public void paragraph(Text text) {
        Element paragraph = here().child(Tag.PARAGRAPH);
        typesetter.set(paragraph, text, Look.BODY, Look.LEFT, Look.WIDTH);
        paragraph.close();
        pages.down(6);
    }

    /** A remark that the reader may skip: how a figure is computed, where it comes from. */
    public void note(Text text) {
        Element note = here().child(Tag.NOTE).attributes("/ID(note-" + ++notes + ")");
        pages.need(Look.leading(Look.SMALL));
        typesetter.set(note, text, Look.SMALL, Look.LEFT, Look.WIDTH);
        note.close();
        pages.down(6);
    }

    /** Names at the left, what is known at the right. */
    public void facts(List<Fact> facts) {
        Element list = here().child(Tag.LIST);
        for (Fact fact : facts) {
            fact(list.child(Tag.LIST_ITEM), fact);
        }
        list.close();
        pages.down(6);
    }

    /** Figures side by side, up to four in a row. */
    public void keyFigures(List<KeyFigure> figures) {
        Element list = here().child(Tag.LIST);
        for (int i = 0; i < figures.size(); i += FIGURES_IN_ROW) {
            pages.need(FIGURE_HEIGHT);
            figureRow(list, figures.subList(i, Math.min(figures.size(), i + FIGURES_IN_ROW)));
            pages.down(FIGURE_HEIGHT + FIGURE_GAP);
        }
        list.close();
        pages.down(4);
    }

    /** @return the table, to be filled row by row and closed before anything else is written */
    public Table table(String caption, Column... columns) {
        Element element = here().child(Tag.TABLE);
        tableOpen = true;
        return new Table(
                pages,
                element,
                Text.styled(caption, Face.SEMI_BOLD, Look.INK),
                List.of(columns),
                () -> tableOpen = false);
    }

    /**
     * A picture, then the table of the same figures.
     *
     * @return the table twin, to be filled row by row and closed before anything else is written
     */
    public Table chart(Chart chart, String caption, Column... columns) {
        if (chart.alternative().isBlank()) {
            throw new IllegalArgumentException("A chart needs words for who cannot see it");
        }
        float height = chart.height();
        pages.need(height + 3 * Look.leading(Look.BODY));
        Element figure = here().child(Tag.FIGURE).alternative(Face.REGULAR.legible(chart.alternative()));
        Element title = figure.child(Tag.CAPTION);
        Text words = Text.styled(chart.title(), Face.SEMI_BOLD, Look.INK);
        typesetter.set(title, words, Look.BODY, Look.LEFT, Look.WIDTH);
        title.close();
        float top = pages.y() - 4;
        figure.attributes("/A<</O/Layout/BBox[%d %d %d %d]>>"
                .formatted((int) Look.LEFT, (int) (top - height), (int) Math.ceil(Look.RIGHT), (int) Math.ceil(top)));
        pages.canvas().open(Tag.FIGURE, figure.piece());
        chart.draw(pages.canvas(), Look.LEFT, top, Look.WIDTH, language);
        pages.canvas().close();
        figure.close();
        pages.down(height + 14);
        return table(caption, columns);
    }

    /** Writes what only the end can know. The output stays open. */
    public void finish() {
        here();
        if (section != null) {
            section.close();
        }
        document.close();
        pages.finish(document.number());
    }

    private void fact(Element item, Fact fact) {
        pages.need(3 * Look.leading(Look.BODY));
        float top = pages.y();
        int page = pages.number();
        Element name = item.child(Tag.LABEL);
        Text label = Text.styled(fact.name(), Face.REGULAR, Look.INK_SOFT);
        typesetter.set(name, label, Look.BODY, Look.LEFT, NAMES - 12);
        name.close();
        float belowName = pages.y();
        pages.moveTo(top);
        Element value = item.child(Tag.LIST_BODY);
        typesetter.set(value, fact.value(), Look.BODY, Look.LEFT + NAMES, Look.WIDTH - NAMES);
        value.close();
        item.close();
        if (pages.number() == page) {
            pages.moveTo(Math.min(belowName, pages.y()));
        }
        pages.down(2);
    }

    private void figureRow(Element list, List<KeyFigure> figures) {
        float width = (Look.WIDTH - (FIGURES_IN_ROW - 1) * FIGURE_GAP) / FIGURES_IN_ROW;
        float size = Look.FIGURE;
        for (KeyFigure figure : figures) {
            float whole = Face.SEMI_BOLD.width(Face.SEMI_BOLD.legible(figure.value()), Look.FIGURE);
            size = Math.min(size, Look.FIGURE * (width - 2 * FIGURE_PADDING) / whole);
        }
        float top = pages.y();
        for (int i = 0; i < figures.size(); i++) {
            figure(list, figures.get(i), size, Look.LEFT + i * (width + FIGURE_GAP), top, width);
        }
    }

    private void figure(Element list, KeyFigure figure, float size, float x, float top, float width) {
        Canvas canvas = pages.canvas();
        canvas.openArtefact();
        canvas.rectangle(Look.GROUND, x, top - FIGURE_HEIGHT, width, FIGURE_HEIGHT);
        canvas.rectangle(Look.BRAND, x, top - FIGURE_HEIGHT, 2.5f, FIGURE_HEIGHT);
        canvas.close();
        Element item = list.child(Tag.LIST_ITEM);
        float left = x + FIGURE_PADDING;
        canvas.open(Tag.LABEL, item.leaf(Tag.LABEL, ""));
        canvas.text(Face.REGULAR.legible(figure.name()), Face.REGULAR, Look.SMALL, Look.INK_SOFT, left, top - 15);
        canvas.close();
        Element body = item.child(Tag.LIST_BODY);
        canvas.open(Tag.LIST_BODY, body.piece());
        canvas.text(Face.SEMI_BOLD.legible(figure.value()), Face.SEMI_BOLD, size, Look.INK, left, top - 37);
        float baseline = top - 50;
        Text detail = Text.styled(figure.detail(), Face.REGULAR, Look.INK_SOFT);
        for (Lines.Line line : Lines.of(detail, 7, width - 1.5f * FIGURE_PADDING)) {
            Lines.Piece piece = line.pieces().getFirst();
            canvas.text(piece.words(), piece.run().face(), 7, Look.INK_SOFT, left, baseline);
            baseline -= 9;
        }
        canvas.close();
        body.close();
        item.close();
    }

    private void startSection() {
        here();
        if (section != null) {
            section.close();
        }
        section = document.child(Tag.SECTION);
    }

    /** The element that holds what comes next. */
    private Element here() {
        if (level == 0) {
            throw new IllegalStateException("The title comes first");
        }
        if (tableOpen) {
            throw new IllegalStateException("A table is still open");
        }
        return section == null ? document : section;
    }

    private void bookmark(int newLevel, String words) {
        PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, pages.y() + 4, 0);
        bookmarks[newLevel] = new PdfOutline(bookmarks[newLevel - 1], place, words);
    }
}
