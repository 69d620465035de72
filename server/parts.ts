import type { TextsByLanguage } from "../protocol/site.ts";
import type { ConversationLog } from "./conversations/log.ts";
import type { Pressure } from "./edge/pressure.ts";
import type { Notices } from "./notifications/notifications.ts";
import type { Limits } from "./ports/limits.ts";
import type { Publisher } from "./ports/publisher.ts";
import type { Presence } from "./routing/presence.ts";
import type { Routing } from "./routing/routing.ts";
import type { Waits } from "./routing/wait/waits.ts";
import type { Store } from "./store/contract/store.ts";

/** What the commands work with. */
export interface Parts {
	store: Store;
	log: ConversationLog;
	publisher: Publisher;
	notices: Notices;
	presence: Presence;
	routing: Routing;
	waits: Waits;
	limits: Limits;
	pressure: Pressure;
	/** Every text of the chat, as the build found them. */
	texts: TextsByLanguage;
}
