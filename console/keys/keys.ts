import { signal } from "@preact/signals";
import { createKeybindingsHandler } from "tinykeys";
import { goKey } from "../workspace/go-key.ts";
import type { Key, Model, Part } from "../workspace/part.ts";
import { partsFor } from "../workspace/parts-for.ts";
import { route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { anyLayout } from "./any-layout.ts";

/** Whether the list of keys is open. */
export const keysShown = signal(false);
/** Single keys can be switched off: speech input types them by accident. */
export const singleKeys = signal(true);
const KEY = "single keys";
/** Between two keys in a row. */
const BETWEEN_MS = 1_000;

/** The keys of all parts and of their pages, in the order of the parts; each acts for one part only. */
export function keysOf(parts: readonly Part[]): readonly Key[] {
	const keys = parts.flatMap(({ keys = [], page }) => {
		const goes = page && goKey(page);
		return goes ? [...keys, goes] : keys;
	});
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
	// tinykeys hears of the press as every layout would have it; what is done is done to the press itself.
	let pressed: KeyboardEvent;
	/** It ends two keys in a row, and means nothing alone. */
	let isSecond = false;
	const actions = keysOf(workspace.parts).flatMap((of) =>
		Object.entries(of.does ?? {}).map(([keys, act]) => [
			keys,
			() => {
				if (isSecond && !keys.includes(" ")) return;
				if (!mayAct(pressed, keys) || !keysFor(workspace).includes(of)) return;
				// A letter that moves the focus into the composer must not be typed there.
				if (!keys.startsWith("Arrow")) pressed.preventDefault();
				act(workspace, pressed);
			},
		]),
	);
	const bindings = Object.fromEntries(actions);
	const hear = createKeybindingsHandler(bindings, { timeout: BETWEEN_MS });
	let last = { key: "", at: Number.NEGATIVE_INFINITY };
	function press(event: KeyboardEvent) {
		pressed = event;
		const read = anyLayout(event);
		const key = read.key.toLowerCase();
		const isSoon = event.timeStamp - last.at < BETWEEN_MS;
		isSecond = isSoon && `${last.key} ${key}` in bindings;
		last = { key, at: event.timeStamp };
		hear(read);
	}
	target.addEventListener("keydown", press);
	return () => target.removeEventListener("keydown", press);
}

export function setSingleKeys(workspace: Workspace, on: boolean) {
	singleKeys.value = on;
	void workspace.store.set(KEY, on);
}

export function showKeys() {
	keysShown.value = true;
}

/**
 * Never while a dialog or another page is open, or as a part of a held-down key; what is no chord with Ctrl, Cmd or Alt
 * never while somebody types either, nor characters where they are switched off.
 */
function mayAct(event: KeyboardEvent, keys: string): boolean {
	const target = event.target instanceof Element ? event.target : null;
	const isChord = /^(\$mod|Alt)\+/.test(keys);
	return (
		// It stands instead of the workspace, which goes on behind it.
		route.peek().kind !== "first-run" &&
		!event.defaultPrevented &&
		!event.isComposing &&
		!(event.repeat && event.key.length === 1 && !/^[jk]$/i.test(keys)) &&
		!target?.closest("dialog[open]") &&
		(isChord ||
			((singleKeys.peek() || !isTyped(keys)) &&
				!target?.closest(
					"input:not([type=checkbox]), textarea, select, [contenteditable]",
				)))
	);
}

/** Whether it is, or begins with, a character: speech input types those. */
function isTyped(keys: string): boolean {
	return keys.split(" ").every((key) => /^(Shift\+)?.$/u.test(key));
}
