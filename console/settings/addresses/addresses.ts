import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { SiteSettings } from "../../../protocol/site.ts";
import type { SeenOrigin } from "../../../protocol/tag.ts";
import {
	changeAddresses,
	withOrigins,
} from "../../workspace/change-addresses.ts";
import { createDraft, type Draft } from "../../workspace/draft.ts";
import type { Model } from "../../workspace/part.ts";
import type { SiteState } from "../site-state.ts";
import { originsMeant } from "./understood.ts";

/** An address as typed, and whether the one with or without `www.` comes with it. */
export interface AddressForm {
	typed: string;
	withTwin: boolean;
}

/** What came of the last click in the list. */
export interface AddressDone {
	origin: string;
	what: "allowed" | "removed";
	/** null: it is done. */
	refusal: Refusal | null;
}

export interface Addresses {
	form: Draft<AddressForm>;
	done: ReadonlySignal<AddressDone | null>;
	/** Origins whose pages have asked for the chat, the newest first. */
	seen: ReadonlySignal<readonly SeenOrigin[]>;
	readSeen(): Promise<void>;
	allow(origin: string): Promise<boolean>;
	remove(origin: string): Promise<boolean>;
}

type Change = (
	next: (now: readonly string[]) => readonly string[],
) => Promise<Reply<SiteSettings>>;

/** By site; what was typed stays for as long as one is signed in. */
export const addressesModel: Model<(kept: SiteState) => Addresses> = {
	create({ hear }) {
		const all = new Map<string, Addresses & Hearing>();
		hear("origin:seen", ({ site, seen }) => all.get(site)?.heard(seen));
		return (kept) => {
			const one = all.get(kept.site) ?? createAddresses(kept);
			all.set(kept.site, one);
			return one;
		};
	},
};

interface Hearing {
	heard(origin: SeenOrigin): void;
}

const NOTHING: AddressForm = { typed: "", withTwin: true };

function createAddresses(kept: SiteState): Addresses & Hearing {
	const seen = signal<readonly SeenOrigin[]>([]);
	const done = signal<AddressDone | null>(null);
	const change: Change = (next) =>
		kept.changed(changeAddresses(kept.connection, kept.site, next));

	async function act(
		what: AddressDone["what"],
		origin: string,
		next: Parameters<Change>[0],
	): Promise<boolean> {
		const reply = await change(next);
		done.value = { origin, what, refusal: reply.ok ? null : reply.refusal };
		return reply.ok;
	}

	return {
		done,
		seen,
		async readSeen() {
			const { connection, site } = kept;
			const reply = await connection.ask("tag:seen", { site });
			// Without it the list is all the same what it is.
			if (reply.ok) seen.value = reply.data.origins;
		},
		heard(origin) {
			const others = seen.value.filter((one) => one.origin !== origin.origin);
			seen.value = [origin, ...others];
		},
		form: createDraft(
			() => NOTHING,
			(form) => {
				done.value = null;
				return change(
					withOrigins(originsMeant(form, kept.now().origins ?? [])),
				);
			},
		),
		allow: (origin) => act("allowed", origin, withOrigins([origin])),
		remove: (origin) =>
			act("removed", origin, (now) => {
				const left = now.filter((one) => one !== origin);
				return left.length > 0 ? left : now;
			}),
	};
}
