import { type ReadonlySignal, signal } from "@preact/signals";
import type { IdentityKeys } from "../../../protocol/identity-keys.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import { withConfirmation } from "../../workspace/confirm-identity.ts";
import type { ConsoleConnection } from "../../workspace/console-connection.ts";
import type { Model } from "../../workspace/part.ts";

export type KeysState =
	| { kind: "reading" }
	| { kind: "read"; keys: IdentityKeys }
	| { kind: "failed"; refusal: Refusal };

/** The keys with which a shop's server says who its customers are, for its owners. */
export interface IdentityKeysModel {
	state: ReadonlySignal<KeysState>;
	/** The secret of the key that was made last, until it is forgotten: the relay does not tell it again. */
	made: ReadonlySignal<{ kid: string; secret: string } | null>;
	read(): Promise<void>;
	/** null: it is done. */
	make(): Promise<Refusal | null>;
	retire(kid: string): Promise<Refusal | null>;
	forget(): void;
}

export const identityKeysModel: Model<(site: string) => IdentityKeysModel> = {
	create({ connection }) {
		const all = new Map<string, IdentityKeysModel>();
		return (site) => {
			const model = all.get(site) ?? createIdentityKeys(connection, site);
			all.set(site, model);
			return model;
		};
	},
};

function createIdentityKeys(
	{ ask }: Pick<ConsoleConnection, "ask">,
	site: string,
): IdentityKeysModel {
	const state = signal<KeysState>({ kind: "reading" });
	const made = signal<{ kid: string; secret: string } | null>(null);

	async function show(asked: Promise<Reply<IdentityKeys>>) {
		const reply = await asked;
		if (reply.ok) state.value = { kind: "read", keys: reply.data };
		return reply.ok ? null : reply.refusal;
	}

	return {
		state,
		made,
		async read() {
			const refusal = await show(ask("identity-keys:read", { site }));
			if (refusal && state.value.kind !== "read")
				state.value = { kind: "failed", refusal };
		},
		async make() {
			const reply = await withConfirmation(() =>
				ask("identity-keys:make", { site }),
			);
			if (!reply.ok) return reply.refusal;
			const { keys, kid, secret } = reply.data;
			state.value = { kind: "read", keys };
			made.value = { kid, secret };
			return null;
		},
		retire(kid) {
			if (made.peek()?.kid === kid) made.value = null;
			return show(
				withConfirmation(() => ask("identity-keys:retire", { site, kid })),
			);
		},
		forget() {
			made.value = null;
		},
	};
}
