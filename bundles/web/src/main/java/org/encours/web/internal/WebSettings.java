package org.encours.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the screens. */
@ObjectClassDefinition(id = WebSettings.PID, name = "Encours screens")
public @interface WebSettings {
  /** Where the settings are kept. */
  String PID = "org.encours.web";

  @AttributeDefinition(
      name = "Login attempts",
      description = "Failed logins in a row of one user from one address before a pause",
      min = "1")
  int login_attempts() default 5;

  @AttributeDefinition(
      name = "Login pause in minutes",
      description = "How long further attempts are refused, counted from the last failure",
      min = "1")
  int login_pause_minutes() default 10;

  @AttributeDefinition(
      name = "Session idle time in minutes",
      description = "A session that was idle for longer has to log in again",
      min = "1")
  int session_idle_minutes() default 120;
}
