package org.rebond.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Switches Jakarta Faces on. */
@ApplicationScoped
@FacesConfig
public class FacesConfiguration {}
