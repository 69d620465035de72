// tsx bench/fill/make-stock.ts PATH: makes a database with sites and people. A process of its own: the driver lets go of a
// database when its process ends.
import { openStore } from "../../server/open-store.ts";
import { handClock } from "../../server/ports/clock.ts";
import { NOW } from "./past.ts";
import { keepStock } from "./stock.ts";

const [path] = process.argv.slice(2);
if (!path) throw new Error("say where");
const store = await openStore(path, handClock(NOW));
await keepStock(store);
await store.close();
