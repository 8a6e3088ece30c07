/** Durable work: written with the state that asks for it, done at least once. */
@Export
@Version("0.1.0")
package org.encours.api.work;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
