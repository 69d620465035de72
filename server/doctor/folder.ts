import { join } from "node:path";
import { NAMES_OF_SHOP } from "../config/shop-remains.ts";
import { PROBE_FILE } from "../probe/probe-file.ts";
import { check, type Found, type Kind } from "./check.ts";
import type { Look } from "./look.ts";
import type { Entry } from "./machine.ts";

const KINDS = {
	folder_ok: {
		mark: "ok",
		says: (folder) => `${folder} is this user's, and closed to others.`,
	},
	folder_forbidden: {
		mark: "wrong",
		says: (path, what) => `This user may not ${what} ${path}.`,
		todo: (path) =>
			`Run this as the user of the relay, or give the folder to that user: chown -R USER ${path}.`,
	},
	folder_owner: {
		mark: "wrong",
		says: (path, owner, relay) =>
			`${path} belongs to user ${owner}, and the relay's folder to user ${relay}: the relay may fail to write it.`,
		todo: (path, _, relay) => `Give it back: chown -R ${relay} ${path}.`,
	},
	folder_other_user: {
		mark: "warning",
		says: (folder, owner, user) =>
			`${folder} belongs to user ${owner}, and the doctor runs as user ${user}, so it cannot tell what the relay may do.`,
		todo: () => "Run the doctor as the user of the relay.",
	},
	folder_open: {
		mark: "warning",
		says: (path) => `Other users of this machine may look into ${path}.`,
		todo: (path) => `Close it: chmod -R go= ${path}.`,
	},
	folder_network: {
		mark: "wrong",
		says: (folder, kind) =>
			`${folder} lies on a network file system (${kind}), where locks and the database's log are not safe.`,
		todo: () => "Move the data folder to a disk of this machine.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Of statfs(2). SQLite's log of changes is shared memory, which no network file system shares. */
const NETWORK_KINDS: Readonly<Record<number, string>> = {
	26985: "NFS",
	20859: "SMB",
	4283649346: "CIFS",
	4266872130: "SMB2",
	12805120: "Ceph",
	16914839: "9P",
};

/** Who may do what with the data folder and what lies in it. */
export const folder = check({
	name: "folder",
	kinds: KINDS,
	async run(look) {
		const { data, backups } = look.config;
		const { machine } = look;
		const own = machine.entry(data);
		// The database has its own sentence for it.
		if (!own) return [];
		const inside = NAMES_OF_SHOP.map((name) => join(data, name));
		const paths = new Set([data, ...inside, backups]);
		const there = [...paths].flatMap((path) => {
			const entry = machine.entry(path);
			return entry ? [{ path, entry }] : [];
		});
		const found: Found<Code>[] = [...network(look)];
		for (const { path, entry } of there) found.push(...rights(path, entry));
		found.push(...owners(there, own.owner, look));
		// What is in a closed folder is closed.
		for (const { path, entry } of there)
			if (entry.isOpenToOthers && (path === data || path === backups))
				found.push(["folder_open", path]);
		return found.length > 0 ? once(found) : [["folder_ok", data]];
	},
});

function network({ config, machine }: Look): Found<Code>[] {
	const kind = NETWORK_KINDS[machine.disk(config.data)?.kind ?? 0];
	return kind ? [["folder_network", config.data, kind]] : [];
}

function rights(path: string, { mayRead, mayWrite }: Entry): Found<Code>[] {
	if (mayRead && mayWrite) return [];
	return [["folder_forbidden", path, mayRead ? "write" : "read"]];
}

function owners(
	there: readonly { path: string; entry: Entry }[],
	owner: number,
	{ config, machine }: Look,
): Found<Code>[] {
	if (machine.user === undefined) return [];
	const relay = machine.entry(join(config.data, PROBE_FILE))?.owner ?? owner;
	const strange = there.filter(({ entry }) => entry.owner !== relay);
	// To root nothing is closed, whoever owns it.
	if (relay === 0) return [];
	if (strange.length > 0)
		return strange.map(({ path, entry }) => [
			"folder_owner",
			path,
			`${entry.owner}`,
			`${relay}`,
		]);
	return machine.user === relay
		? []
		: [["folder_other_user", config.data, `${relay}`, `${machine.user}`]];
}

/** Of many files with the same fault the first is named. */
function once(found: readonly Found<Code>[]): Found<Code>[] {
	return found.filter(
		([code], at) => found.findIndex(([other]) => other === code) === at,
	);
}
