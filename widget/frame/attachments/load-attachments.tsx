import { addStyle } from "../../../ui/add-style.ts";
import css from "./attachments.css?inline";
import { EntryFiles } from "./EntryFiles.tsx";
import { createFileLinks } from "./file-links.ts";
import type { SendingNeeds } from "./load-sending.tsx";
import { createLooks } from "./looks.ts";
import { createSending } from "./sending.ts";

/** Hands out what shows files, and what sends some once there are some to send. */
export function createParts(needs: Omit<SendingNeeds, "looks">) {
	addStyle(css);
	const looks = createLooks();
	return {
		looks,
		sending: createSending({ ...needs, looks }),
		fileLinks: createFileLinks(needs.chat.connection),
		EntryFiles,
	};
}
