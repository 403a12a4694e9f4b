package org.rebond.web.rest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of the REST interface, as its classes declare them. */
final class Operations {

    private static final Map<String, JavaMethod> ALL = read();

    private Operations() {}

    /** By method and address, such as {@code GET /contracts/{reference}}. */
    static Map<String, JavaMethod> all() {
        return ALL;
    }

    private static Map<String, JavaMethod> read() {
        var operations = new TreeMap<String, JavaMethod>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.rebond.web.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(resource -> resource.getMethods().stream()
                                .filter(Operations::isOperation)
                                .forEach(method -> operations.put(
                                        httpMethod(method.reflect()) + " " + address(resource, method), method)));
        return operations;
    }

    static Set<String> queryParameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(Operations::queryParameters)
                .collect(Collectors.toSet());
    }

    private static Stream<String> queryParameters(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return Stream.of(query.value());
        }
        return parameter.isAnnotationPresent(BeanParam.class) ? fields(parameter.getType()) : Stream.empty();
    }

    private static Stream<String> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(field -> field.getAnnotation(QueryParam.class))
                .filter(query -> query != null)
                .map(QueryParam::value);
    }

    private static boolean isOperation(JavaMethod method) {
        return !method.getOwner().isAnonymousClass()
                && !httpMethod(method.reflect()).isEmpty();
    }

    private static String httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .collect(Collectors.joining());
    }

    private static String address(JavaClass resource, JavaMethod method) {
        String own = method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
        return ("/" + resource.getAnnotationOfType(Path.class).value() + own).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }
}
