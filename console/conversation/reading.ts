import { type ReadonlySignal, signal } from "@preact/signals";
import { type Seen, tellRead } from "../../client/tell-read.ts";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Log } from "../../protocol/log.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import { visible } from "../workspace/visible.ts";

interface Reading {
	atEnd(yes: boolean): void;
	stop(): void;
}

interface Options {
	here: Seen["in"];
	connection: ConsoleConnection;
	log: ReadonlySignal<Log>;
	head: ReadonlySignal<StaffConversation | null>;
	mine: ReadonlySignal<boolean>;
	/** The agent has looked here, by their own doing. */
	isReal: ReadonlySignal<boolean>;
}

/**
 * Tells the shopper "seen" only when the agent who holds the conversation can really have seen it: the tab is
 * visible, the log stands at its end, and they have done something here since it opened.
 */
export function createReading(options: Options): Reading {
	const { here, connection, log, head, mine, isReal } = options;
	const end = signal(false);

	function seen(): Seen | null {
		if (!end.value || !mine.value || !isReal.value || !visible.value)
			return null;
		const { entries, last } = log.value;
		const newest = entries.findLast(
			({ kind, author }) => kind === "message" && author.kind === "visitor",
		);
		const known = head.value?.readByAgent ?? 0;
		const handed = head.value?.preview?.handed ?? 0;
		// The lines below it are seen with it.
		const isNews =
			Math.max(newest?.seq ?? 0, handed) > known || head.value?.backAt != null;
		return isNews && last >= handed ? { in: here, seq: last } : null;
	}

	return {
		atEnd(yes) {
			end.value = yes;
		},
		stop: tellRead(connection, "agent", seen),
	};
}
