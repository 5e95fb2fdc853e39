"""Frees an Opus file of what a decoder would have to cut off at its start."""

import struct

HEAD = b"OpusHead"
CHECKSUM = slice(22, 26)
SEGMENTS = 26
"""Where a page of Ogg (RFC 3533) has its checksum and the number of its segments."""
PRE_SKIP = slice(10, 12)
"""Where the header of Opus (RFC 7845) tells how many samples are not for the ear."""
POLYNOMIAL = 0x04C11DB7


def without_skip(opus: bytes) -> bytes:
    """Return the file with its first samples kept: 6.5 ms of the encoder's quiet start.

    FFmpeg inside Qt complains on stderr of every file in which it has to skip any.
    """
    head = opus.index(HEAD)
    length = SEGMENTS + 1 + opus[SEGMENTS] + sum(opus[SEGMENTS + 1 : head])
    page = bytearray(opus[:length])
    page[head + PRE_SKIP.start : head + PRE_SKIP.stop] = bytes(2)
    page[CHECKSUM] = bytes(4)
    page[CHECKSUM] = struct.pack("<I", checksum(page))
    return bytes(page) + opus[length:]


def checksum(page: bytes) -> int:
    """Return the CRC of a page whose own checksum is zero."""
    crc = 0
    for byte in page:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1) ^ (POLYNOMIAL if crc & 0x80000000 else 0)
        crc &= 0xFFFFFFFF
    return crc
