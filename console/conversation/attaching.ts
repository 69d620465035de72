import type { PendingFile } from "../../client/outbox.ts";
import type { SentFile } from "../../protocol/attachment.ts";
import type { DraftKind } from "./drafts.ts";

/** Files that go with what is written here: a part puts itself in as soon as somebody needs it. */
export interface Attaching {
	/** Whether some wait for Send. */
	has(conversation: string, kind: DraftKind): boolean;
	/** Puts copies of a saved reply's files beside those that wait with a message. */
	copy(conversation: string, site: string, files: readonly SentFile[]): void;
	/** Reads them to their end, and hands them to `add`. false: they could not be kept, and stay. */
	send(
		conversation: string,
		kind: DraftKind,
		text: string,
		add: (text: string, files?: PendingFile[]) => Promise<boolean>,
	): Promise<boolean>;
}
