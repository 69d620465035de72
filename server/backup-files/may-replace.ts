import { join } from "node:path";
import { DATABASE } from "../config/choose-data-folder.ts";
import type { BackupFacts } from "../store/contract/backup-facts.ts";
import { Unusable } from "../store/contract/unusable.ts";
import { type Content, contentOf } from "../store/sqlite/copy-database.ts";
import { BackupFault } from "./backup-fault.ts";
import { counted, timeInWords } from "./in-words.ts";

/** What lies where a backup is to be restored. */
export type Present =
	| { kind: "absent" }
	| { kind: "usable"; content: Content }
	/** It is not usable, and is set aside. */
	| { kind: "damaged" };

/** Throws {@link BackupFault} where it belongs to another program, or cannot be looked at now. */
export function presentIn(data: string): Present {
	try {
		return { kind: "usable", content: contentOf(join(data, DATABASE)) };
	} catch (error) {
		if (!(error instanceof Unusable)) throw error;
		switch (error.reason) {
			case "absent":
				return { kind: "absent" };
			case "empty":
			case "no_database":
			case "damaged":
			case "backup":
				return { kind: "damaged" };
			case "foreign":
				throw new BackupFault(
					"foreign",
					`${join(data, DATABASE)} is a database of another program. Choose another folder: --data FOLDER. Nothing was changed.`,
				);
			default:
				throw error;
		}
	}
}

/** Throws {@link BackupFault} `would_replace`, with what would be replaced and by what. */
export function mayReplace(
	present: Present,
	facts: BackupFacts,
	data: string,
	replace: boolean | "nobody",
): void {
	if (replace === true || present.kind === "absent") return;
	const way = `by the backup of ${timeInWords(facts.madeAt)} with ${inConversations(facts)}. What is there is kept. To replace it, say so: --replace. Nothing was changed.`;
	if (present.kind === "damaged")
		throw new BackupFault(
			"would_replace",
			`${join(data, DATABASE)} is not usable, and would be set aside and replaced ${way}`,
		);
	const { conversations, lastAt, people } = present.content;
	if (replace === "nobody" && people > 0)
		throw new BackupFault(
			"would_replace",
			`Somebody has begun a shop in ${data} meanwhile. Nothing was changed.`,
		);
	if (conversations === 0) return;
	throw new BackupFault(
		"would_replace",
		`The database in ${data} has ${inConversations(present.content)}, the last entry of ${timeInWords(lastAt ?? 0)}. It would be replaced ${way}`,
	);
}

function inConversations({ conversations }: { conversations: number }): string {
	return counted(conversations, "conversation", "conversations");
}
