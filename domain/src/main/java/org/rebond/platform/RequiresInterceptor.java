package org.rebond.platform;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/** Refuses an operation whose {@link Requires permission} the caller does not hold, before its transaction starts. */
@Interceptor
@Requires(Permission.READ_CONTRACTS) // the binding asks for a value; the one that counts is the operation's
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RequiresInterceptor {

    private final Caller caller;

    @Inject
    RequiresInterceptor(Caller caller) {
        this.caller = caller;
    }

    @AroundInvoke
    @Nullable
    Object check(InvocationContext call) throws Exception {
        Requires requires = call.getMethod().getAnnotation(Requires.class);
        if (requires == null) {
            requires = call.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        if (!caller.may(requires.value())) {
            throw new RuleViolation(PlatformRule.NOT_ALLOWED, caller.name(), requires.value());
        }
        return call.proceed();
    }
}
