package org.rebond.web.ui;

import jakarta.servlet.http.HttpServletResponse;
import org.rebond.platform.PlatformRule;
import org.rebond.shared.RuleViolation;

/** How a refusal is told to a browser that asked for a page or a file. */
public final class Refusals {

    private Refusals() {}

    /** 403 when the caller may not; otherwise 404: what a reader asks for and cannot have is not there. */
    public static int status(RuleViolation refusal) {
        return refusal.rule() == PlatformRule.NOT_ALLOWED
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
