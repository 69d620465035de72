import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import type { SiteSettings } from "../../protocol/site.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

export type SettingsState =
	| { kind: "reading" }
	| { kind: "read"; settings: SiteSettings }
	| { kind: "failed"; refusal: Refusal };

/** The settings of one site as the relay has them. */
export interface SiteState {
	connection: Pick<ConsoleConnection, "ask">;
	site: string;
	state: ReadonlySignal<SettingsState>;
	/** Empty ones until they are read. */
	now(): SiteSettings;
	/** Each change is answered with everything as it is then. */
	changed(asked: Promise<Reply<SiteSettings>>): Promise<Reply<SiteSettings>>;
	read(): Promise<void>;
}

const NOTHING = { hours: null, languages: [], teams: [], members: [] };

export function createSiteState(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
): SiteState {
	const state = signal<SettingsState>({ kind: "reading" });

	async function changed(
		asked: Promise<Reply<SiteSettings>>,
	): Promise<Reply<SiteSettings>> {
		const reply = await asked;
		if (reply.ok) state.value = { kind: "read", settings: reply.data };
		return reply;
	}

	return {
		connection,
		site,
		state,
		now: () =>
			state.value.kind === "read" ? state.value.settings : { site, ...NOTHING },
		changed,
		async read() {
			const reply = await changed(connection.ask("site:read", { site }));
			if (!reply.ok && state.value.kind !== "read")
				state.value = { kind: "failed", refusal: reply.refusal };
		},
	};
}
