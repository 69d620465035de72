import { expect, test } from "vitest";
import { onAccent } from "./contrast.ts";

test.each([
	["#000000", "#ffffff"],
	["#1d5c54", "#ffffff"],
	["#0000ff", "#ffffff"],
	["#ff0000", "#000000"],
	["#ffee00", "#000000"],
	["#ffffff", "#000000"],
])("on %s %s is read best", (accent, ink) => {
	expect(onAccent(accent)).toBe(ink);
});
