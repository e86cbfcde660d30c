package org.clientele.lead.imports;

/** Where an import stands. */
public enum ImportState {
    /** Its upload has not come to its end; a repeat of the upload overwrites it. */
    UPLOADING,
    /** It can be mapped, looked at, tried and started. */
    READY,
    /** All rows are looked at, none is taken. */
    DRY_RUN,
    RUNNING,
    /** It goes on at the same row when it is started again. */
    STOPPED,
    FINISHED,
    /** What it brought is taken back; it can be stopped and taken up again. */
    REVERTING,
    REVERTED;

    /** Whether a worker goes on with it. */
    public boolean isActive() {
        return this == DRY_RUN || this == RUNNING || this == REVERTING;
    }
}
