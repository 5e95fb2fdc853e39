"""A guided-workout coach for glute training that paces every phase of every rep."""

__version__ = "0.1.0"
