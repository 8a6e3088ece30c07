/** Remote sources: each configuration is a Camel route that hands files to the ledger. */
package org.encours.syncsources.internal;
