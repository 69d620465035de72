import { type ReadonlySignal, signal } from "@preact/signals";
import type { MailSetUp, MailTried } from "../../../protocol/mail.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Model } from "../../workspace/part.ts";

export type Trial =
	| { kind: "none" }
	| { kind: "sending" }
	| { kind: "tried"; tried: MailTried }
	| { kind: "refused"; refusal: Refusal };

/** How mail is set up on the machine, and what became of a letter that one sent oneself. */
export interface MailTrial {
	/** null: not read yet. */
	setUp: ReadonlySignal<MailSetUp | null>;
	/** How many of one's own devices ring; null: not read yet. */
	devices: ReadonlySignal<number | null>;
	trial: ReadonlySignal<Trial>;
	read(): Promise<void>;
	send(): Promise<void>;
}

/** By site, for as long as one is signed in. */
export const mailTrialModel: Model<(site: string) => MailTrial> = {
	create({ connection, hear }) {
		const all = new Map<string, ReturnType<typeof createMailTrial>>();
		hear("mail:tried", (tried) => all.get(tried.site)?.tell(tried));
		return (site) => {
			const made = all.get(site) ?? createMailTrial(connection, site);
			all.set(site, made);
			return made;
		};
	},
};

function createMailTrial(
	connection: Parameters<(typeof mailTrialModel)["create"]>[0]["connection"],
	site: string,
) {
	const setUp = signal<MailSetUp | null>(null);
	const devices = signal<number | null>(null);
	const trial = signal<Trial>({ kind: "none" });
	return {
		setUp,
		devices,
		trial,
		tell(tried: MailTried) {
			trial.value = { kind: "tried", tried };
		},
		async read() {
			const [mail, push] = await Promise.all([
				connection.ask("mail:read", { site }),
				connection.ask("push:read", {}),
			]);
			// What was under way when the connection ended is told nobody any more.
			if (trial.value.kind === "sending") trial.value = { kind: "none" };
			if (mail.ok) setUp.value = mail.data;
			if (push.ok) devices.value = push.data.devices.length;
		},
		async send() {
			if (trial.value.kind === "sending") return;
			trial.value = { kind: "sending" };
			const reply = await connection.ask("mail:try", { site });
			if (!reply.ok) trial.value = { kind: "refused", refusal: reply.refusal };
		},
	};
}
