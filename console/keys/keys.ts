import { signal } from "@preact/signals";
import { tinykeys } from "tinykeys";
import type { Key, Model, Part } from "../workspace/part.ts";
import { partsFor } from "../workspace/parts-for.ts";
import { route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Whether the list of keys is open. */
export const keysShown = signal(false);
/** Single keys can be switched off: speech input types them by accident. */
export const singleKeys = signal(true);
const KEY = "single keys";

/** The keys of all parts, in the order of the parts; each acts for one part only. */
export function keysOf(parts: readonly Part[]): readonly Key[] {
	const keys = parts.flatMap(({ keys = [] }) => keys);
	const taken = new Set<string>();
	for (const key of keys.flatMap(({ does = {} }) => Object.keys(does))) {
		if (taken.has(key)) throw new Error(`Two parts have the key ${key}.`);
		taken.add(key);
	}
	return keys;
}

/** Those that do something for this person. */
export function keysFor(workspace: Workspace): readonly Key[] {
	return keysOf(partsFor(workspace)).filter(
		({ isFor }) => isFor?.(workspace) ?? true,
	);
}

export const keysModel: Model<null> = {
	create(workspace) {
		workspace.onEnd(startKeys(workspace));
		return null;
	},
};

export function startKeys(
	workspace: Workspace,
	target: Window = window,
): () => void {
	void workspace.store.get<boolean>(KEY).then((on) => {
		singleKeys.value = on !== false;
	});
	const actions = keysOf(workspace.parts).flatMap((of) =>
		Object.entries(of.does ?? {}).map(([key, act]) => ({ of, key, act })),
	);
	return tinykeys(
		target,
		Object.fromEntries(
			actions.map(({ of, key, act }) => [
				key,
				(event: KeyboardEvent) => {
					if (!singleKeys.peek() || !mayAct(event)) return;
					if (!keysFor(workspace).includes(of)) return;
					// A letter that moves the focus into the composer must not be typed there.
					if (!key.startsWith("Arrow")) event.preventDefault();
					act(workspace, event);
				},
			]),
		),
	);
}

export function setSingleKeys(workspace: Workspace, on: boolean) {
	singleKeys.value = on;
	void workspace.store.set(KEY, on);
}

export function showKeys() {
	keysShown.value = true;
}

/** Never while somebody types, while a dialog or another page is open, or as a part of a held-down key. */
function mayAct(event: KeyboardEvent): boolean {
	const target = event.target instanceof Element ? event.target : null;
	return (
		// It stands instead of the workspace, which goes on behind it.
		route.peek().kind !== "first-run" &&
		!event.defaultPrevented &&
		!event.isComposing &&
		!(event.repeat && event.key.length === 1 && !/[jk]/i.test(event.key)) &&
		!target?.closest("input, textarea, select, [contenteditable], dialog[open]")
	);
}
