/** What a customer may owe and owes: exposure, limits, holds, cover, facts from outside. */
@Export
@Version("0.1.0")
package org.encours.api.credit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
