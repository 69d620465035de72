import { type ReadonlySignal, signal } from "@preact/signals";
import {
	RETENTION_DAYS_MOST,
	RETENTION_KINDS,
	type Retention,
	type RetentionCount,
} from "../../../protocol/data.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { withConfirmation } from "../../workspace/confirm-identity.ts";
import { createDraft, type Draft } from "../../workspace/draft.ts";
import type { Model } from "../../workspace/part.ts";
import { daysFit } from "../security-draft.ts";
import type { SiteState } from "../site-state.ts";

export type RetentionKind = (typeof RETENTION_KINDS)[number];
/** Days as typed; empty: it is kept. */
export type RetentionForm = Record<RetentionKind, string>;

export type CountState =
	| { kind: "idle" }
	| { kind: "counting" }
	/** `sure`: it is asked before these days are saved. */
	| { kind: "counted"; count: RetentionCount; sure: boolean }
	| { kind: "refused"; refusal: Refusal };

export interface RetentionModel {
	draft: Draft<RetentionForm>;
	counted: ReadonlySignal<CountState>;
	/** How many would go with what is typed. */
	count(): Promise<void>;
	/** Saves at once what takes nothing away, and asks before all else. */
	save(): Promise<void>;
	/** Saves after the question, or leaves it. */
	answer(isSure: boolean): Promise<void>;
}

export const RETENTION_RANGE = { least: 1, most: RETENTION_DAYS_MOST };

/** By site; what was typed stays for as long as one is signed in. */
export const retentionModel: Model<(kept: SiteState) => RetentionModel> = {
	create() {
		const all = new Map<string, RetentionModel>();
		return (kept) => {
			const one = all.get(kept.site) ?? createRetention(kept);
			all.set(kept.site, one);
			return one;
		};
	},
};

export function fits(typed: string): boolean {
	return typed === "" || daysFit(typed, RETENTION_RANGE);
}

export function createRetention({
	connection,
	site,
	now,
	changed,
}: SiteState): RetentionModel {
	const counted = signal<CountState>({ kind: "idle" });
	const draft = createDraft<RetentionForm>(
		() => {
			const kept = now().retention ?? {};
			return {
				conversations: `${kept.conversations ?? ""}`,
				comments: `${kept.comments ?? ""}`,
				visitors: `${kept.visitors ?? ""}`,
			};
		},
		(form) =>
			changed(
				withConfirmation(() =>
					connection.ask("retention:change", {
						site,
						retention: retentionIn(form),
					}),
				),
			),
	);

	async function count(sure: boolean): Promise<RetentionCount | null> {
		counted.value = { kind: "counting" };
		const retention = retentionIn(draft.value.value);
		const reply = await connection.ask("retention:count", { site, retention });
		counted.value = reply.ok
			? { kind: "counted", count: reply.data, sure }
			: { kind: "refused", refusal: reply.refusal };
		return reply.ok ? reply.data : null;
	}

	async function keep(): Promise<void> {
		counted.value = { kind: "idle" };
		await draft.save();
	}

	return {
		draft: {
			...draft,
			type(form) {
				// What was counted was for other days.
				counted.value = { kind: "idle" };
				draft.type(form);
			},
			discard() {
				counted.value = { kind: "idle" };
				draft.discard();
			},
		},
		counted,
		count: async () => void (await count(false)),
		async save() {
			const would = await count(true);
			if (would && Object.values(would).every((many) => many === 0))
				await keep();
		},
		async answer(isSure) {
			if (isSure) await keep();
			else counted.value = { kind: "idle" };
		},
	};
}

function retentionIn(form: RetentionForm): Retention {
	return Object.fromEntries(
		RETENTION_KINDS.filter((kind) => form[kind] !== "").map((kind) => [
			kind,
			Number(form[kind]),
		]),
	);
}
