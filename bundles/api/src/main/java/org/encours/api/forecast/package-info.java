/** The cash that open items are expected to bring, week by week. */
@Export
@Version("0.1.0")
package org.encours.api.forecast;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
