package io.closeout.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets people give back what they have claimed. For the engine that is to assign a task, which it would allow with the
 * right to give any of them to anybody; so the assignee's own wish is carried out here, and every other one is the engine's
 * to answer.
 */
class TasksGivenBack extends OncePerRequestFilter {
    private static final Pattern GIVEN_BACK =
            Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([0-9a-f-]+)/unclaim/?");

    private final ObjectProvider<Tasks> tasks;

    /** @param tasks asked for late, as filters are made before the engine is */
    TasksGivenBack(ObjectProvider<Tasks> tasks) {
        this.tasks = tasks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher task = GIVEN_BACK.matcher(request.getServletPath() + request.getPathInfo());
        boolean asked = request.getMethod().equals("POST") && task.matches();
        if (asked && tasks.getObject().giveBack(task.group(1), request.getRemoteUser())) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
