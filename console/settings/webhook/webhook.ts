import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type {
	WebhookInfo,
	WebhookKept,
	WebhookSaved,
} from "../../../protocol/webhook.ts";
import { withConfirmation } from "../../workspace/confirm-identity.ts";
import type { Model } from "../../workspace/part.ts";
import type { Workspace } from "../../workspace/workspace.ts";

type WebhookState =
	| { kind: "reading" }
	| { kind: "read"; info: WebhookInfo }
	| { kind: "failed"; refusal: Refusal };

/** The webhook of a shop, for its owners. */
export interface WebhookModel {
	state: ReadonlySignal<WebhookState>;
	/** The secret that was made last, until it is forgotten: the relay does not tell it again. */
	secret: ReadonlySignal<string | null>;
	read(): Promise<void>;
	/** null: it is done. */
	save(wanted: Omit<WebhookSaved, "site">): Promise<Refusal | null>;
	rotate(): Promise<Refusal | null>;
	remove(): Promise<Refusal | null>;
	test(): Promise<Refusal | null>;
	resend(id: string): Promise<Refusal | null>;
	forget(): void;
}

export const webhookModel: Model<(site: string) => WebhookModel> = {
	create(workspace) {
		const all = new Map<string, WebhookModel>();
		workspace.hear("webhook:changed", ({ site }) => {
			const model = all.get(site);
			if (model?.state.peek().kind === "read") void model.read();
		});
		return (site) => {
			const model = all.get(site) ?? createWebhook(workspace, site);
			all.set(site, model);
			return model;
		};
	},
};

function createWebhook(
	{ connection: { ask } }: Pick<Workspace, "connection">,
	site: string,
): WebhookModel {
	const state = signal<WebhookState>({ kind: "reading" });
	const secret = signal<string | null>(null);

	async function show(asked: Promise<Reply<WebhookInfo>>) {
		const reply = await asked;
		if (reply.ok) state.value = { kind: "read", info: reply.data };
		return reply.ok ? null : reply.refusal;
	}

	async function keep(asked: Promise<Reply<WebhookKept>>) {
		const reply = await asked;
		if (!reply.ok) return reply.refusal;
		state.value = { kind: "read", info: reply.data.webhook };
		if (reply.data.secret !== null) secret.value = reply.data.secret;
		return null;
	}

	return {
		state,
		secret,
		async read() {
			const refusal = await show(ask("webhook:read", { site }));
			if (refusal && state.value.kind !== "read")
				state.value = { kind: "failed", refusal };
		},
		save: (wanted) =>
			keep(withConfirmation(() => ask("webhook:save", { site, ...wanted }))),
		rotate: () => keep(withConfirmation(() => ask("webhook:rotate", { site }))),
		async remove() {
			const why = await show(
				withConfirmation(() => ask("webhook:remove", { site })),
			);
			if (!why) secret.value = null;
			return why;
		},
		test: () => show(ask("webhook:test", { site })),
		resend: (id) => show(ask("webhook:resend", { site, id })),
		forget() {
			secret.value = null;
		},
	};
}
