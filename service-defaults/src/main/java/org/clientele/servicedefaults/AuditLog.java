package org.clientele.servicedefaults;

/** Keeps who read which list. What was told has been kept for good when the call returns; if not, it throws. */
public interface AuditLog {

    /** Somebody is about to be shown so many items. */
    void shown(ListRead read, int items);

    /**
     * Somebody is about to be given a whole list as a file.
     *
     * @return the entry's id
     */
    String exporting(ListRead read);

    /** The file has ended, with so many items. */
    void exported(String entryId, ListRead read, long items);
}
