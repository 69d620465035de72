import { type ReadonlySignal, signal } from "@preact/signals";
import type { BackupsInfo } from "../../../protocol/backups.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { ConsoleConnection } from "../../workspace/console-connection.ts";
import type { Model } from "../../workspace/part.ts";

export type BackupsState =
	| { kind: "reading" }
	| { kind: "read"; info: BackupsInfo }
	| { kind: "failed"; refusal: Refusal };

/** The backups of the relay, as an owner of a site sees them. */
export interface Backups {
	state: ReadonlySignal<BackupsState>;
	/** Why none was begun when they asked; null: they have not, or one was. */
	refused: ReadonlySignal<Refusal | null>;
	read(): Promise<void>;
	make(): Promise<void>;
}

/** By the site of the owner who looks. */
export const backupsModel: Model<(site: string) => Backups> = {
	create({ connection, hear }) {
		const all = new Map<string, Backups>();
		hear("backups:changed", () => {
			for (const one of all.values()) void one.read();
		});
		return (site) => {
			const one = all.get(site) ?? createBackups(connection, site);
			all.set(site, one);
			return one;
		};
	},
};

function createBackups(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
): Backups {
	const state = signal<BackupsState>({ kind: "reading" });
	const refused = signal<Refusal | null>(null);
	return {
		state,
		refused,
		async read() {
			const reply = await connection.ask("backups:read", { site });
			if (reply.ok) state.value = { kind: "read", info: reply.data };
			else if (state.value.kind !== "read")
				state.value = { kind: "failed", refusal: reply.refusal };
		},
		async make() {
			const now = state.value;
			if (now.kind === "read" && now.info.running) return;
			const reply = await connection.ask("backup:make", { site });
			refused.value = reply.ok ? null : reply.refusal;
			if (reply.ok) state.value = { kind: "read", info: reply.data };
		},
	};
}
