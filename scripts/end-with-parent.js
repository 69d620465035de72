// Loaded into the program of this checkout before its own code (node --import): whoever is left behind,
// because the script that started it was killed, stops properly and gives its port back.
import { whenOrphaned } from "./run.js";

whenOrphaned(() => process.kill(process.pid, "SIGTERM"));
