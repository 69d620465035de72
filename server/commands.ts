import type { ConsoleCommands, VisitorCommands } from "../protocol/events.ts";
import * as staffConversations from "./conversations/agent-commands.ts";
import * as conversations from "./conversations/visitor-commands.ts";
import * as feedback from "./feedback/commands.ts";
import { tellErased } from "./feedback/tell-erased.ts";
import * as forgetting from "./forgetting/commands.ts";
import * as notifications from "./notifications/commands.ts";
import type { Parts } from "./parts.ts";
import type { AgentSession, VisitorSession } from "./people/actor.ts";
import type { Handlers } from "./ports/handler.ts";
import * as routing from "./routing/commands.ts";
import * as sessions from "./sessions/commands.ts";
import * as sites from "./sites/commands.ts";

/** Everything that a widget may say, room by room. */
export function visitorCommands(parts: Parts) {
	return {
		...sessions.visitorHandlers(parts),
		...conversations.visitorHandlers(parts),
		...routing.visitorHandlers(parts),
		...feedback.visitorHandlers(parts),
		...notifications.visitorHandlers(parts),
		...forgetting.visitorHandlers({ ...parts, erased: tellErased(parts) }),
	} satisfies Handlers<VisitorCommands, VisitorSession>;
}

/** Everything that a console may say. */
export function agentCommands(parts: Parts) {
	return {
		...staffConversations.agentHandlers(parts),
		...routing.agentHandlers(parts),
		...sites.agentHandlers(parts),
		...feedback.agentHandlers(parts),
		...notifications.agentHandlers(parts),
	} satisfies Handlers<ConsoleCommands, AgentSession>;
}
