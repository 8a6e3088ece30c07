/** The screens: how a bundle adds a page to the application. */
@Export
@Version("0.1.0")
package org.encours.api.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
