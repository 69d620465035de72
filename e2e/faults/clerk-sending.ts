import type { Outbox } from "../../client/outbox.ts";
import { sendingOf } from "./sending.ts";
import type { Tab } from "./tab.ts";

type Needs = Parameters<typeof sendingOf>[1];

/** Where somebody of the staff writes. */
interface To {
	conversation: string;
	kind: "message" | "note";
}

/** Sends a text, and files where there are some, into a conversation. */
export function sendingFiles(
	tab: Tab,
	chat: Needs["chat"] & { outbox: Outbox },
	{
		site,
		...where
	}: Pick<Needs, "address" | "proof"> & {
		/** The shop that gets them. */
		site: string;
	},
): (to: To, text: string, files: File[]) => Promise<boolean> {
	let to: To;
	const send = sendingOf(tab, {
		...{ ...where, chat },
		send: (text, files) =>
			chat.outbox.add({ ...to, text, site, ...(files && { files }) }),
	});
	return (next, text, files) => {
		if (files.length === 0) return chat.outbox.add({ ...next, text });
		to = next;
		return send(text, files);
	};
}
