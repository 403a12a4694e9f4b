package org.rebond.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** Backs {@code index.xhtml}. */
@Named
@RequestScoped
public class HomePage {

    private static final List<String> PRESSING_FIRST = List.of("bad", "warn", "info");

    @Inject
    @Any
    Instance<Waiting> waiting;

    private List<Task> tasks = List.of();

    public void load() {
        tasks = waiting.stream()
                .flatMap(Waiting::tasks)
                .filter(task -> task.count() > 0)
                .sorted(Comparator.comparing(task -> PRESSING_FIRST.indexOf(task.tone())))
                .toList();
    }

    public List<Task> getTasks() {
        return tasks;
    }
}
