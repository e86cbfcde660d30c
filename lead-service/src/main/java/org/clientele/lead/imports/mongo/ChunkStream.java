package org.clientele.lead.imports.mongo;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.clientele.lead.imports.Uploads;

/** Reads pieces one after the other, each when it is needed. */
final class ChunkStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private int number;
    private int position;
    private byte[] piece = new byte[0];

    ChunkStream(IntFunction<byte[]> pieces, long from) {
        this.pieces = pieces;
        this.number = (int) (from / Uploads.CHUNK);
        this.position = (int) (from % Uploads.CHUNK);
    }

    @Override
    public int read() {
        return fill() ? piece[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, count);
        position += count;
        return count;
    }

    /** The position in the first piece is that of the byte to begin at. */
    private boolean fill() {
        if (position < piece.length) {
            return true;
        }
        position -= piece.length;
        piece = pieces.apply(number);
        number += piece.length == 0 ? 0 : 1;
        return position < piece.length;
    }
}
