import type { Bells } from "./conversations/delivery.ts";
import type { ConversationLog } from "./conversations/log.ts";
import type { Limits } from "./edge/limits.ts";
import type { Pressure } from "./edge/pressure.ts";
import type { Presence } from "./routing/presence.ts";
import type { Routing } from "./routing/routing.ts";
import type { Store } from "./store/store.ts";

/** What the commands work with. */
export interface Parts {
	store: Store;
	log: ConversationLog;
	bells: Bells;
	presence: Presence;
	routing: Routing;
	limits: Limits;
	pressure: Pressure;
}
