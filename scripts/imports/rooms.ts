import { posix } from "node:path";
import { wrongLayer } from "./layers.ts";
import type { Import } from "./source.ts";

/** Which rooms a room may import from. Itself always; nothing that is not written here. */
const MAY_IMPORT: Record<string, string[]> = {
	protocol: [],
	client: ["protocol"],
	ui: ["protocol"],
	widget: ["protocol", "client", "ui"],
	// It shows the samples, with the values of a site.
	console: ["protocol", "client", "ui", "samples"],
	samples: [],
	server: ["protocol"],
	demo: [],
	// The storm runs the very files of both apps.
	e2e: ["protocol", "client", "widget", "console", "scripts"],
	// It runs the very files of the relay, on a clock of its own.
	bench: ["protocol", "scripts", "server"],
	// It fills the databases of today's program and of earlier ones, and shows what both say of them.
	golden: [
		"protocol",
		"client",
		"widget",
		"console",
		"server",
		"e2e",
		"scripts",
	],
	// Of the console it builds a language each.
	scripts: ["protocol", "console"],
	// What is run there are its tests.
	recipes: ["protocol", "server", "scripts"],
};

/** What every capability of the relay may use. */
const CORE = [
	"conversations",
	"routing",
	"sites",
	"people",
	"sessions",
	"asks",
	"files",
	// Between relays, and no business of any capability.
	"bell",
];

/** Each can be read, added and taken out alone: none knows another. */
const CAPABILITIES = [
	"accounts",
	"blocking",
	"feedback",
	"comment-cards",
	"notifications",
	"forgetting",
	"staff",
	"audit",
	"exporting",
	"backups",
	"masking",
	"tag",
	"webhooks",
	"figures",
	"monday",
	"imported-ratings",
	"search",
	"views",
	"saved-replies",
	"mentions",
	"scheduled-messages",
	"tags",
	"snoozing",
	"spam",
	"bulk",
	"attributes",
	"linked-people",
	"floor",
	"attachments",
	"products",
	"product-feed",
	"complaints",
	"agreements",
	"policies",
	"promises",
	"help",
	"improvements",
	"repair",
];

/** Rooms and root files of server/ that all the others may use; they know nothing but each other. */
const LEAVES = [
	"config",
	"ports",
	"statistics",
	"outbound",
	"probe",
	"markdown",
];

/** A folder of server/ that nothing is said of is a capability, too. */
const OF_CAPABILITY = [...CORE, "store"];

/** Which folders of server/ a folder of it may import from. */
const INSIDE_SERVER: Record<string, string[]> = {
	store: [],
	...Object.fromEntries(
		[...CORE, ...CAPABILITIES].map((room) => [room, OF_CAPABILITY]),
	),
	edge: [...CORE, ...CAPABILITIES, "store"],
	// It copies what the store keeps as a file, whoever reads and writes in it.
	"backup-files": ["store"],
	// It reads what one store keeps, and writes it into another.
	copying: ["store", "backup-files"],
};

/** They know how the one store keeps what it keeps; all others only its contract. */
const KNOWS_STORE = ["backup-files", "copying"];

/** They put the rooms together, as the flat files do: to run commands, to look at what they run on, to live a past. */
const ABOVE = ["command-line", "doctor", "demo"];

/** The library of SQLite, and the one file that knows it. */
const SQLITE = "@photostructure/sqlite";
const DRIVER = "server/store/sqlite/driver";

/** The library of PostgreSQL, and where it is known. */
const POSTGRES = "pg";
const KNOWS_POSTGRES = /^server\/(store\/postgres|ports\/bell|bell)\//;

/** What a test may use whole, wherever it stands; of a relay that it accuses no more than the driver. */
const FOR_TESTS = [
	"server/app",
	"server/open-store",
	"server/store-parts",
	"server/unchanged-by",
	"scripts/postgres",
	"scripts/redis",
	DRIVER,
];

export function isTest(file: string) {
	return (
		/\.(test|support)\.tsx?$/.test(file) ||
		/\/(testing|support)\//.test(file) ||
		/^(e2e|bench|golden)\//.test(file)
	);
}

