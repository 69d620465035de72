import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "../../protocol/ids.ts";
import { createRig } from "./rig.ts";
import { until } from "./until.ts";

/** Which calls of the relay are written down. */
const CALLS = "trace=fsync,fdatasync,write,pwrite64,sendto,sendmsg,writev";
const MESSAGES = 20;

export type SyncSeen =
	| { kind: "absent" }
	| { kind: "seen"; messages: number; synced: number };

/**
 * One relay under strace: of each message's reply, whether the disk was told to sync between the write of its
 * text to the log and the reply with its client id.
 */
export async function syncBeforeReply(
	file: string,
	failpoint?: string,
): Promise<SyncSeen> {
	if (!hasStrace()) return { kind: "absent" };
	const folder = await mkdtemp(join(tmpdir(), "shopbell-strace-"));
	const trace = join(folder, "trace");
	const under = [
		"strace",
		"-f",
		"-e",
		CALLS,
		"-s",
		"100000",
		"-xx",
		"-o",
		trace,
	];
	const rig = await createRig({ file, under });
	const ids: string[] = [];
	try {
		await rig.relay.start(failpoint);
		const maya = await rig.shopper("maya");
		const tab = maya.opensTab();
		await maya.types("Hello");
		await until(() => rig.account.acknowledged.length === 1);
		const { conversation = "" } = rig.account.acknowledged[0] ?? {};
		for (let i = 0; i < MESSAGES - 2; i++) {
			const clientId = newId();
			const draft = { conversation, clientId, text: `${clientId} text` };
			const reply = await tab.chat.connection.ask("message:send", draft);
			if (reply.ok) ids.push(clientId);
		}
	} finally {
		await rig.end();
	}
	const lines = (await readFile(trace, "latin1")).split("\n");
	await rm(folder, { recursive: true, force: true });
	return { kind: "seen", messages: ids.length, synced: count(lines, ids) };
}

/** The first call that carries the id writes it to the database's log; the first to a socket tells of it. */
function count(lines: string[], ids: string[]): number {
	return ids.filter((id) => {
		const hex = [...id]
			.map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`)
			.join("");
		const carrying = lines.flatMap((line, index) =>
			line.includes(hex) ? [index] : [],
		);
		const written = carrying.find((at) => /pwrite64\(/.test(lines[at] ?? ""));
		const told = carrying.find((at) =>
			/ (write|writev|sendto|sendmsg)\(/.test(lines[at] ?? ""),
		);
		if (written === undefined || told === undefined) return false;
		return lines
			.slice(written, told)
			.some((line) => /f(data)?sync(\(| resumed>).*= 0/.test(line));
	}).length;
}

function hasStrace(): boolean {
	try {
		execFileSync("strace", ["-V"], { stdio: "ignore" });
		return true;
	} catch {
		return false;
	}
}
