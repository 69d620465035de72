// Loaded into a relay whose memory is watched: garbage is not what it holds.
setInterval(() => globalThis.gc?.(), 1_000).unref();
