"""From what is known to what the pages show: values in, words out."""
