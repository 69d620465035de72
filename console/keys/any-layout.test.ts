// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { anyLayout } from "./any-layout.ts";

const graph = { modifierAltGraph: true };

/** What it is read as, by what a keyboard says of a press. */
function read(key: string, code: string, more: KeyboardEventInit = {}): string {
	const event = new KeyboardEvent("keydown", { key, code, ...more });
	Object.assign(event, {
		getModifierState: (of: string) =>
			of === "AltGraph" && more.modifierAltGraph === true,
	});
	const { shiftKey, ctrlKey, altKey, ...of } = anyLayout(event);
	return [shiftKey && "Shift", ctrlKey && "Ctrl", altKey && "Alt", of.key]
		.filter(Boolean)
		.join(" ");
}

it.each([
	["Russian", "о", "KeyJ", {}, "j"],
	["Russian with Ctrl", "л", "KeyK", { ctrlKey: true }, "Ctrl k"],
	["Greek", "ξ", "KeyJ", {}, "j"],
	["Arabic", "ت", "KeyJ", {}, "j"],
	["Hebrew", "ח", "KeyJ", {}, "j"],
	["Turkish", "ı", "KeyI", {}, "i"],
	// A Latin letter counts as itself, wherever it stands.
	["Dvorak", "j", "KeyC", {}, "j"],
	["German", "z", "KeyY", {}, "z"],
	["with Caps Lock", "J", "KeyJ", {}, "J"],
	["with Shift", "X", "KeyX", { shiftKey: true }, "Shift X"],
	["German /", "/", "Digit7", { shiftKey: true }, "/"],
	["Russian ?", "?", "Digit7", { shiftKey: true }, "?"],
	["Swiss @", "@", "Digit2", { ctrlKey: true, altKey: true, ...graph }, "@"],
	["arrow", "ArrowDown", "ArrowDown", { shiftKey: true }, "Shift ArrowDown"],
	["Option on a Mac", "∆", "KeyJ", { altKey: true }, "Alt ∆"],
	["Lithuanian letter above", "ą", "Digit1", {}, "ą"],
] as const)("KB1 %s", (_, key, code, more, expected) => {
	expect(read(key, code, more)).toBe(expected);
});
