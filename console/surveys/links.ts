import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal } from "../../protocol/refusal.ts";
import type { SurveyLink, SurveyLinkMake } from "../../protocol/survey-link.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

export type LinksState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	| { kind: "read"; links: readonly SurveyLink[] };

/** The links of one survey, by which it is answered without the chat. */
export interface SurveyLinkList {
	state: ReadonlySignal<LinksState>;
	/** The address of the one that was made last: the relay tells it once. null: none, or it was put away. */
	made: ReadonlySignal<string | null>;
	read(): Promise<void>;
	/** Answers why it was refused, or null. */
	make(
		link: Pick<SurveyLinkMake, "name" | "uses" | "order" | "expiresAt">,
	): Promise<Refusal | null>;
	end(link: string): Promise<Refusal | null>;
	putAway(): void;
}

export function createLinks({
	connection,
	site,
	survey,
}: {
	connection: Pick<ConsoleConnection, "ask">;
	site: string;
	survey: string;
}): SurveyLinkList {
	const state = signal<LinksState>({ kind: "reading" });
	const made = signal<string | null>(null);
	const named = { site, survey };
	return {
		state,
		made,
		async read() {
			const reply = await connection.ask("survey-links:read", named);
			if (reply.ok) state.value = { kind: "read", links: reply.data.links };
			else if (state.value.kind !== "read")
				state.value = { kind: "failed", refusal: reply.refusal };
		},
		async make(link) {
			const said = { ...named, ...link };
			const reply = await connection.ask("survey-link:make", said);
			if (!reply.ok) return reply.refusal;
			made.value = reply.data.url;
			state.value = { kind: "read", links: reply.data.links };
			return null;
		},
		async end(link) {
			const reply = await connection.ask("survey-link:end", { ...named, link });
			if (!reply.ok) return reply.refusal;
			state.value = { kind: "read", links: reply.data.links };
			return null;
		},
		putAway() {
			made.value = null;
		},
	};
}
