"""Frees an Opus file of what nobody hears: samples to be skipped, and comments."""

import struct

HEAD, COMMENTS = b"OpusHead", b"OpusTags"
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
    length = page_length(opus)
    page = bytearray(opus[:length])
    page[head + PRE_SKIP.start : head + PRE_SKIP.stop] = bytes(2)
    return signed(page) + opus[length:]


def without_comments(opus: bytes) -> bytes:
    """Return the file without the encoder's name and options: 110 bytes that are in every clip."""
    start = page_length(opus)
    length = page_length(opus[start:])
    page = bytearray(opus[start : start + SEGMENTS])
    none = COMMENTS + bytes(8)  # an empty vendor, and no comments
    return opus[:start] + signed(page + bytes((1, len(none))) + none) + opus[start + length :]


def page_length(opus: bytes) -> int:
    """Return how many bytes the first page takes."""
    sizes = opus[SEGMENTS + 1 : SEGMENTS + 1 + opus[SEGMENTS]]
    return SEGMENTS + 1 + len(sizes) + sum(sizes)


def signed(page: bytearray) -> bytes:
    """Return a page with its checksum put right."""
    page[CHECKSUM] = bytes(4)
    page[CHECKSUM] = struct.pack("<I", checksum(page))
    return bytes(page)


def checksum(page: bytes) -> int:
    """Return the CRC of a page whose own checksum is zero."""
    crc = 0
    for byte in page:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1) ^ (POLYNOMIAL if crc & 0x80000000 else 0)
        crc &= 0xFFFFFFFF
    return crc
