package org.rebond.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The address under which the REST interface stands. Its classes are found by themselves. */
@ApplicationPath("api/v1")
public class Api extends Application {}
