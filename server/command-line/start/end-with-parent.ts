import { whenOrphaned } from "./when-orphaned.ts";

// Loaded into the relay and the shop of the demo before their own code (node --import), as a built file beside the
// program: whoever is left behind, because the program that started it was killed, stops properly and gives its port
// back.
whenOrphaned(() => process.kill(process.pid, "SIGTERM"));
