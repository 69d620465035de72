import { NODE_SOCKETS, STAFF_SOCKETS } from "../../protocol/limits.ts";
import { bytesInWords } from "../backup-files/in-words.ts";
import { check, type Found, type Kind } from "./check.ts";

/** The database, its log, files of the build, and connections that are no sockets. */
const BESIDE_SOCKETS = 500;
/** A small shop at Christmas has hundreds of pages open. */
const FEW_FILES = 4_096;
/** Node alone takes a fifth of it, and a hash of a password an eighth for a moment. */
const LITTLE_MEMORY = 400_000_000;

const KINDS = {
	limits_ok: {
		mark: "ok",
		says: (sockets, memory) =>
			`The process may hold ${sockets} windows at once, and use ${memory} of memory.`,
	},
	limits_files: {
		mark: "warning",
		says: (files, sockets) =>
			`The process may open ${files} files, so it holds ${sockets} windows of shoppers and staff at once.`,
		todo: () =>
			"Raise it: LimitNOFILE=65536 for systemd, ulimits: nofile for compose.",
	},
	limits_memory: {
		mark: "warning",
		says: (memory) => `The process may use ${memory} of memory.`,
		todo: () =>
			"Give it 512 MB or more: when there is none left, the system ends it.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** What the system lets the process have. */
export const limits = check({
	name: "limits",
	kinds: KINDS,
	async run(look) {
		const relay = await look.relay();
		const file = relay.kind === "running" ? relay.file : null;
		const files = file ? file.openFiles : look.machine.openFiles();
		const most = NODE_SOCKETS + STAFF_SOCKETS;
		const sockets = Math.max(
			0,
			Math.min(most, (files ?? Number.POSITIVE_INFINITY) - BESIDE_SOCKETS),
		);
		const bytes = look.machine.memoryBytes();
		const memory = bytesInWords(bytes);
		const found: Found<Code>[] = [];
		if (files !== null && files < FEW_FILES)
			found.push(["limits_files", grouped(files), grouped(sockets)]);
		if (bytes < LITTLE_MEMORY) found.push(["limits_memory", memory]);
		return found.length > 0 ? found : [["limits_ok", grouped(sockets), memory]];
	},
});

function grouped(count: number): string {
	return count.toLocaleString("en");
}
