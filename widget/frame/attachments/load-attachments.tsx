import {
	createFileLinks,
	type FileLinks,
} from "../../../client/attaching/file-links.ts";
import { createLooks, type Looks } from "../../../client/attaching/looks.ts";
import { addStyle } from "../../../ui/add-style.ts";
import css from "./attachments.css?inline";
import { EntryFiles, FilePicture } from "./EntryFiles.tsx";
import type { SendingNeeds } from "./load-sending.tsx";
import { createSending } from "./sending.ts";

declare module "../context/context.ts" {
	interface LazyParts {
		fileLinks: FileLinks;
		/** Of what was sent from here. */
		looks: Looks;
	}
}

/** Hands out what shows files, and what sends some once there are some to send. */
export function createParts(needs: Omit<SendingNeeds, "looks">) {
	addStyle(css);
	const looks = createLooks();
	return {
		looks,
		sending: createSending({ ...needs, looks }),
		fileLinks: createFileLinks(needs.chat.connection),
		EntryFiles,
		FilePicture,
	};
}
