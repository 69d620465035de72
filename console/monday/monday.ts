import { type ReadonlySignal, signal } from "@preact/signals";
import type { MondayRead } from "../../protocol/monday.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { Model } from "../workspace/part.ts";

export type MondayState =
	| { kind: "reading" }
	| { kind: "read"; page: MondayRead }
	| { kind: "failed"; refusal: Refusal };

/** The weeks of one site, one at a time. */
export interface Monday {
	state: ReadonlySignal<MondayState>;
	/** @param week null: the last one. What was read of it stays until it is here anew. */
	read(week: string | null): Promise<void>;
	/** Whether one gets it by mail. null: it is done. */
	choose(mail: boolean): Promise<Refusal | null>;
}

/** By site. */
export const mondayModel: Model<(site: string) => Monday> = {
	create({ connection }) {
		const all = new Map<string, Monday>();
		return (site) => {
			const monday = all.get(site) ?? createMonday(connection, site);
			all.set(site, monday);
			return monday;
		};
	},
};

function createMonday(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
): Monday {
	const state = signal<MondayState>({ kind: "reading" });
	/** A later reading takes the place of one that is under way. */
	let reading = 0;
	let asked: string | null | undefined;
	return {
		state,
		async read(week) {
			const mine = ++reading;
			if (asked !== week) state.value = { kind: "reading" };
			asked = week;
			const reply = await connection.ask("monday:read", { site, week });
			if (mine !== reading) return;
			state.value = reply.ok
				? { kind: "read", page: reply.data }
				: { kind: "failed", refusal: reply.refusal };
		},
		async choose(mail) {
			const reply = await connection.ask("monday:choose", { site, mail });
			if (!reply.ok) return reply.refusal;
			const now = state.peek();
			if (now.kind === "read")
				state.value = { ...now, page: { ...now.page, ...reply.data } };
			return null;
		},
	};
}
