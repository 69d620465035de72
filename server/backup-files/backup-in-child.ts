import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Clock } from "../ports/clock.ts";
import type {
	BackupFacts,
	BackupKind,
} from "../store/contract/backup-facts.ts";
import { BackupFault, type BackupReason } from "./backup-fault.ts";

export interface BackupCall {
	data: string;
	/** A folder, or a new file whose name ends with `.backup`. */
	to: string;
	kind: BackupKind;
	environment: Readonly<Record<string, string | undefined>>;
	clock: Pick<Clock, "after">;
	/** Ends it at once. */
	signal?: AbortSignal | undefined;
	limitMs?: number | undefined;
}

/** The command of the program that makes a backup and says so in one line, {@link BackupAnswer}. */
export const WRITE_BACKUP = "write-backup";

export type BackupAnswer =
	| { ok: true; facts: BackupFacts }
	| { ok: false; reason: BackupReason; sentence: string };

/** A slow disk copies 10 GB in it: 6 MB in a second. */
const LIMIT_MS = 30 * 60_000;

/**
 * Makes a backup in a process of its own: it would hold up every socket here, and a thread would share the database's
 * locks with this process. It ends with this process. Throws {@link BackupFault}.
 * @param program the file of this program
 */
export async function backupInChild(
	program: string,
	{
		data,
		to,
		kind,
		environment,
		clock,
		signal,
		limitMs = LIMIT_MS,
	}: BackupCall,
): Promise<BackupFacts> {
	signal?.throwIfAborted();
	const child = spawn(
		process.execPath,
		[program, WRITE_BACKUP, "--data", data, "--to", to, "--kind", kind],
		// It hears by its stdin that this process has ended, however that ends.
		{ env: environment as NodeJS.ProcessEnv, stdio: ["pipe", "pipe", "pipe"] },
	);
	const kill = () => void child.kill("SIGKILL");
	process.on("exit", kill);
	signal?.addEventListener("abort", kill);
	const forget = clock.after(limitMs, kill);
	try {
		return factsIn(await answerOf(child), to);
	} finally {
		forget();
		signal?.removeEventListener("abort", kill);
		process.off("exit", kill);
	}
}

interface Ended {
	said: string;
	/** What it complained of: for the log, and not for people. */
	complaint: string;
	/** Its code, or the signal that ended it. */
	how: string;
}

async function answerOf(child: ChildProcess): Promise<Ended> {
	const { stdin, stdout, stderr } = child as ChildProcess & {
		stdout: NodeJS.ReadableStream;
		stderr: NodeJS.ReadableStream;
	};
	// It may have ended before it was told anything.
	stdin?.on("error", () => {});
	const [said, complaint, [code, signal]] = await Promise.all([
		text(stdout as never),
		text(stderr as never),
		once(child, "close"),
	]);
	return { said, complaint, how: String(signal ?? `code ${code}`) };
}

function factsIn({ said, complaint, how }: Ended, to: string): BackupFacts {
	const answer = readAnswer(said);
	if (!answer)
		throw new BackupFault(
			"cut_off",
			`A backup to ${to} was cut off (${how}). Nothing was lost; the next one removes what is left of it.`,
			{ cause: complaint.trim() || undefined },
		);
	if (!answer.ok) throw new BackupFault(answer.reason, answer.sentence);
	return answer.facts;
}

function readAnswer(said: string): BackupAnswer | undefined {
	try {
		return JSON.parse(said) as BackupAnswer;
	} catch {
		return undefined;
	}
}
