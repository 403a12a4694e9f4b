package org.rebond.it;

import static java.util.stream.Collectors.toCollection;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.classloader.ShrinkWrapClassLoader;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;

/** What the application answers to, read from the archive that ships: a new page or operation is found without being told. */
public final class Routes {

    private static final String CLASSES = "/WEB-INF/classes/";
    private static final List<Class<?>> SAYING_WHERE = List.of(Path.class, ApplicationPath.class, WebServlet.class);

    private Routes() {}

    /** Paths such as {@code /marches/index.xhtml}. */
    public static SortedSet<String> pages() {
        return files().stream().filter(path -> path.endsWith(".xhtml")).collect(toCollection(TreeSet::new));
    }

    /** The pages and what else lies beside them; without the style sheets and pictures of all pages. */
    static SortedSet<String> files() {
        return web().getContent(Filters.include("^/(?!WEB-INF/|META-INF/|resources/).*\\.[a-z]+$")).keySet().stream()
                .map(ArchivePath::get)
                .collect(toCollection(TreeSet::new));
    }

    /** Methods with paths such as {@code GET /marches/index.csv}. */
    static SortedSet<String> servlets() throws IOException {
        var routes = new TreeSet<String>();
        try (var loader = classes()) {
            for (Class<?> type : sayingWhere(loader)) {
                Optional.ofNullable(type.getAnnotation(WebServlet.class)).stream()
                        .flatMap(servlet ->
                                Stream.concat(Arrays.stream(servlet.value()), Arrays.stream(servlet.urlPatterns())))
                        .forEach(path -> methods(type).forEach(method -> routes.add(method + " " + path)));
            }
        }
        return routes;
    }

    /** Methods with paths such as {@code GET /api/v1/contracts/{reference}}. */
    static SortedSet<String> operations() throws IOException {
        var routes = new TreeSet<String>();
        try (var loader = classes()) {
            List<Class<?>> types = sayingWhere(loader);
            String root = types.stream()
                    .flatMap(type -> Optional.ofNullable(type.getAnnotation(ApplicationPath.class)).stream())
                    .map(ApplicationPath::value)
                    .findFirst()
                    .orElseThrow();
            for (Class<?> type : types) {
                for (Method method : type.getDeclaredMethods()) {
                    Arrays.stream(method.getAnnotations())
                            .flatMap(annotation ->
                                    Optional.ofNullable(
                                            annotation.annotationType().getAnnotation(HttpMethod.class))
                                            .stream())
                            .forEach(verb -> routes.add(verb.value() + " "
                                    + ("/" + root + "/" + path(type.getAnnotation(Path.class)) + "/"
                                                    + path(method.getAnnotation(Path.class)))
                                            .replaceAll("/+", "/")
                                            .replaceAll("/$", "")));
                }
            }
        }
        return routes;
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    private static Stream<String> methods(Class<?> servlet) {
        return Stream.<Class<?>>iterate(servlet, type -> type != HttpServlet.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Method::getName)
                .filter(name -> name.matches("do(Get|Post|Put|Delete)|service"))
                .map(name -> name.equals("service") ? "GET" : name.substring(2).toUpperCase(Locale.ROOT));
    }

    private static WebArchive web() {
        return Application.asShipped().getAsType(WebArchive.class, "/web.war");
    }

    private static ShrinkWrapClassLoader classes() {
        JavaArchive classes = ShrinkWrap.create(JavaArchive.class);
        web().getContent(Filters.include("^" + CLASSES + ".*"))
                .forEach((path, node) -> Optional.ofNullable(node.getAsset())
                        .ifPresent(asset -> classes.add(asset, path.get().substring(CLASSES.length()))));
        return new ShrinkWrapClassLoader(Routes.class.getClassLoader(), classes);
    }

    /** Only these are loaded: others need libraries that are not here. */
    private static List<Class<?>> sayingWhere(ClassLoader loader) {
        return web().getContent(Filters.include("^" + CLASSES + ".*\\.class$")).entrySet().stream()
                .filter(file -> SAYING_WHERE.stream().anyMatch(type -> names(file.getValue(), type)))
                .map(file -> file.getKey().get())
                .map(path -> path.substring(CLASSES.length(), path.length() - ".class".length())
                        .replace('/', '.'))
                .<Class<?>>map(name -> load(name, loader))
                .toList();
    }

    private static boolean names(Node file, Class<?> annotation) {
        try (InputStream bytes = file.getAsset().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .contains(annotation.descriptorString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
