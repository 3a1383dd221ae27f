"""One adapter a tool, a module each, whose `load(vocabulary)` returns a `benchmarks.peers.protocol.Tool`."""
