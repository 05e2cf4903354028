package io.closeout.web;

import io.closeout.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a token do what it was made for and nothing else. */
class ScopesOfTokens implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean operation =
                handler instanceof HandlerMethod method && !ErrorAnswers.class.isAssignableFrom(method.getBeanType());
        if (!operation || !(request.getUserPrincipal() instanceof TokenBearer bearer)) {
            return true;
        }
        NeedsScope needs = ((HandlerMethod) handler).getMethodAnnotation(NeedsScope.class);
        if (needs != null && bearer.token().scopes().contains(needs.value())) {
            return true;
        }
        String scope = needs == null ? "—" : needs.value().code();
        RefusedRequest.answer(request, response, HttpStatus.FORBIDDEN, new Refusal("access.scope-missing", "", scope));
        return false;
    }
}
