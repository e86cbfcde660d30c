package org.clientele.local.crm;

/** A company of the export, with the spelling mistakes of its sector and country corrected. */
record Account(String name, String sector, int employees, String country) {}
