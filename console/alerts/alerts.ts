import { type ReadonlySignal, signal } from "@preact/signals";
import type { Alert, AlertNamed, AlertRaised } from "../../protocol/alert.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { Model } from "../workspace/part.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { toList } from "./to-list.ts";
import { alertWords } from "./words.ts";

/** Answers that wait for somebody of the staff, the newest first. */
export interface Alerts {
	list: ReadonlySignal<readonly Alert[]>;
	/** Those of one conversation. */
	of(conversation: string): Alert[];
	/** null: it is done. */
	settle(alert: AlertNamed): Promise<Refusal | null>;
}

export const alertsModel: Model<Alerts> = { create: createAlerts };

/** It is the staff's time: a toast that nobody sees is no alert, and the mark stays. */
const SHOWN_MS = 20_000;

function createAlerts(workspace: Workspace): Alerts {
	const { connection, me, toasts } = workspace;
	const list = signal<readonly Alert[]>([]);

	async function read() {
		const reply = await connection.ask("alerts:read", {});
		// An older relay knows of none.
		if (reply.ok) list.value = inOrder(reply.data.alerts ?? []);
	}

	function put({ alert, to }: AlertRaised) {
		list.value = inOrder([...without(alert), alert]);
		if (!to.includes(me.value.id)) return;
		const { conversation } = alert;
		toasts.say(
			{
				text: alertWords.raised,
				action: {
					label: alertWords.open,
					run: () =>
						go(
							conversation === null
								? toList()
								: { kind: "conversation", id: conversation },
						),
				},
			},
			SHOWN_MS,
		);
	}

	function without({ ask }: Pick<Alert, "ask">): Alert[] {
		return list.value.filter((one) => one.ask !== ask);
	}

	workspace.hear("alert:raised", put);
	workspace.hear("alert:ended", (ended) => {
		list.value = without(ended);
	});
	workspace.hear("inbox:behind", () => void read());
	workspace.onRefresh(() => void read());

	return {
		list,
		of: (conversation) =>
			list.value.filter((one) => one.conversation === conversation),
		async settle({ site, ask }) {
			const reply = await connection.ask("alert:settle", { site, ask });
			if (!reply.ok) return reply.refusal;
			list.value = without({ ask });
			return null;
		},
	};
}

function inOrder(alerts: readonly Alert[]): Alert[] {
	return [...alerts].sort((a, b) => b.at - a.at);
}
