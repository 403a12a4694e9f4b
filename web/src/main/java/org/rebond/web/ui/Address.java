package org.rebond.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.PlatformRule;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

/**
 * The address of the page under way and of its neighbours. The whole state of a list stands in it: words sought
 * ({@code q}), filters, order ({@code sort}, with a minus when descending), page, and for a long list the row beside the
 * page ({@code after}, {@code before}). So a list can be sent to a colleague, and works without JavaScript.
 */
@Named
@RequestScoped
public class Address {

    private static final Set<String> PLACE = Set.of("page", "after", "before");
    private static final Set<String> NOT_A_FILTER = Set.of("sort", "page", "after", "before", "size");

    private final String path;
    private final Map<String, String> parameters;

    protected Address() {
        this("", Map.of());
    }

    @Inject
    Address(HttpServletRequest request) {
        this(pathOf(request), queryOf(request));
    }

    Address(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** For the places that CDI does not inject. */
    public static Address current() {
        return CDI.current().select(Address.class).get();
    }

    public String getQ() {
        return text("q");
    }

    /** The page of the list that is asked for; a number that is none means the first. */
    public Paging paging() {
        String sort = parameters.get("sort");
        boolean descending = sort != null && sort.startsWith("-");
        return new Paging(
                number("page", 1),
                number("size", Paging.DEFAULT_SIZE),
                descending ? sort.substring(1) : sort,
                descending,
                neighbour());
    }

    private Paging.@Nullable Neighbour neighbour() {
        String after = parameters.get("after");
        String reference = after == null ? parameters.get("before") : after;
        return reference == null ? null : new Paging.Neighbour(reference, after != null);
    }

    /** The value of a filter, when it is one of {@code type}'s constants; anything else filters nothing. */
    public <E extends Enum<E>> @Nullable E filter(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(parameters.get(name)))
                .findFirst()
                .orElse(null);
    }

    /** What stands under the name; empty when nothing does. */
    public String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    /**
     * What stands under the name, without which the page is about nothing.
     *
     * @throws RuleViolation {@link PlatformRule#REFERENCE_MISSING} when nothing does
     */
    public String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new RuleViolation(PlatformRule.REFERENCE_MISSING, name);
        }
        return text;
    }

    public @Nullable String filter(String name) {
        return parameters.get(name);
    }

    /**
     * The reference of the record that the page is about.
     *
     * @throws RuleViolation {@code unknown} when what stands there cannot be a reference; {@link
     *     PlatformRule#REFERENCE_MISSING} when nothing does
     */
    public <R> R reference(String name, Function<String, R> read, Rule unknown) {
        String text = required(name);
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation(unknown, text);
        }
    }

    /** An amount in euros, with a comma or a point; anything else filters nothing. */
    public @Nullable Money euros(String name) {
        return Optional.ofNullable(parameters.get(name)).flatMap(Typed::euros).orElse(null);
    }

    /** A year in four digits; anything else filters nothing. */
    public @Nullable Year year(String name) {
        return Optional.ofNullable(parameters.get(name))
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Year::parse)
                .orElse(null);
    }

    /** The parameters that a form keeps when it asks for {@code names} (a comma between them) anew, from the first page. */
    public List<Map.Entry<String, String>> keptBut(String names) {
        var asked = Set.of(names.split(","));
        return parameters.entrySet().stream()
                .filter(parameter -> !PLACE.contains(parameter.getKey()) && !asked.contains(parameter.getKey()))
                .toList();
    }

    /** Whether one of the names (a comma between them) filters the list. */
    public boolean asksAny(String names) {
        return Arrays.stream(names.split(",")).anyMatch(parameters::containsKey);
    }

    public boolean isFiltered() {
        return !NOT_A_FILTER.containsAll(parameters.keySet());
    }

    public String getBare() {
        return path;
    }

    public String with(String name, Object value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value.toString());
        return address(path, changed);
    }

    public String page(long number) {
        return page(number, null);
    }

    public String previous(Page<?> page) {
        return page(page.number() - 1L, page.number() == 2 ? null : page.preceding());
    }

    public String next(Page<?> page) {
        return page(page.number() + 1L, page.following());
    }

    private String page(long number, Paging.@Nullable Neighbour neighbour) {
        var changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(PLACE);
        changed.put("page", String.valueOf(number));
        if (neighbour != null) {
            changed.put(neighbour.after() ? "after" : "before", neighbour.reference());
        }
        return address(path, changed);
    }

    /** Ascending first; descending when it already is ascending. Starts at the first page again. */
    public String sortedBy(String column) {
        return firstPage("sort", "ascending".equals(direction(column)) ? "-" + column : column);
    }

    /** As {@code aria-sort} says it; null when the list is not sorted by this column. */
    public @Nullable String direction(@Nullable String column) {
        Paging paging = paging();
        if (column == null || !column.equals(paging.sort())) {
            return null;
        }
        return paging.descending() ? "descending" : "ascending";
    }

    public boolean has(String filter, Object value) {
        return value.toString().equals(parameters.get(filter));
    }

    /** With the filter set to this value, or without it when it already is. */
    public String toggled(String filter, Object value) {
        return firstPage(filter, has(filter, value) ? null : value.toString());
    }

    /** The same rows in a file: the resource at {@code path} followed by a dot and the format. */
    public String export(String path, String format) {
        var kept = new LinkedHashMap<>(parameters);
        kept.keySet().removeAll(PLACE);
        kept.remove("size");
        return address(path + "." + format, kept);
    }

    @Override
    public String toString() {
        return address(path, parameters);
    }

    private String firstPage(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(PLACE);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return address(path, changed);
    }

    /** A whole number; anything else is {@code otherwise}. */
    public int number(String name, int otherwise) {
        return Optional.ofNullable(parameters.get(name))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private static String address(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : path
                        + parameters.entrySet().stream()
                                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String pathOf(HttpServletRequest request) {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return refused == null ? request.getRequestURI() : refused.toString();
    }

    /** What the query says, less what says nothing and less the language, which a cookie remembers. */
    private static Map<String, String> queryOf(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .map(pair -> pair.split("=", 2)[0])
                .filter(name -> name.matches("[A-Za-z]+") && !name.equals(LanguageOfThePage.PARAMETER))
                .filter(name -> !request.getParameter(name).isBlank())
                .forEach(name -> parameters.put(name, request.getParameter(name).strip()));
        return parameters;
    }
}
