/**
 * Places where the relay can be broken on purpose, so that tests see what becomes of it. One at a time, off
 * unless SHOPBELL_FAILPOINT names it, and never in production.
 */
export const FAILPOINTS = [
	// `…:37` ends the process, as kill -9 does, at the 37th message or step.
	"crash-before-commit",
	/** Between the commit and the reply. */
	"crash-after-commit",
	/** At the n-th step of a backup, of an upgrade of the schema (a statement each), or of a restore. */
	"crash-in-backup",
	"crash-in-upgrade",
	"crash-in-restore",
	/** From one SIGXFSZ to the next the database may not grow. */
	"disk-full",
	/** … or take nothing at all, as in a folder that has become read-only. */
	"read-only",
	/** The sync of the group with the n-th message fails, once. */
	"io-error",
	/** The thread that writes ends before the group with the n-th message. */
	"writer-ends",
	/** `…:2000`: each group waits so many milliseconds for the disk. */
	"slow-sync",
	/** At the n-th piece of a file, whose bytes are on the disk and of which no row says so. */
	"crash-in-upload",
	/** When the n-th file is whole, before its sender hears of it. */
	"crash-before-message",
	// Mutants: each breaks one promise, and the fault tests must notice.
	"ack-before-commit",
	"ignore-client-ids",
	"join-without-catching-up",
	"synchronous-off",
	/** A piece, or a whole file, is told to be there before it is on the disk. */
	"pieces-stay-in-memory",
	"file-after-its-entry",
	/** A piece is taken for the next one, wherever it begins. */
	"pieces-anywhere",
] as const;
export type Failpoint = (typeof FAILPOINTS)[number];

export const FAILPOINT = new RegExp(`^(${FAILPOINTS.join("|")})(:[1-9]\\d*)?$`);

let armedBy: string | undefined;
let armed: { name: string; left: number } | null = null;

/** @param spec a name, and the number of the message that it waits for, or undefined for none */
export function armFailpoint(spec: string | undefined): void {
	armedBy = spec;
	const [name = "", at = "1"] = spec?.split(":") ?? [];
	armed = spec === undefined ? null : { name, left: Number(at) };
}

/** What {@link armFailpoint} was called with: a thread of this process is to break as well. */
export function failpointSpec(): string | undefined {
	return armedBy;
}

/** Whether this promise is not to be kept. */
export function broken(name: Failpoint): boolean {
	return armed?.name === name;
}

/** Ends the process once so many messages, or steps, have come by: no farewell, no last write. */
export function crash(
	name: Extract<Failpoint, `crash-${string}`>,
	messages: number,
): void {
	if (armed?.name !== name) return;
	armed.left -= messages;
	if (armed.left <= 0) process.kill(process.pid, "SIGKILL");
}

/** Whether the group takes the message that was waited for: true once. */
export function comes(
	name: "io-error" | "writer-ends",
	messages: number,
): boolean {
	if (armed?.name !== name || armed.left <= 0) return false;
	armed.left -= messages;
	return armed.left <= 0;
}

/** Fails as a disk does, at the group that takes the message, and never again. */
export function failOnce(name: "io-error", messages: number): void {
	if (!comes(name, messages)) return;
	throw Object.assign(new Error("disk I/O error"), {
		code: "SQLITE_IOERR_FSYNC",
	});
}

/** Stops this thread as a disk that is slow to sync does. */
export function syncSlowly(): void {
	if (armed?.name !== "slow-sync") return;
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, armed.left);
}

/** @param set called with true when the disk begins to refuse, with false when it takes what is written again */
export function onDiskRefusing(
	name: "disk-full" | "read-only",
	set: (refuses: boolean) => void,
): void {
	if (!broken(name)) return;
	let refuses = false;
	process.on("SIGXFSZ", () => {
		refuses = !refuses;
		set(refuses);
	});
}
