/** Drop folders: files come in through a Camel route, letterings go out. */
package org.encours.syncfiles.internal;
