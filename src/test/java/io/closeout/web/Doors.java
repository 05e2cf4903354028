package io.closeout.web;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.plugin.resources.AdminPluginsRootResource;
import org.camunda.bpm.admin.impl.plugin.resources.MetricsRestService;
import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.cockpit.impl.plugin.resources.CockpitPluginsRootResource;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.plugin.resources.TasklistPluginsRootResource;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.camunda.bpm.welcome.impl.plugin.resources.WelcomePluginsRootResource;

/** Every operation that the engine's webapps bring, read from the annotations of their classes. */
final class Doors {
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class, OPTIONS.class, HEAD.class);

    private final Set<Door> found = new TreeSet<>();
    private final Set<String> walked = new HashSet<>();

    /**
     * @param address with every template filled in: the engine's name, and 0 for any other id
     */
    record Door(String address, String method) implements Comparable<Door> {
        @Override
        public int compareTo(Door other) {
            return (address + method).compareTo(other.address + other.method);
        }
    }

    private Doors() {}

    static Set<Door> ofTheEngine() {
        Doors doors = new Doors();
        doors.walk("/camunda/api/engine", NamedProcessEngineRestServiceImpl.class);
        doors.walk("/camunda/api/admin", SetupResource.class);
        doors.walk("/camunda/api/admin", UserAuthenticationResource.class);
        doors.walk("/camunda/api/admin", AdminPluginsRootResource.class);
        doors.walk("/camunda/api/admin", MetricsRestService.class);
        doors.walk("/camunda/api/cockpit", CockpitPluginsRootResource.class);
        doors.walk("/camunda/api/cockpit", BaseRootResource.class);
        doors.walk("/camunda/api/tasklist", TasklistPluginsRootResource.class);
        doors.walk("/camunda/api/welcome", WelcomePluginsRootResource.class);
        return doors.found;
    }

    private void walk(String above, Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        open(path == null ? above : above + "/" + path.value(), resource);
    }

    private void open(String address, Class<?> resource) {
        if (!walked.add(address + resource.getName())) {
            return;
        }
        for (Method method : resource.getMethods()) {
            if (method.isBridge()) {
                continue;
            }
            Path path = find(method, resource, Path.class);
            String here = path == null ? address : address + "/" + path.value();
            List<Class<? extends Annotation>> verbs = METHODS.stream()
                    .filter(verb -> find(method, resource, verb) != null)
                    .toList();
            verbs.forEach(verb -> found.add(new Door(filledIn(here), verb.getSimpleName())));
            if (verbs.isEmpty() && path != null) {
                open(here, method.getReturnType());
            }
        }
    }

    private static String filledIn(String address) {
        return address.replaceAll("/+", "/")
                .replaceAll("/$", "")
                .replaceAll("^(/camunda/api/engine/engine)/\\{name}", "$1/default")
                .replaceAll("\\{(processEngineName|engine)}", "default")
                .replaceAll("\\{[^}]*}", "0");
    }

    /** Annotations stand on the interfaces, which the classes implement. */
    private static <A extends Annotation> A find(Method method, Class<?> type, Class<A> annotation) {
        for (Class<?> above : lineage(type)) {
            try {
                A found = above.getDeclaredMethod(method.getName(), method.getParameterTypes())
                        .getAnnotation(annotation);
                if (found != null) {
                    return found;
                }
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return null;
    }

    private static List<Class<?>> lineage(Class<?> type) {
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            lineage.add(above);
            for (Class<?> promise : above.getInterfaces()) {
                lineage.addAll(lineage(promise));
            }
        }
        return lineage;
    }
}
