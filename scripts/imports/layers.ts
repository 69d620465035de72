/**
 * How the rooms of an app lie above each other. A room that is not named here is a capability: it may use the
 * core, and neither another capability nor the shell, which shows them all; so one can be read, added and taken
 * out alone.
 */
interface Layers {
	/** The folder of the rooms. */
	inside: string;
	/** Folders that put the others together, as the flat files do; only they know each other. */
	shell: string[];
	/** What every room may use; core rooms know each other, and no capability. */
	core: string[];
}

const APPS: Layers[] = [
	{
		inside: "console/",
		// The languages of all rooms stand beside each other.
		shell: ["shell", "languages"],
		core: [
			"words",
			"workspace",
			"colleagues",
			"conversation",
			"inbox",
			"feedback",
			"files",
			"session",
		],
	},
	{
		inside: "widget/frame/",
		shell: [],
		core: [
			"chat",
			"composer",
			"log",
			"context",
			"locale",
			"storage",
			"shop-page",
			"languages",
			"panel",
			"connection",
			"availability",
			// Flat files below the rooms.
			"add-style",
			"clock",
			"keys",
			"site",
			"words",
		],
	},
];

/** What is wrong with an import inside an app, or undefined. */
export function wrongLayer(file: string, to: string): string | undefined {
	const app = APPS.find(
		({ inside }) => file.startsWith(inside) && to.startsWith(inside),
	);
	if (!app) return undefined;
	const [own, target] = [roomOf(file, app), roomOf(to, app)];
	if (own === target || isShell(file, app)) return undefined;
	if (isShell(to, app))
		return `${own} may not know ${app.inside}${target}, which puts the rooms together: take what you need from the core, or let it be handed in`;
	if (app.core.includes(target)) return undefined;
	return `${app.inside}${target} is a capability, and ${own} does not know it: move what both need to the core (scripts/imports/layers.ts), or hand it in`;
}

function roomOf(path: string, { inside }: Layers): string {
	const [room = ""] = path.slice(inside.length).split("/");
	return room.replace(/\.(tsx?|js|css|svg)$/, "");
}

function isShell(path: string, app: Layers): boolean {
	const room = roomOf(path, app);
	const isFlat = !path.slice(app.inside.length).includes("/");
	return app.shell.includes(room) || (isFlat && !app.core.includes(room));
}
