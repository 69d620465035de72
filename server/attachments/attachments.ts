import { type FileLinks, readFilesAsked } from "../../protocol/attachment.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { VisitorCommands } from "../../protocol/visitor-events.ts";
import {
	ownConversation,
	siteConversation,
} from "../conversations/permissions.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import type { Store } from "../store/contract/store.ts";
import { createUploads } from "./uploads.ts";

/** Files of messages. */
export function attachments({ store }: { store: Store }) {
	const linked = (): FileLinks => ({ links: [], until: store.now() });
	return {
		uploads: createUploads(),
		visitor: {
			"files:link": handler({
				cost: "ask",
				read: readFilesAsked,
				may: ownConversation(store),
				run: linked,
			}),
		} satisfies Handlers<Pick<VisitorCommands, "files:link">, VisitorSession>,
		agent: {
			"files:link": handler({
				cost: "ask",
				read: readFilesAsked,
				may: siteConversation(store),
				run: linked,
			}),
		} satisfies Handlers<Pick<ConsoleCommands, "files:link">, AgentSession>,
	};
}
