"""Print the Debian packages whose shared libraries Qt needs and the loader does not find."""

import ctypes

# Qt's wheels bring Qt along, not what lies beneath it. Found one by one on a bare Debian 12 and 13;
# the dependencies of these come with them. Qt blames xcb-cursor0 when xcb-icccm4 is what it misses.
LIBRARIES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libfontconfig1": "libfontconfig.so.1",
    "libpulse0": "libpulse.so.0",
    "libxrandr2": "libXrandr.so.2",
    "libspeechd2": "libspeechd.so.2",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
}


def is_missing(soname: str) -> bool:
    """Whether the loader cannot load a library, by itself or for lack of its dependencies."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return True
    return False


if __name__ == "__main__":
    print(*(package for package, soname in LIBRARIES.items() if is_missing(soname)))
