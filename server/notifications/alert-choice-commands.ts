import { readAlertChoice } from "../../protocol/alert.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import { readNothing } from "../../protocol/read.ts";
import type { AgentSession } from "../people/actor.ts";
import { anyAgent } from "../people/permissions.ts";
import { answeringAgent } from "../people/read-only.ts";
import { type Handlers, handler } from "../ports/handler.ts";
import { UNCHOSEN } from "./alert-calls.ts";
import type { AlertChoiceStore } from "./alert-choice-queries.ts";

/** Each says for themselves by which ways they are called for bad answers. */
export function alertChoiceHandlers(store: AlertChoiceStore) {
	return {
		"alert-choice:read": handler({
			cost: "ask",
			read: readNothing,
			may: anyAgent,
			run: async ({ who }) =>
				(await store.alertChoices([who.id])).get(who.id) ?? UNCHOSEN,
		}),
		"alert-choice:set": handler({
			cost: "write",
			read: readAlertChoice,
			may: answeringAgent,
			async run({ who }, choice) {
				await store.keepAlertChoice(who.id, choice);
				return choice;
			},
		}),
	} satisfies Handlers<
		Pick<ConsoleCommands, "alert-choice:read" | "alert-choice:set">,
		AgentSession
	>;
}