/** What is wrong with an import, or undefined. `to` is a path from the top folder. */
export function wrongDirection(
	file: string,
	{ from, typeOnly }: Import,
): string | undefined {
	if (!from.startsWith(".")) return wrongPackage(file, from);
	const to = posix.join(posix.dirname(file), from.replace(/\?.*$/, ""));
	if (!file.includes("/") || to === "package.json") return undefined; // *.config.ts are the tools'
	if (
		isTest(file) &&
		(isTest(to) || FOR_TESTS.some((whole) => isFile(to, whole)))
	)
		return undefined;
	const [room = ""] = file.split("/");
	const [toRoom = ""] = to.split("/");
	if (isEmbed(file)) {
		if (isEmbed(to) || isTest(file)) return undefined;
		if (toRoom === "protocol" && typeOnly) return undefined;
		return "widget/embed imports only widget/embed, and types from protocol (import type): every byte of it loads on every page of a shop";
	}
	if (room === "server" && toRoom === "server")
		return wrongInServer(file, to, isTest(file));
	if (
		to.startsWith("widget/words/") &&
		!/^widget\/(frame|words)\//.test(file)
	) {
		return "widget/words is for widget/frame; the launcher gets its words with the settings";
	}
	const layer = isTest(file) ? undefined : wrongLayer(file, to);
	if (layer) return layer;
	if (room === toRoom || MAY_IMPORT[room]?.includes(toRoom)) return undefined;
	const allowed = MAY_IMPORT[room];
	if (!allowed)
		return `${room}/ is no room: say in scripts/imports/rooms.ts what it may import`;
	return `${room} may import ${allowed.join(", ") || "nothing of ours"}, not ${toRoom}: move what both need to protocol, or turn the dependency round`;
}

function wrongInServer(
	file: string,
	to: string,
	test: boolean,
): string | undefined {
	const [, inner = "", isFolder] = file.split("/");
	const [, toInner = ""] = to.split("/");
	const own = withoutEnding(inner);
	const target = withoutEnding(toInner);
	if (ABOVE.includes(own) && target !== "main") return undefined;
	if (target === "main" || target === "app") {
		if (test) return undefined;
		return `only command-line and tests import server/${target}: take what you need as an argument`;
	}
	if (ABOVE.includes(target))
		return own === "main" || test
			? undefined
			: `server/${target} puts the rooms together, and none of them knows it: take what you need as an argument`;
	if (own === target || LEAVES.includes(target)) return undefined;
	if (LEAVES.includes(own))
		return `server/${own} is a leaf that every room uses: it imports protocol and other leaves only`;
	const isRoom = isFolder && own !== "testing";
	const allowed = INSIDE_SERVER[own] ?? (isRoom ? OF_CAPABILITY : undefined);
	if (!allowed) return undefined; // main, app and their neighbours (demo …) put everything together
	const isInStore =
		target === "store" &&
		!to.startsWith("server/store/contract/") &&
		!KNOWS_STORE.includes(own) &&
		!test;
	if (allowed.includes(target) && !isInStore) return undefined;
	if (isInStore)
		return `server/${own} may know server/store/contract only: what one store does is no business of a rule`;
	if (CAPABILITIES.includes(target))
		return `server/${target} is a capability, and server/${own} does not know it: move what both need to the core, or hand it in as an argument`;
	return `inside server: edge → ${CAPABILITIES.join(" ")} → ${CORE.join(" ")} → store/contract → protocol, never back; server/${own} may not import server/${target}: hand it in as an argument`;
}

/** Libraries that one place in the house knows. */
function wrongPackage(file: string, from: string): string | undefined {
	const name = from
		.split("/")
		.slice(0, from.startsWith("@") ? 2 : 1)
		.join("/");
	if (isEmbed(file) && !isTest(file))
		return `widget/embed uses no packages; ${name} belongs into widget/frame`;
	if (
		name === "socket.io-client" &&
		!isFile(file, "client/connection") &&
		!isTest(file)
	) {
		return "only client/connection.ts knows socket.io-client: use what it exports";
	}
	if (
		name === "socket.io" &&
		file.startsWith("server/") &&
		!file.startsWith("server/edge/") &&
		!isTest(file)
	) {
		return "only server/edge knows socket.io: tell facts through what app hands in";
	}
	if (name === SQLITE && !isFile(file, DRIVER))
		return `only ${DRIVER}.ts knows ${SQLITE}: two libraries of SQLite in one process, or one that is used past bind, lose what is kept`;
	if (name === POSTGRES && !KNOWS_POSTGRES.test(file) && !isTest(file))
		return "only server/store/postgres knows pg: a client without a listener of errors ends the process when the database restarts";
	if (/^(node:)?timers(\/promises)?$/.test(from)) {
		if (file.startsWith("server/") && !isFile(file, "server/ports/clock"))
			return "timers come from server/ports/clock.ts, which tests can move";
		if (/\.test\.tsx?$/.test(file))
			return "a test never sleeps: await the reply, fact or state, or move a clock by hand";
	}
	return undefined;
}

function isEmbed(path: string) {
	return path.startsWith("widget/embed/");
}

function isFile(path: string, wanted: string) {
	return withoutEnding(path) === wanted;
}

function withoutEnding(path: string) {
	return path.replace(/\.(tsx?|js)$/, "");
}
