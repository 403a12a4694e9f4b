package org.rebond.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The parts of the site that are guarded differently. */
final class Paths {

    static final String SIGN_IN = "/connexion.xhtml";
    static final String HOME = "/";

    /** The parameter of the sign-in page that says where to go next. */
    static final String BACK = "retour";

    private Paths() {}

    static boolean isApi(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Style sheets, scripts and pictures: for anybody. */
    static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }
}
